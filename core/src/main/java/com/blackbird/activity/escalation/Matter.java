package com.blackbird.activity.escalation;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.fix.KnownFix;
import com.blackbird.activity.guide.GuideEntry;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.problem.Problem;
import java.util.Optional;

/**
 * What somebody wants help with, with all that is known of it.
 *
 * @param title in a few words; foreign text
 * @param quoted what was said, untouched; foreign text
 * @param signature what the error has in common with others; empty when it is none that is known
 */
record Matter(
    CaseSubject subject,
    String title,
    String quoted,
    String signature,
    Optional<Integration> integration,
    Optional<Problem> problem,
    Optional<Activity> activity,
    Optional<GuideEntry> guide,
    Optional<KnownFix> fix) {
  String integrationKey() {
    return integration.map(one -> one.key().text()).orElse("");
  }
}

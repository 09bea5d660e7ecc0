package com.blackbird.activity.support;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.fix.KnownFix;
import com.blackbird.activity.guide.GuideEntry;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.problem.ProblemView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What support has to know of a case, as things are now.
 *
 * @param account the account's name
 * @param activity the one it was opened from
 * @param recent the newest of the same kind, newest first
 * @param worked when the last of the same kind went through
 * @param fix what helped most before
 * @param alike other cases about the same error, of all accounts, with their accounts' names
 * @param open those of them that are open, the oldest first; a few more than can be named
 */
record Briefing(
    String account,
    Optional<Integration> integration,
    Optional<ProblemView> problem,
    Optional<Activity> activity,
    List<Activity> recent,
    Optional<Instant> worked,
    Optional<GuideEntry> guide,
    Optional<KnownFix> fix,
    List<Alike> alike,
    List<Alike> open) {
  /** Another case about the same error. */
  record Alike(Case other, String account) {}

  Briefing {
    recent = List.copyOf(recent);
    alike = List.copyOf(alike);
    open = List.copyOf(open);
  }
}

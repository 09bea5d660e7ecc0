package com.blackbird.activity.problem;

import com.blackbird.activity.fix.KnownFix;
import com.blackbird.activity.guide.GuideEntry;
import com.blackbird.activity.language.Language;
import java.util.List;
import java.util.Optional;

/**
 * All that is shown of one problem.
 *
 * @param language the reader's
 * @param integration the integration's display name
 * @param platformName the platform's name
 * @param fix what fixed it before
 * @param parts how many problems it consists of; more than one when some were merged
 * @param symptoms some of what it causes
 * @param moreSymptoms how many more that is
 * @param cause what causes it
 * @param notes what other rooms say of it
 */
public record ProblemView(
    Problem problem,
    Language language,
    String integration,
    String platformName,
    Affected affected,
    Trend trend,
    Optional<GuideEntry> guide,
    Optional<KnownFix> fix,
    int parts,
    List<Problem> symptoms,
    int moreSymptoms,
    Optional<Problem> cause,
    ProblemNotes notes) {
  public ProblemView {
    symptoms = List.copyOf(symptoms);
  }
}

package com.blackbird.activity.alert;

import com.blackbird.activity.language.Language;
import java.util.Optional;

/**
 * What a subscription would have told its channel in the last week.
 *
 * @param isKnown whether anything at all was reported of what it covers
 * @param errors how many errors it covers
 * @param isMore whether there were more than are looked at
 * @param alerts how many messages they would have been
 * @param busiest the problem with the most errors among these
 */
record Forecast(
    boolean isKnown, long errors, boolean isMore, int alerts, Optional<Busiest> busiest) {
  /** A problem, and its errors in the week. */
  record Busiest(String title, long errors) {}

  /** In a sentence. */
  String sentence(Language language) {
    AlertTexts say = AlertTexts.in(language);
    if (errors == 0) {
      return isKnown ? say.calmWeek() : say.nothingReported();
    }
    String all = isMore ? say.lastWeekAtLeast(errors, alerts) : say.lastWeek(errors, alerts);
    return alerts < 2
        ? all
        : busiest.map(top -> all + " " + say.busiest(top.title(), top.errors())).orElse(all);
  }
}

package com.blackbird.activity.alert;

import java.util.Optional;

/**
 * What a subscription would have told its channel in the last week.
 *
 * @param errors how many errors it covers
 * @param alerts how many messages they would have been
 * @param busiest the problem with the most errors among these
 */
record Forecast(long errors, int alerts, Optional<Busiest> busiest) {
  /** A problem, and its errors in the week. */
  record Busiest(String title, long errors) {}

  /** In a sentence. */
  String sentence() {
    if (errors == 0) {
      return "Last week was calm: this would have been no alert.";
    }
    String all =
        "Last week this would have been "
            + count(errors, "error", "errors")
            + " in "
            + count(alerts, "alert", "alerts")
            + ".";
    return alerts < 2 ? all : busiest.map(top -> all + " " + sentence(top)).orElse(all);
  }

  private static String sentence(Busiest top) {
    return "The busiest: “" + top.title() + "” (" + String.format("%,d", top.errors()) + ").";
  }

  private static String count(long number, String one, String many) {
    return number == 1 ? "1 " + one : String.format("%,d ", number) + many;
  }
}

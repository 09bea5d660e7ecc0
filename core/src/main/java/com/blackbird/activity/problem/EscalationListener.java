package com.blackbird.activity.problem;

import com.blackbird.activity.command.Who;

/** Hears that somebody has asked support about a problem, where others may read it. */
@FunctionalInterface
public interface EscalationListener {
  /**
   * A case was opened.
   *
   * @param number what people call the case
   * @param by who asked
   */
  void escalated(Problem problem, String number, Who by);
}

package com.blackbird.activity.problem;

import com.blackbird.activity.command.Who;

/** Hears that somebody has been given a problem by somebody else. */
@FunctionalInterface
public interface AssignmentListener {
  /** Nobody is told. */
  AssignmentListener NONE = (problem, by) -> {};

  /**
   * The problem is its owner's now; within the transaction that gave it to them.
   *
   * @param by who gave it
   */
  void assigned(Problem problem, Who by);
}

package com.blackbird.activity.support;

/** What came of what somebody did to a case. */
public sealed interface CaseResult {
  /** It is done; so the case is now. */
  record Done(Case now) implements CaseResult {}

  /** It was not done; so the case is, and why. */
  record Refused(Case now, String sentence) implements CaseResult {}

  /** There is no such case. */
  record Gone() implements CaseResult {}
}

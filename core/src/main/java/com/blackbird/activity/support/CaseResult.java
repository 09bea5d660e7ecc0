package com.blackbird.activity.support;

import com.blackbird.activity.language.Said;

/** What came of what somebody did to a case. */
public sealed interface CaseResult {
  /** It is done; so the case is now. */
  record Done(Case now) implements CaseResult {}

  /** It was not done; so the case is, and why. */
  record Refused(Case now, Said sentence) implements CaseResult {}

  /** There is no such case. */
  record Gone() implements CaseResult {}
}

package com.blackbird.activity.problem;

import com.blackbird.activity.language.Said;

/** What became of something that a person wanted of a problem. */
public sealed interface HandResult {
  /** It is done; the problem as it is now. */
  record Done(Problem now) implements HandResult {}

  /** It cannot be done as things stand; the problem as it is now, and a sentence about it. */
  record Refused(Problem now, Said sentence) implements HandResult {}

  /** There is no such problem in the account. */
  record Gone() implements HandResult {}
}

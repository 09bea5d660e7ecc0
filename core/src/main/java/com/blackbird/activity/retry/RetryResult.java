package com.blackbird.activity.retry;

/** What came of somebody's wish to retry. */
sealed interface RetryResult {
  /** It is on its way, by this wish or by an earlier one. */
  record Sent(Retry retry) implements RetryResult {}

  /** A second person has to confirm it. */
  record Waits(Retry retry) implements RetryResult {}

  /** It is not what the person saw; this is what it would be now. */
  record Otherwise(RetryPlan plan) implements RetryResult {}

  /** It is not done. */
  record Refused(RetryRefusal why) implements RetryResult {}
}

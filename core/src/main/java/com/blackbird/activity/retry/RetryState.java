package com.blackbird.activity.retry;

/** Where a retry stands. */
enum RetryState {
  /** It waits for a second person. */
  ASKED,
  /** It is sent, or on its way. */
  SENT,
  CANCELLED,
  EXPIRED
}

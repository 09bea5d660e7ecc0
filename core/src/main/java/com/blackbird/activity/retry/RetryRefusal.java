package com.blackbird.activity.retry;

/** Why a retry is not done. */
enum RetryRefusal {
  /** The account has not said where to. */
  NO_WEBHOOK,
  /** The webhook said that nothing is to be sent there any more. */
  WEBHOOK_GONE,
  /** There were many within an hour. */
  TOO_OFTEN,
  /** The second person is the first. */
  SAME_PERSON,
  /** The second person is of another workspace, where the first may be them. */
  OTHER_WORKSPACE,
  EXPIRED,
  CANCELLED,
  /** What it is about is no longer there. */
  GONE
}

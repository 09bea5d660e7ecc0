package com.blackbird.activity.retry;

/** Why a record that failed is not sent to be synced again. */
enum LeftOut {
  /** It has gone through since. */
  SYNCED,
  /** A person said that it is done with. */
  WRITTEN_OFF,
  /** It has no reference, so nobody could tell which record is meant. */
  UNNAMED,
  /** It was sent a moment ago, and nothing has come of it yet. */
  ON_ITS_WAY,
  /** It failed less long ago than its guide says to wait. */
  TOO_SOON,
  /** Its guide says that a retry does not help. */
  NO_USE,
  /** No guide says whether a retry helps. */
  NOT_KNOWN,
  /** Its integration is paused. */
  PAUSED,
  /** There are more than can be sent at once. */
  TOO_MANY
}

package com.blackbird.activity.silence;

/** Whether people work on a day, as far as it shows in others who rest on the same days. */
public enum WorkingDay {
  /** Somebody else who keeps days of rest has begun to work today. */
  CERTAIN,
  /** Nothing shows it. */
  UNKNOWN
}

package com.blackbird.activity.activity;

import java.time.Instant;

/** How many activities were logged from one moment until another. */
public record ActivityVolume(Instant since, Instant until, long successes, long errors) {
  /** All of them. */
  public long activities() {
    return successes + errors;
  }
}

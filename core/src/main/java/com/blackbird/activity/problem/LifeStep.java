package com.blackbird.activity.problem;

import com.blackbird.activity.language.Said;

/** What an event does to a problem's life. */
public sealed interface LifeStep {
  /** Into this state, and why in a few words. */
  record Moved(Life to, What what, String why) implements LifeStep {}

  /** Nothing changes. */
  record Stays() implements LifeStep {}

  /** It cannot be done as things stand; the sentence says how they stand. */
  record Refused(Said sentence) implements LifeStep {}

  /** The kinds of change, as the history names them. */
  enum What {
    OPENED,
    ACKNOWLEDGED,
    MUTED,
    MUTE_ENDED,
    RESOLVED,
    REOPENED,
    RECOVERED,
    FAILED_AGAIN,
    ASSIGNED,
    MERGED,
    SPLIT,
    RETRIED
  }
}

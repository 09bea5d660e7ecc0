package com.blackbird.activity.alert;

import java.time.Instant;
import java.util.Optional;

/** What a channel is owed of a problem. */
sealed interface AlertDecision {
  /** Nothing, until something changes. */
  record Nothing() implements AlertDecision {}

  /** Nothing now; look again then. */
  record Wait(Instant until) implements AlertDecision {}

  /** A message that is due, held until the quiet hours end. */
  record Hold(Instant until) implements AlertDecision {}

  /** Its first message. */
  record Say() implements AlertDecision {}

  /** A line in the channel's summary. */
  record Sum() implements AlertDecision {}

  /** The message's newest state; look again then, if at all. */
  record Edit(Optional<Instant> lookAgain) implements AlertDecision {
    Edit() {
      this(Optional.empty());
    }
  }

  /** The message's newest state, and a word that the mute is over. */
  record Unmuted(boolean inThreadOnly) implements AlertDecision {}

  /** The message's last state, and a word in its thread. */
  record Finish() implements AlertDecision {}

  /** Word that it has come back. */
  record Back() implements AlertDecision {}
}

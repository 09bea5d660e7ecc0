package com.blackbird.activity.problem;

import java.time.Instant;

/** What may change a problem's state. */
public sealed interface ProblemEvent {
  /** What a person wants. */
  sealed interface ByHand extends ProblemEvent {}

  /** Somebody takes care of it. */
  record Acknowledge() implements ByHand {}

  /** Nobody wants to hear of it until then. */
  record Mute(Instant until) implements ByHand {}

  /** It is done with, whatever is stuck. */
  record Resolve(String reason) implements ByHand {}

  /** It is not done with, or to be heard of again. */
  record Reopen(String reason) implements ByHand {}

  /** Somebody looked into the log. */
  record Look(Facts facts) implements ProblemEvent {}
}

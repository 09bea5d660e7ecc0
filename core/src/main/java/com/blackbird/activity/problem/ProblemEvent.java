package com.blackbird.activity.problem;

import com.blackbird.activity.fix.FixNote;
import java.time.Instant;
import java.util.Optional;

/** What may change a problem's state. */
public sealed interface ProblemEvent {
  /** What a person wants. */
  sealed interface ByHand extends ProblemEvent {}

  /** Somebody takes care of it. */
  record Acknowledge() implements ByHand {}

  /** Nobody wants to hear of it until then. */
  record Mute(Instant until) implements ByHand {}

  /**
   * It is done with, whatever is stuck.
   *
   * @param fix what fixed it, to be remembered; nothing when it is done with for another reason
   */
  record Resolve(String reason, Optional<FixNote> fix) implements ByHand {
    /** Nothing fixed it, or nobody said what. */
    public Resolve(String reason) {
      this(reason, Optional.empty());
    }

    /** This fixed it. */
    public Resolve(FixNote fix) {
      this(fix.line(), Optional.of(fix));
    }
  }

  /** It is not done with, or to be heard of again. */
  record Reopen(String reason) implements ByHand {}

  /** Somebody looked into the log. */
  record Look(Facts facts) implements ProblemEvent {}
}

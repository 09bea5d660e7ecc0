package com.blackbird.activity.support;

import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Priority;
import java.time.Instant;

/** What may change where a case stands. */
public sealed interface CaseEvent {
  /** What somebody of support does. */
  sealed interface BySupport extends CaseEvent {}

  /** What somebody of the customer does. */
  sealed interface ByCustomer extends CaseEvent {}

  /** What time does; see {@link CaseClock}. */
  sealed interface ByTime extends CaseEvent {}

  /** Takes care of it. */
  record Claim() implements BySupport {}

  /** Gives it back into the queue. */
  record Release() implements BySupport {}

  /** Gives it to somebody. */
  record Transfer(Who to) implements BySupport {}

  /** Says how urgent it is. */
  record Prioritise(Priority priority) implements BySupport {}

  /** Puts it off, and says why. */
  record Snooze(Instant until, String why) implements BySupport {}

  /** Takes up again what was put off. */
  record Resume() implements BySupport {}

  /**
   * Says something that the customer sees.
   *
   * @param text what, when it was not written in the thread; empty when it was
   * @param fix what solved it, in a line, when the answer says so; may be empty
   */
  record Answer(String text, String fix) implements BySupport {
    /** Says nothing of what solved it. */
    public Answer(String text) {
      this(text, "");
    }
  }

  /** Proposes what solves it. */
  record Propose(String solution) implements BySupport {}

  /**
   * Says that it is done with.
   *
   * @param fix what solved it, in a line; may be empty
   */
  record Resolve(String reason, String fix) implements BySupport {}

  /** Says that it is not done with after all. */
  record TakeUp(String why) implements BySupport {}

  /**
   * Says something.
   *
   * @param text what, when it was not written in the thread; empty when it was
   */
  record Say(String text) implements ByCustomer {}

  /** Says whether the answer helped; when it did not, the case is open again. */
  record Rate(boolean helped, String comment) implements ByCustomer {}

  /** Says that it is done with, or needs no answer any more. */
  record Withdraw() implements ByCustomer {}

  /** The pause is over. */
  record Wake() implements ByTime {}

  /**
   * Whoever has to act is reminded.
   *
   * @param why they may not be there to read it; empty when nothing is known of that
   */
  record Nudge(String why) implements ByTime {
    /** Somebody who is there. */
    public Nudge() {
      this("");
    }
  }

  /** The owner stays silent. */
  record Return() implements ByTime {}

  /** The time to solve it is over. */
  record Expire() implements ByTime {}

  /**
   * The customer hears that the case is about to close.
   *
   * @param why they may not be there to read it; empty when nothing is known of that
   */
  record Warn(String why) implements ByTime {
    /** A customer who is there. */
    public Warn() {
      this("");
    }
  }

  /** The customer did not object to what was proposed. */
  record Close() implements ByTime {}

  /** The customer is asked once more whether the answer helped. */
  record AskAgain() implements ByTime {}
}

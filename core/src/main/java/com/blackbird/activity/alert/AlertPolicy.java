package com.blackbird.activity.alert;

import com.blackbird.activity.alert.AlertDecision.Back;
import com.blackbird.activity.alert.AlertDecision.Edit;
import com.blackbird.activity.alert.AlertDecision.Finish;
import com.blackbird.activity.alert.AlertDecision.Hold;
import com.blackbird.activity.alert.AlertDecision.Nothing;
import com.blackbird.activity.alert.AlertDecision.Say;
import com.blackbird.activity.alert.AlertDecision.Sum;
import com.blackbird.activity.alert.AlertDecision.Unmuted;
import com.blackbird.activity.alert.AlertDecision.Wait;
import com.blackbird.activity.alert.Situation.Standing;
import com.blackbird.activity.alert.Situation.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides what a channel is owed of a problem, from the situation alone: once that it broke, its
 * changes in place, once that it is over, and never more than a channel can bear.
 */
public final class AlertPolicy {
  /** So many messages of problems within {@link #WINDOW}; what is beyond goes into the summary. */
  public static final int CAP = 5;

  /** The time over which the messages of a channel are counted. */
  public static final Duration WINDOW = Duration.ofMinutes(10);

  /** Of one that comes and goes the channel hears so seldom; its thread hears of it each time. */
  static final Duration SELDOM = Duration.ofMinutes(30);

  /** After which a message shows that its numbers have grown: soon once, then seldom. */
  static final Duration FIRST_EDIT = Duration.ofSeconds(30);

  /** With the first edit this makes 12 an hour. */
  static final Duration NEXT_EDIT = Duration.ofMinutes(5);

  private AlertPolicy() {}

  static AlertDecision decide(Situation situation, Instant now) {
    return switch (situation.told().phase()) {
      case UNSAID -> unsaid(situation);
      case HELD -> held(situation);
      case SAID -> said(situation, now);
      case SUMMED -> summed(situation);
      case OVER -> over(situation, now);
    };
  }

  private static AlertDecision unsaid(Situation situation) {
    Standing problem = situation.problem();
    boolean due =
        situation.isWanted()
            && situation.isReached()
            && !problem.isOver()
            && !problem.isMuted()
            && !problem.isSymptom();
    return due ? first(situation) : new Nothing();
  }

  /** What came due in quiet hours is told after them, also when it is over by then. */
  private static AlertDecision held(Situation situation) {
    boolean due =
        situation.isWanted() && !situation.problem().isMuted() && !situation.problem().isSymptom();
    return due ? first(situation) : new Nothing();
  }

  private static AlertDecision first(Situation situation) {
    if (situation.quietUntil().isPresent()) {
      return new Hold(situation.quietUntil().get());
    }
    return situation.isCrowded() ? new Sum() : new Say();
  }

  private static AlertDecision said(Situation situation, Instant now) {
    Standing problem = situation.problem();
    if (problem.isOver()) {
      return new Finish();
    }
    return situation.told().isMuted() && problem.isOpenByItself() && !problem.isSymptom()
        ? new Unmuted(situation.quietUntil().isPresent() || situation.isCrowded())
        : kept(situation, now);
  }

  /** What is shown is kept true. */
  private static AlertDecision kept(Situation situation, Instant now) {
    if (!situation.problem().face().equals(situation.told().face())) {
      return new Edit();
    }
    return situation.problem().numbers().equals(situation.told().numbers())
        ? new Nothing()
        : paced(situation.told(), now);
  }

  private static AlertDecision summed(Situation situation) {
    boolean changed =
        !situation.problem().numbers().equals(situation.told().numbers())
            || !situation.problem().face().equals(situation.told().face());
    return changed ? new Sum() : new Nothing();
  }

  /** What is back shows in its message at once; the word waits until it is enough and not quiet. */
  private static AlertDecision over(Situation situation, Instant now) {
    Standing problem = situation.problem();
    boolean due =
        situation.isReached() && !problem.isOver() && !problem.isMuted() && !problem.isSymptom();
    if (!due) {
      return kept(situation, now);
    }
    if (situation.quietUntil().isPresent()) {
      return keptUntil(situation.quietUntil().get(), situation, now);
    }
    return situation.isCrowded() ? new Sum() : new Back();
  }

  private static AlertDecision keptUntil(Instant end, Situation situation, Instant now) {
    return switch (kept(situation, now)) {
      case Edit edit -> new Edit(Optional.of(end));
      case Wait soon when soon.until().isBefore(end) -> soon;
      default -> new Wait(end);
    };
  }

  private static AlertDecision paced(Told told, Instant now) {
    Instant due = nextEdit(told.saidAt(), told.editedAt());
    return now.isBefore(due) ? new Wait(due) : new Edit();
  }

  /** When a message that was posted and last edited then may show new numbers. */
  static Instant nextEdit(Instant posted, Instant edited) {
    return edited.plus(edited.equals(posted) ? FIRST_EDIT : NEXT_EDIT);
  }
}

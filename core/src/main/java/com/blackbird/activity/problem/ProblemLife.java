package com.blackbird.activity.problem;

import com.blackbird.activity.problem.LifeStep.Moved;
import com.blackbird.activity.problem.LifeStep.Refused;
import com.blackbird.activity.problem.LifeStep.Stays;
import com.blackbird.activity.problem.LifeStep.What;
import com.blackbird.activity.problem.ProblemEvent.Acknowledge;
import com.blackbird.activity.problem.ProblemEvent.Look;
import com.blackbird.activity.problem.ProblemEvent.Mute;
import com.blackbird.activity.problem.ProblemEvent.Reopen;
import com.blackbird.activity.problem.ProblemEvent.Resolve;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state machine of a problem; nothing but values in, values out. */
public final class ProblemLife {
  /**
   * How long the last error must lie back before a problem counts as recovered. A record that fails
   * and goes through at the next try does not make a problem come and go.
   */
  public static final Duration CALM = Duration.ofMinutes(2);

  private ProblemLife() {}

  /** What the event does. */
  public static LifeStep next(Life life, ProblemEvent event, Instant now) {
    return switch (event) {
      case Acknowledge wish -> acknowledge(life);
      case Mute wish -> mute(life, wish.until(), now);
      case Resolve wish -> resolve(life, wish.reason(), now);
      case Reopen wish -> reopen(life, wish.reason());
      case Look look -> look(life, look.facts(), now);
    };
  }

  /** When time alone may change something, so that somebody has to look. */
  public static Optional<Instant> nextLook(Life life, Facts facts) {
    if (life.state().isOver()) {
      return Optional.empty();
    }
    Instant calm = facts.stuck() == 0 ? facts.lastSeen().plus(CALM) : null;
    Instant unmuted = life.state() == ProblemState.MUTED ? life.mutedUntil() : null;
    return Optional.ofNullable(earlier(calm, unmuted));
  }

  private static LifeStep acknowledge(Life life) {
    return switch (life.state()) {
      case OPEN -> new Moved(life.acknowledged(), What.ACKNOWLEDGED, "");
      case ACKNOWLEDGED -> new Refused(language -> ProblemTexts.in(language).acknowledgedAlready());
      case MUTED -> new Refused(language -> ProblemTexts.in(language).isMuted());
      case RESOLVED -> new Refused(language -> ProblemTexts.in(language).hasBeenResolved());
      case RECOVERED -> new Refused(language -> ProblemTexts.in(language).hasRecovered());
    };
  }

  private static LifeStep mute(Life life, Instant until, Instant now) {
    if (!until.isAfter(now)) {
      return new Refused(language -> ProblemTexts.in(language).momentIsOver());
    }
    return switch (life.state()) {
      case OPEN, ACKNOWLEDGED -> new Moved(life.muted(until), What.MUTED, "");
      case MUTED ->
          until.equals(life.mutedUntil())
              ? new Refused(language -> ProblemTexts.in(language).mutedUntilThen())
              : new Moved(life.muted(until), What.MUTED, "");
      case RESOLVED -> new Refused(language -> ProblemTexts.in(language).hasBeenResolved());
      case RECOVERED -> new Refused(language -> ProblemTexts.in(language).hasRecovered());
    };
  }

  private static LifeStep resolve(Life life, String reason, Instant now) {
    return switch (life.state()) {
      case OPEN, ACKNOWLEDGED, MUTED -> new Moved(life.resolved(now), What.RESOLVED, reason);
      case RESOLVED -> new Refused(language -> ProblemTexts.in(language).resolvedAlready());
      case RECOVERED -> new Refused(language -> ProblemTexts.in(language).recoveredByItself());
    };
  }

  private static LifeStep reopen(Life life, String reason) {
    return switch (life.state()) {
      case ACKNOWLEDGED, MUTED, RESOLVED -> new Moved(life.reopened(), What.REOPENED, reason);
      case OPEN -> new Refused(language -> ProblemTexts.in(language).isOpen());
      case RECOVERED -> new Refused(language -> ProblemTexts.in(language).opensByItself());
    };
  }

  private static LifeStep look(Life life, Facts facts, Instant now) {
    return switch (life.state()) {
      case OPEN, ACKNOWLEDGED -> mayRecover(life, facts, now);
      case MUTED -> {
        var step = mayRecover(life, facts, now);
        yield step instanceof Stays && isOver(life.mutedUntil(), now)
            ? new Moved(life.open(), What.MUTE_ENDED, "the mute is over")
            : step;
      }
      case RESOLVED -> mayFailAfterResolution(life, facts, now);
      case RECOVERED ->
          facts.stuck() == 0
              ? new Stays()
              : new Moved(
                  life.again(stuckSince(facts), now), What.FAILED_AGAIN, "it has failed again");
    };
  }

  private static LifeStep mayRecover(Life life, Facts facts, Instant now) {
    if (facts.stuck() > 0 || facts.lastSeen().plus(CALM).isAfter(now)) {
      return new Stays();
    }
    Instant at = facts.lastSynced() == null ? facts.lastSeen() : facts.lastSynced();
    String why =
        facts.inferred()
            ? "inferred: others of the same kind have gone through since"
            : "every record that failed has gone through since";
    return new Moved(life.recovered(at), What.RECOVERED, why);
  }

  /** What failed before the resolution and arrives late was done with by it. */
  private static LifeStep mayFailAfterResolution(Life life, Facts facts, Instant now) {
    boolean again = life.writtenOff() != null && facts.lastSeen().isAfter(life.writtenOff());
    return again
        ? new Moved(
            life.again(stuckSince(facts), now),
            What.FAILED_AGAIN,
            "it has failed again after it was resolved")
        : new Stays();
  }

  private static Instant stuckSince(Facts facts) {
    return facts.oldestStuck() == null ? facts.lastSeen() : facts.oldestStuck();
  }

  private static boolean isOver(@Nullable Instant moment, Instant now) {
    return moment == null || !moment.isAfter(now);
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}

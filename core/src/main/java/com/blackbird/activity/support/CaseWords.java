package com.blackbird.activity.support;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Desk;
import java.time.Instant;
import java.util.Optional;

/** How a case is said in words. */
public final class CaseWords {
  private CaseWords() {}

  /** A sign and a word, so that the state is never colour alone. */
  public static String state(Standing standing) {
    if (standing.waiting().snooze() != null && !standing.state().isOver()) {
      return "◌ Put off";
    }
    return switch (standing.state()) {
      case NEW -> "● New";
      case CLAIMED -> "◐ Claimed";
      case WAITING_FOR_CUSTOMER -> "◌ Waiting for the customer";
      case WAITING_FOR_SUPPORT -> "◐ Waiting for support";
      case RESOLVED -> "✓ Resolved";
      case REOPENED -> "● Reopened";
    };
  }

  /** A word for a forum's tag. */
  static String tag(Standing standing) {
    return switch (standing.state()) {
      case NEW -> "New";
      case CLAIMED -> "Claimed";
      case WAITING_FOR_CUSTOMER -> "Waiting for customer";
      case WAITING_FOR_SUPPORT -> "Waiting for support";
      case RESOLVED -> "Resolved";
      case REOPENED -> "Reopened";
    };
  }

  static Tone tone(Standing standing) {
    return switch (standing.state()) {
      case NEW, REOPENED -> Tone.BAD;
      case CLAIMED, WAITING_FOR_SUPPORT -> Tone.WARNING;
      case WAITING_FOR_CUSTOMER -> Tone.NEUTRAL;
      case RESOLVED -> Tone.GOOD;
    };
  }

  /** State, owner, priority and what is due, as support reads it. */
  public static Rich standing(Standing standing, Desk desk, Instant now) {
    String owner =
        standing.owner().isItself()
            ? standing.state().isOver() ? "" : " · nobody has claimed it"
            : " · " + standing.owner().name();
    Rich line =
        Rich.empty().bold(state(standing)).text(owner + " · " + standing.priority().label());
    return line.then(due(standing, desk, now));
  }

  private static Rich due(Standing standing, Desk desk, Instant now) {
    Wait.Snooze snooze = standing.waiting().snooze();
    if (standing.state().isOver()) {
      return Rich.empty();
    }
    if (snooze != null) {
      return Rich.of(" until ").time(snooze.until()).text(": " + snooze.why());
    }
    CaseClock clock = new CaseClock(desk);
    Rich line = Rich.empty();
    Optional<Instant> answer = clock.answerDue(standing);
    if (answer.isPresent()) {
      line = line.text(answer.get().isAfter(now) ? " · answer due " : " · overdue since ");
      line = line.time(answer.get());
    }
    Optional<Instant> solution = clock.solutionDue(standing);
    if (solution.isPresent()) {
      line = line.text(solution.get().isAfter(now) ? " · to be solved by " : " · late since ");
      line = line.time(solution.get());
    }
    return line;
  }

  /** Calls a person in that channel, or names them where nobody can be called. */
  static Rich call(Who who, ChannelRef channel) {
    boolean there =
        who.platform().filter(channel.platform()::equals).isPresent()
            && who.workspace().equals(channel.workspace())
            && who.user().matches("[A-Za-z0-9]{1,32}");
    return there ? Rich.empty().mention(new Rich.Mention(false, who.user())) : Rich.of(who.name());
  }

  /** On one line, cut to so many characters. */
  public static String line(String text, int longest) {
    String line = text.replaceAll("\\s+", " ").strip();
    return Fold.label(line.isEmpty() ? "A question" : line, longest);
  }
}

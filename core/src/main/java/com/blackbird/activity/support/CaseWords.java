package com.blackbird.activity.support;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.Priority;
import com.blackbird.activity.language.Language;
import java.time.Instant;
import java.util.Optional;

/** How a case is said in words. */
public final class CaseWords {
  /** What of a customer's question stands in a card; a longer one stands whole below support's. */
  static final int LONGEST_QUESTION = 600;

  private static final int LONGEST_HEADER = 140;
  private static final int LONGEST_TITLE = 80;

  private CaseWords() {}

  /** A sign and a word, so that the state is never colour alone. */
  public static String state(Standing standing, Language language) {
    SupportTexts say = SupportTexts.in(language);
    return standing.waiting().snooze() != null && !standing.state().isOver()
        ? say.putOffState()
        : say.state(standing.state());
  }

  /** A priority with what it is for, to choose from. */
  public static String choice(Priority priority, Language language) {
    return SupportTexts.in(language).priorityChoice(priority);
  }

  /** A word for a forum's tag; a tag's name is the same in every language. */
  public static String tag(CaseState state) {
    return switch (state) {
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
  public static Rich standing(Standing standing, Desk desk, Instant now, Language language) {
    SupportTexts say = SupportTexts.in(language);
    String owner =
        standing.owner().isItself()
            ? standing.state().isOver() ? "" : " · " + say.nobodyHasIt()
            : " · " + standing.owner().name();
    Rich line =
        Rich.empty()
            .bold(state(standing, language))
            .text(owner + " · " + say.priority(standing.priority()));
    return line.then(due(standing, desk, now, say));
  }

  private static Rich due(Standing standing, Desk desk, Instant now, SupportTexts say) {
    Wait.Snooze snooze = standing.waiting().snooze();
    if (standing.state().isOver()) {
      return Rich.empty();
    }
    if (snooze != null) {
      return Rich.of(" ").then(say.until(Rich.empty().time(snooze.until()), snooze.why()));
    }
    CaseClock clock = new CaseClock(desk);
    Rich line = Rich.empty();
    Optional<Instant> answer = clock.answerDue(standing);
    if (answer.isPresent()) {
      Rich at = Rich.empty().time(answer.get());
      line =
          line.text(" · ")
              .then(answer.get().isAfter(now) ? say.answerDue(at) : say.overdueSince(at));
    }
    Optional<Instant> solution = clock.solutionDue(standing);
    if (solution.isPresent()) {
      Rich at = Rich.empty().time(solution.get());
      line =
          line.text(" · ")
              .then(solution.get().isAfter(now) ? say.toBeSolvedBy(at) : say.lateSince(at));
    }
    return line;
  }

  /** Why something happened, as the history keeps it, for who reads this language. */
  public static String why(String kept, Language language) {
    return CaseWhy.in(language, kept);
  }

  /** Calls a person in that channel, or names them where nobody can be called. */
  static Rich call(Who who, ChannelRef channel) {
    boolean there =
        who.platform().filter(channel.platform()::equals).isPresent()
            && who.workspace().equals(channel.workspace())
            && Rich.Mention.isId(who.user());
    return there ? Rich.empty().mention(new Rich.Mention(false, who.user())) : Rich.of(who.name());
  }

  /** The header of a card. */
  public static String header(String text, Language language) {
    return line(text, LONGEST_HEADER, language);
  }

  /** The name of a thread. */
  public static String threadName(String text, Language language) {
    return line(text, LONGEST_TITLE, language);
  }

  /** On one line, cut to so many characters. */
  public static String line(String text, int longest, Language language) {
    String line = text.replaceAll("\\s+", " ").strip();
    return Fold.label(line.isEmpty() ? SupportTexts.in(language).aQuestion() : line, longest);
  }
}

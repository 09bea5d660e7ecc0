package com.blackbird.activity.alert;

import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.language.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hours of the week in which a channel wants no new message; what happens in them is told when
 * they end.
 *
 * @param spans which hours of which days, one after the other
 */
public record QuietHours(List<QuietSpan> spans) {
  private static final int MOST_SPANS = 14;

  /** Any week does to see whether the quiet ever ends. */
  private static final Instant SOME_MONDAY =
      LocalDateTime.of(2026, 1, 5, 0, 0).toInstant(ZoneOffset.UTC);

  private static final Duration WEEK = Duration.ofDays(7);

  /** Refuses hours that would never end. */
  public QuietHours {
    spans = List.copyOf(spans);
    if (spans.isEmpty() || spans.size() > MOST_SPANS || neverEnds(spans)) {
      throw new CommandMistake(language -> AlertTexts.in(language).mustEnd());
    }
  }

  /**
   * Reads {@code 22:00-07:00}, {@code 22-7}, {@code weekends} or several with commas, such as
   * {@code mon-fri 22-7, weekends}; {@code off} is none.
   *
   * @throws CommandMistake that says what is understood
   */
  public static Optional<QuietHours> parse(String typed) {
    if (typed.strip().matches("(?i)off|none|never|no")) {
      return Optional.empty();
    }
    List<QuietSpan> spans =
        Stream.of(typed.split(",", -1))
            .map(part -> QuietSpan.parse(part).orElseThrow(() -> notHours(typed)))
            .toList();
    return Optional.of(new QuietHours(spans));
  }

  /** When the quiet that reigns at this moment ends; empty when it is not quiet. */
  public Optional<Instant> quietUntil(Instant now, ZoneId zone) {
    Instant end = end(spans, now, zone);
    return end.isAfter(now) ? Optional.of(end) : Optional.empty();
  }

  /** The form that {@link #parse} reads. */
  public String text() {
    return spans.stream().map(QuietSpan::text).collect(Collectors.joining(", "));
  }

  /** The same for people. */
  String words(Language language) {
    return spans.stream().map(span -> span.words(language)).collect(Collectors.joining(", "));
  }

  /** One span may begin before another ends, so the end of one is looked at again. */
  private static Instant end(List<QuietSpan> spans, Instant from, ZoneId zone) {
    Instant end = from;
    for (boolean goesOn = true; goesOn && end.isBefore(from.plus(WEEK)); ) {
      Instant reached = end;
      end =
          spans.stream()
              .flatMap(span -> span.quietUntil(reached, zone).stream())
              .max(Instant::compareTo)
              .orElse(reached);
      goesOn = end.isAfter(reached);
    }
    return end;
  }

  private static boolean neverEnds(List<QuietSpan> spans) {
    return !end(spans, SOME_MONDAY, ZoneOffset.UTC).isBefore(SOME_MONDAY.plus(WEEK));
  }

  private static CommandMistake notHours(String typed) {
    return new CommandMistake(language -> {
      AlertTexts say = AlertTexts.in(language);
      return say.notQuietHours(typed, say.quietForms());
    });
  }
}

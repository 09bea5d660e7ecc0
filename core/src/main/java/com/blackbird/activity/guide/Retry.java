package com.blackbird.activity.guide;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether sending the record again makes sense.
 *
 * @param after how long to wait first, in words such as "a minute"; only for {@code LATER}
 */
public record Retry(When when, String after) {
  private static final Pattern TIME =
      Pattern.compile("^(an?|one|\\d{1,3}) (second|minute|hour|day)s?(?=$|[,.;])");

  /** When to send the record again. */
  public enum When {
    /** At once: it will probably pass. */
    NOW,
    /** After a while, with nothing changed. */
    LATER,
    /** When the steps are done; before that it fails again. */
    AFTER_STEPS,
    /** Not at all. */
    NEVER;

    /** The word used in files and in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<When> of(String word) {
      return Arrays.stream(values()).filter(w -> w.word().equalsIgnoreCase(word)).findFirst();
    }

    static String words() {
      return Arrays.stream(values()).map(When::word).collect(joining(", "));
    }
  }

  /** Refuses a wait where there is none, and the other way round. */
  public Retry {
    if ((when == When.LATER) == after.isBlank()) {
      throw new IllegalArgumentException("retry: say how long to wait, and only for later");
    }
  }

  /**
   * How long to wait at the least, when the words begin with a time, such as {@code 10 minutes}; a
   * time that holds only under a condition is for people to judge.
   */
  public Optional<Duration> least() {
    Matcher time = TIME.matcher(after);
    if (!time.find()) {
      return Optional.empty();
    }
    long count = Character.isDigit(time.group(1).charAt(0)) ? Long.parseLong(time.group(1)) : 1;
    return Optional.of(
        Duration.of(count, ChronoUnit.valueOf(time.group(2).toUpperCase(Locale.ROOT) + "S")));
  }

  /** A retry that waits for nothing but its moment. */
  public static Retry of(When when) {
    return new Retry(when, "");
  }

  /** A retry after a while. */
  public static Retry later(String after) {
    return new Retry(When.LATER, after);
  }
}

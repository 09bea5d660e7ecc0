package com.blackbird.activity.guide;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether sending the record again makes sense.
 *
 * @param after how long to wait first, in words such as "a minute"; only for {@code LATER}
 */
public record Retry(When when, String after) {
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

  /** A retry that waits for nothing but its moment. */
  public static Retry of(When when) {
    return new Retry(when, "");
  }

  /** A retry after a while. */
  public static Retry later(String after) {
    return new Retry(When.LATER, after);
  }
}

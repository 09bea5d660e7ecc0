package com.blackbird.activity.fix;

import com.blackbird.activity.command.Who;
import java.time.Instant;

/**
 * One thing that happened to a fix.
 *
 * @param note the case in which it was told, or why it was retired; may be empty
 */
public record FixEvent(Instant at, What what, Who who, String note) {
  /** The kinds of it. */
  public enum What {
    TOLD("Told"),
    RETIRED("Retired"),
    RESTORED("Restored"),
    SHARED("Given to all accounts");

    private final String words;

    What(String words) {
      this.words = words;
    }

    /** In words for people. */
    String words() {
      return words;
    }
  }
}

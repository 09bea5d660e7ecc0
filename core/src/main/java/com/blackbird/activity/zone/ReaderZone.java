package com.blackbird.activity.zone;

import java.time.ZoneId;

/**
 * A person's time zone and how it is known.
 *
 * @param source where it is from
 */
public record ReaderZone(ZoneId zone, Source source) {
  /** Where a zone is from, the most certain first. */
  public enum Source {
    CHOSEN("chosen by you"),
    CHAT("from your profile"),
    ACCOUNT("the account's"),
    /** Nobody knows; UTC stands in. */
    NONE("nobody has told me yours");

    private final String words;

    Source(String words) {
      this.words = words;
    }

    /** In words for the person. */
    public String words() {
      return words;
    }
  }

  /** Whether the zone is the person's own and not one that stands in. */
  public boolean isOwn() {
    return source == Source.CHOSEN || source == Source.CHAT;
  }

  /** For example {@code Europe/Berlin}, or {@code UTC}. */
  public String name() {
    return zone.getId().equals("Z") ? "UTC" : zone.getId();
  }
}

package com.blackbird.activity.zone;

import com.blackbird.activity.language.Language;
import java.time.ZoneId;

/**
 * A person's time zone and how it is known.
 *
 * @param source where it is from
 */
public record ReaderZone(ZoneId zone, Source source) {
  /** Where a zone is from, the most certain first. */
  public enum Source {
    CHOSEN,
    CHAT,
    ACCOUNT,
    /** Nobody knows; UTC stands in. */
    NONE;

    /** In words for the person. */
    public String words(Language language) {
      return ZoneTexts.in(language).source(this);
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

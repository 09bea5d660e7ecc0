package com.blackbird.activity.guide;

import java.time.Instant;
import java.util.Locale;

/**
 * One version of an entry that an account wrote itself.
 *
 * @param changedBy the person's name in the chat; foreign text
 */
record OwnGuide(
    CatalogueEntry entry, int version, State state, String changedBy, Instant changedAt) {
  /** How far a version has come. */
  enum State {
    DRAFT,
    IN_FORCE,
    REMOVED;

    /** The word used in JSON. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  String id() {
    return entry.guide().id();
  }
}

package com.blackbird.activity.guide;

import java.time.Instant;

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
    REMOVED
  }

  String id() {
    return entry.guide().id();
  }
}

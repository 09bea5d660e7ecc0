package com.blackbird.activity.problem;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.integration.IntegrationKey;
import java.util.Comparator;

/**
 * What can fail and go through later: a record on its way, or all that have no reference.
 *
 * @param reference the record's name, or empty for all those without
 */
record RecordKey(
    IntegrationKey integration, Direction direction, ActivityType type, String reference)
    implements Comparable<RecordKey> {
  private static final Comparator<RecordKey> ORDER =
      Comparator.comparing(RecordKey::integration)
          .thenComparing(key -> key.direction().name())
          .thenComparing(key -> key.type().name())
          .thenComparing(RecordKey::reference);

  static RecordKey of(Activity activity) {
    String reference = activity.reference() == null ? "" : activity.reference();
    return new RecordKey(activity.integration(), activity.direction(), activity.type(), reference);
  }

  /** All of the same kind, as far as they have no reference. */
  RecordKey withoutReference() {
    return new RecordKey(integration, direction, type, "");
  }

  boolean isInferred() {
    return reference.isEmpty();
  }

  @Override
  public int compareTo(RecordKey other) {
    return ORDER.compare(this, other);
  }
}

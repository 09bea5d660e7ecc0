package com.blackbird.activity.guide;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.integration.Integration;
import java.util.List;
import java.util.Optional;

/**
 * An entry as it is shown: by itself, or for one activity.
 *
 * @param integrations the account's integrations that it may be about; one when it is for an
 *     activity
 */
record GuideSubject(GuideEntry entry, Optional<Activity> activity, List<Integration> integrations) {
  private static final String OF_ENTRY = "e.";
  private static final String OF_ACTIVITY = "a.";

  GuideSubject {
    integrations = List.copyOf(integrations);
  }

  /** What a button carries to come back to it. */
  String payload() {
    return activity.map(one -> payload(one.ref())).orElse(payload(entry));
  }

  static String payload(GuideEntry entry) {
    return ofId(entry.id());
  }

  static String ofId(String entry) {
    return OF_ENTRY + entry;
  }

  static String payload(ActivityRef activity) {
    return OF_ACTIVITY + activity.text();
  }

  static Optional<String> entryOf(String payload) {
    return after(OF_ENTRY, payload);
  }

  static Optional<ActivityRef> activityOf(String payload) {
    return after(OF_ACTIVITY, payload).flatMap(ActivityRef::parse);
  }

  private static Optional<String> after(String prefix, String payload) {
    return payload.startsWith(prefix)
        ? Optional.of(payload.substring(prefix.length()))
        : Optional.empty();
  }
}

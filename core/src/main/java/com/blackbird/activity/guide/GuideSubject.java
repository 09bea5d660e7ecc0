package com.blackbird.activity.guide;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.integration.Integration;
import java.util.List;
import java.util.Optional;

/**
 * An entry as it is shown: by itself, for one activity, or for an error that somebody pasted.
 *
 * @param pasted the key of what was pasted; see {@link PastedErrors}
 * @param integrations the account's integrations that it may be about; one when it is for an
 *     activity
 */
record GuideSubject(
    GuideEntry entry,
    Optional<Activity> activity,
    Optional<String> pasted,
    List<Integration> integrations) {
  private static final String OF_ENTRY = "e.";
  private static final String OF_ACTIVITY = "a.";
  private static final String OF_PASTED = "p.";

  GuideSubject {
    integrations = List.copyOf(integrations);
  }

  /** What a button carries to come back to it. */
  String payload() {
    return activity.map(one -> payload(one.ref())).orElseGet(() -> payload(entry, pasted));
  }

  /** The entry for what was pasted, if anything was. */
  static String payload(GuideEntry entry, Optional<String> pasted) {
    return pasted.map(key -> ofPasted(key) + "." + entry.id()).orElseGet(() -> payload(entry));
  }

  /** What was pasted and no entry explains. */
  static String ofPasted(String key) {
    return OF_PASTED + key;
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
    return after(OF_ENTRY, payload)
        .or(() ->
            after(OF_PASTED, payload)
                .filter(rest -> rest.length() > PastedErrors.KEY_LENGTH)
                .map(rest -> rest.substring(PastedErrors.KEY_LENGTH + 1)));
  }

  static Optional<String> pastedOf(String payload) {
    return after(OF_PASTED, payload)
        .map(rest -> rest.substring(0, Math.min(rest.length(), PastedErrors.KEY_LENGTH)));
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

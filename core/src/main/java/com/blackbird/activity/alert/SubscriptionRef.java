package com.blackbird.activity.alert;

import com.blackbird.activity.command.CommandMistake;
import java.util.Optional;
import java.util.UUID;

/**
 * A subscription as a button names it: the one that is shown, or the draft of one.
 *
 * @param shown the id of what is shown
 * @param former the id of the subscription in whose place that would be; of one that nobody changed
 *     it is its own, and what is new has none
 */
record SubscriptionRef(UUID shown, Optional<UUID> former) {
  /** The subscription as it is. */
  static SubscriptionRef of(Subscription subscription) {
    return new SubscriptionRef(subscription.id(), Optional.of(subscription.id()));
  }

  /** Whether it is shown without any change. */
  boolean isUnchanged() {
    return former.filter(shown::equals).isPresent();
  }

  /** The text form. */
  String text() {
    return former.map(id -> shown + "/" + id).orElseGet(shown::toString);
  }

  /** Reads the text form of a button that we made. */
  static SubscriptionRef parse(String text) {
    String[] ids = text.split("/", 2);
    try {
      return new SubscriptionRef(
          UUID.fromString(ids[0]),
          ids.length > 1 ? Optional.of(UUID.fromString(ids[1])) : Optional.empty());
    } catch (IllegalArgumentException e) {
      throw CommandMistake.oldButton();
    }
  }
}

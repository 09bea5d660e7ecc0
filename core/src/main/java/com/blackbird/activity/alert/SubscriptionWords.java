package com.blackbird.activity.alert;

import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.integration.IntegrationKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A subscription in words that its channel's people understand. */
final class SubscriptionWords {
  private final Map<IntegrationKey, String> names;

  /**
   * Words with these names.
   *
   * @param names what the account calls its integrations
   */
  SubscriptionWords(Map<IntegrationKey, String> names) {
    this.names = names;
  }

  /** What is heard, from when on, and how: two lines. */
  Rich of(Subscription subscription) {
    return Rich.empty()
        .bold(subject(subscription.interest()))
        .text("\n" + manner(subscription))
        .then(asked(subscription));
  }

  /** What is heard, such as "Errors of Main Store: orders, pulled". */
  String subject(Interest interest) {
    String what =
        interest.integrations().isEmpty()
            ? "Errors of all integrations"
            : "Errors of "
                + list(
                    interest.integrations(), key -> names.getOrDefault(key, key.text()), " and ");
    List<String> only = new ArrayList<>();
    if (!interest.types().isEmpty()) {
      only.add(list(interest.types(), type -> type.text() + "s", " and "));
    }
    if (!interest.directions().isEmpty()) {
      only.add(list(interest.directions(), direction -> direction.text() + "ed", " and "));
    }
    if (!interest.categories().isEmpty()) {
      only.add(list(interest.categories(), category -> category, " or "));
    }
    return only.isEmpty() ? what : what + ": " + String.join(", ", only);
  }

  private static String manner(Subscription subscription) {
    List<String> words = new ArrayList<>();
    words.add(subscription.threshold().words());
    words.add("back again: " + subscription.repeats().words());
    subscription
        .quiet()
        .ifPresent(
            quiet -> words.add("quiet " + quiet.text() + " (" + subscription.zone().getId() + ")"));
    if (subscription.digest() != Digest.OFF) {
      words.add(subscription.digest().words());
    }
    String line = String.join(" · ", words);
    return Character.toUpperCase(line.charAt(0)) + line.substring(1);
  }

  private static Rich asked(Subscription subscription) {
    Rich rich = Rich.empty();
    for (int i = 0; i < subscription.mentions().size(); i++) {
      rich = rich.text(i == 0 ? " · asks for " : ", ").mention(subscription.mentions().get(i));
    }
    return rich;
  }

  private static <T> String list(Collection<T> values, Function<T, String> word, String last) {
    List<String> words = values.stream().map(word).sorted().collect(Collectors.toList());
    if (words.size() > 4) {
      return String.join(", ", words.subList(0, 3)) + " and " + (words.size() - 3) + " more";
    }
    return words.size() == 1
        ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1)) + last + words.getLast();
  }
}

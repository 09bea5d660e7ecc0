package com.blackbird.activity.alert;

import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.guide.Category;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.language.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A subscription in words that its channel's people understand. */
final class SubscriptionWords {
  private final Map<IntegrationKey, String> names;
  private final Language language;
  private final AlertTexts say;

  /**
   * Words with these names.
   *
   * @param names what the account calls its integrations
   */
  SubscriptionWords(Map<IntegrationKey, String> names, Language language) {
    this.names = names;
    this.language = language;
    this.say = AlertTexts.in(language);
  }

  /** Words with the names of these integrations. */
  static SubscriptionWords of(List<Integration> integrations, Language language) {
    return new SubscriptionWords(
        integrations.stream().collect(Collectors.toMap(Integration::key, Integration::name)),
        language);
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
            ? say.errorsOfAll()
            : say.errorsOf(
                list(
                    interest.integrations(), key -> names.getOrDefault(key, key.text()), say::and));
    List<String> only = new ArrayList<>();
    if (!interest.types().isEmpty()) {
      only.add(list(interest.types(), say::types, say::and));
    }
    if (!interest.directions().isEmpty()) {
      only.add(list(interest.directions(), say::ways, say::and));
    }
    if (!interest.categories().isEmpty()) {
      only.add(list(interest.categories(), this::category, say::or));
    }
    return only.isEmpty() ? what : what + ": " + String.join(", ", only);
  }

  private String category(String word) {
    return Category.of(word).map(category -> category.label(language)).orElse(word);
  }

  private String manner(Subscription subscription) {
    List<String> words = new ArrayList<>();
    words.add(subscription.threshold().words(language));
    words.add(say.backAgain(subscription.repeats().words(language)));
    subscription
        .quiet()
        .ifPresent(
            quiet -> words.add(say.quiet(quiet.words(language), subscription.zone().getId())));
    if (subscription.digest() != Digest.OFF) {
      words.add(subscription.digest().words(language));
    }
    if (!subscription.language().isOriginal()) {
      words.add(say.inLanguage(subscription.language().ownName()));
    }
    String line = String.join(" · ", words);
    return Character.toUpperCase(line.charAt(0)) + line.substring(1);
  }

  private Rich asked(Subscription subscription) {
    Rich rich = Rich.empty();
    for (int i = 0; i < subscription.mentions().size(); i++) {
      rich =
          rich.text(i == 0 ? " · " + say.asksFor() + " " : ", ")
              .mention(subscription.mentions().get(i));
    }
    return rich;
  }

  private <T> String list(
      Collection<T> values, Function<T, String> word, BinaryOperator<String> last) {
    List<String> words = values.stream().map(word).sorted().collect(Collectors.toList());
    if (words.size() > 4) {
      return say.listAndMore(String.join(", ", words.subList(0, 3)), words.size() - 3);
    }
    return words.size() == 1
        ? words.getFirst()
        : last.apply(String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
  }
}

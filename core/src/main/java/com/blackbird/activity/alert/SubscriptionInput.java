package com.blackbird.activity.alert;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Word;
import com.blackbird.activity.integration.IntegrationKey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a subscription is typed, and what a person's words make of one. */
final class SubscriptionInput {
  static final String INTEGRATION = "integration";
  static final String THRESHOLD = "threshold";
  static final String REPEATS = "repeats";
  static final String QUIET = "quiet";
  static final String DIGEST = "digest";
  private static final String TYPE = "type";
  private static final String DIRECTION = "direction";
  private static final String CATEGORY = "category";
  private static final String MENTION = "mention";
  static final String ALL = "all";
  private static final Pattern SOME_ERRORS = Pattern.compile("\\d+%?/\\d+[mh]|first");
  private static final Pattern HOURS =
      Pattern.compile("(?i)\\d{1,2}(:\\d{2})?-\\d{1,2}(:\\d{2})?|weekends?");
  private static final Pattern MENTIONED = Pattern.compile("(person|group):([A-Za-z0-9]{1,32})");

  private SubscriptionInput() {}

  /**
   * The options that say what is wanted.
   *
   * @param categories the guide's words
   */
  static List<OptionSpec> options(List<Word> categories) {
    return List.of(
        OptionSpec.known(INTEGRATION, "Of which integration; several with commas"),
        OptionSpec.fixed(
            TYPE,
            "Only of these records",
            Word.of("order", "Order", "orders"),
            Word.of("customer", "Customer", "customers"),
            Word.of("product", "Product", "products")),
        OptionSpec.fixed(
            DIRECTION,
            "Only of this direction",
            Word.of("pull", "Pulled from the platform", "pulled"),
            Word.of("push", "Pushed to the platform", "pushed")),
        OptionSpec.fixed(CATEGORY, "Only of this kind", categories.toArray(Word[]::new)),
        OptionSpec.free(THRESHOLD, "How much must go wrong: " + Threshold.FORMS, SOME_ERRORS),
        OptionSpec.choice(
            REPEATS,
            "How you hear that it is back",
            Word.of("thread", "In its thread"),
            Word.of("channel", "In its thread and the channel"),
            Word.of("new", "As a new message")),
        OptionSpec.free(QUIET, "Hours without new messages: " + QuietHours.FORMS, HOURS),
        OptionSpec.choice(
            DIGEST,
            "A summary with a chart",
            Word.of("daily", "Every morning"),
            Word.of("weekly", "On Mondays"),
            Word.of("none", "None")),
        OptionSpec.freeMany(
            MENTION, "Whom to ask for when it breaks: @person or @group", MENTIONED));
  }

  /**
   * The subscription with what was typed in place of what it said.
   *
   * @throws CommandMistake that says what was not understood
   */
  static Subscription change(Subscription former, CommandInput input) {
    Interest interest = former.interest();
    return new Subscription(
        former.account(),
        former.id(),
        former.channel(),
        new Interest(
            input.all(INTEGRATION).contains(ALL)
                ? Set.of()
                : set(input, INTEGRATION, interest.integrations(), IntegrationKey::new),
            set(input, TYPE, interest.types(), word -> ActivityType.valueOf(upper(word))),
            set(input, DIRECTION, interest.directions(), word -> Direction.valueOf(upper(word))),
            set(input, CATEGORY, interest.categories(), Function.identity())),
        input
            .one(THRESHOLD)
            .map(typed -> read(() -> Threshold.parse(typed)))
            .orElse(former.threshold()),
        input.one(REPEATS).map(SubscriptionInput::repeats).orElse(former.repeats()),
        input.one(QUIET).map(typed -> read(() -> QuietHours.parse(typed))).orElse(former.quiet()),
        input.one(DIGEST).map(SubscriptionInput::digest).orElse(former.digest()),
        former.zone(),
        input.all(MENTION).isEmpty()
            ? former.mentions()
            : input.all(MENTION).stream().map(SubscriptionInput::mention).toList(),
        former.by(),
        former.since());
  }

  private static <T> Set<T> set(
      CommandInput input, String option, Set<T> former, Function<String, T> reading) {
    return input.all(option).isEmpty()
        ? former
        : input.all(option).stream().map(reading).collect(Collectors.toSet());
  }

  private static Repeats repeats(String word) {
    return Arrays.stream(Repeats.values())
        .filter(it -> it.text().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static Digest digest(String word) {
    return word.equals("none") ? Digest.OFF : Digest.valueOf(upper(word));
  }

  private static Rich.Mention mention(String typed) {
    Matcher form = MENTIONED.matcher(typed);
    if (!form.matches()) {
      throw new CommandMistake(
          "I cannot ask for “" + typed + "”. Type @ and pick a person or a group from the list.");
    }
    return new Rich.Mention(form.group(1).equals("group"), form.group(2));
  }

  private static <T> T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw new CommandMistake(String.valueOf(e.getMessage()));
    }
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}

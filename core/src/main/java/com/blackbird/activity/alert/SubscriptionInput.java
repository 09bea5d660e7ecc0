package com.blackbird.activity.alert;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.TypedMention;
import com.blackbird.activity.command.Word;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Said;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a subscription is typed, and what a person's words make of one. */
final class SubscriptionInput {
  static final String INTEGRATION = "integration";
  static final String THRESHOLD = "threshold";
  static final String REPEATS = "repeats";
  static final String QUIET = "quiet";
  static final String DIGEST = "digest";
  static final String LANGUAGE = "language";
  static final String TYPE = "type";
  static final String DIRECTION = "direction";
  static final String CATEGORY = "category";
  static final String MENTION = "mention";
  static final String ALL = Word.ALL;
  static final String NOBODY = "none";
  private static final Pattern SOME_ERRORS = Pattern.compile("\\d+%?/\\d+[mh]|first");
  private static final Pattern HOURS =
      Pattern.compile("(?i)\\d{1,2}(:\\d{2})?-\\d{1,2}(:\\d{2})?|weekends?");

  private SubscriptionInput() {}

  /**
   * The options that say what is wanted.
   *
   * @param categories the guide's words
   */
  static List<OptionSpec> options(List<Word> categories) {
    return List.of(
        OptionSpec.known(INTEGRATION, said(AlertTexts::ofWhich)),
        OptionSpec.fixed(
            TYPE,
            said(AlertTexts::onlyRecords),
            word(ActivityType.ORDER, "orders"),
            word(ActivityType.CUSTOMER, "customers"),
            word(ActivityType.PRODUCT, "products"),
            all()),
        OptionSpec.fixed(
            DIRECTION,
            said(AlertTexts::onlyDirection),
            word(Direction.PULL, "pulled"),
            word(Direction.PUSH, "pushed"),
            all()),
        OptionSpec.fixed(
            CATEGORY,
            said(AlertTexts::onlyKind),
            Stream.concat(categories.stream(), Stream.of(all())).toArray(Word[]::new)),
        OptionSpec.free(THRESHOLD, said(AlertTexts::howMuch), SOME_ERRORS),
        OptionSpec.choice(
            REPEATS,
            said(AlertTexts::howBack),
            Stream.of(Repeats.values())
                .map(way -> Word.of(way.text(), said(say -> say.wayBack(way))))
                .toArray(Word[]::new)),
        OptionSpec.free(QUIET, said(AlertTexts::quietOption), HOURS),
        OptionSpec.choice(
            DIGEST,
            said(AlertTexts::digestOption),
            Stream.of(Digest.DAILY, Digest.WEEKLY, Digest.OFF)
                .map(way -> Word.of(way.text(), said(say -> say.oneDigest(way))))
                .toArray(Word[]::new)),
        OptionSpec.freeMany(MENTION, said(AlertTexts::mentionOption), TypedMention.FORM),
        OptionSpec.choice(
            LANGUAGE,
            said(AlertTexts::languageOption),
            Stream.of(Language.values())
                .map(one ->
                    Word.of(
                        one.tag(), Said.plain(one.ownName()), one.name().toLowerCase(Locale.ROOT)))
                .toArray(Word[]::new)));
  }

  private static Said said(Function<AlertTexts, String> text) {
    return language -> text.apply(AlertTexts.in(language));
  }

  private static Word all() {
    return Word.of(ALL, said(AlertTexts::allOfThem));
  }

  private static Word word(ActivityType type, String... others) {
    return Word.of(type.text(), said(say -> say.oneType(type)), others);
  }

  private static Word word(Direction direction, String... others) {
    return Word.of(direction.text(), said(say -> say.oneWay(direction)), others);
  }

  /**
   * The subscription with what was typed in place of what it said.
   *
   * @param zone in which hours are meant that are new, and mornings where there are no hours
   * @throws CommandMistake that says what was not understood
   */
  static Subscription change(Subscription former, CommandInput input, ZoneId zone) {
    Interest interest = former.interest();
    Optional<QuietHours> quiet = input.one(QUIET).map(QuietHours::parse).orElse(former.quiet());
    Digest digest = input.one(DIGEST).map(SubscriptionInput::digest).orElse(former.digest());
    boolean isNewTime =
        !quiet.equals(former.quiet()) || (quiet.isEmpty() && digest != former.digest());
    return new Subscription(
        former.account(),
        former.id(),
        former.channel(),
        new Interest(
            set(input, INTEGRATION, interest.integrations(), IntegrationKey::new),
            set(input, TYPE, interest.types(), word -> ActivityType.valueOf(upper(word))),
            set(input, DIRECTION, interest.directions(), word -> Direction.valueOf(upper(word))),
            set(input, CATEGORY, interest.categories(), Function.identity())),
        input.one(THRESHOLD).map(Threshold::parse).orElse(former.threshold()),
        input.one(REPEATS).map(SubscriptionInput::repeats).orElse(former.repeats()),
        quiet,
        digest,
        isNewTime ? zone : former.zone(),
        input.one(LANGUAGE).map(Language::of).orElse(former.language()),
        mentions(input.all(MENTION), former),
        former.by(),
        former.since());
  }

  static <T> Set<T> set(
      CommandInput input, String option, Set<T> former, Function<String, T> reading) {
    List<String> typed = input.all(option);
    if (typed.isEmpty()) {
      return former;
    }
    return typed.contains(ALL) ? Set.of() : typed.stream().map(reading).collect(Collectors.toSet());
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

  private static List<Rich.Mention> mentions(List<String> typed, Subscription former) {
    if (typed.isEmpty()) {
      return former.mentions();
    }
    return typed.equals(List.of(NOBODY))
        ? List.of()
        : typed.stream().map(one -> mention(one, former.channel().workspace())).toList();
  }

  /** Discord's role of everyone has the id of the server. */
  private static Rich.Mention mention(String typed, String workspace) {
    return TypedMention.read(typed)
        .filter(mention -> !(mention.isGroup() && mention.id().equals(workspace)))
        .orElseThrow(
            () -> new CommandMistake(language -> AlertTexts.in(language).cannotAskFor(typed)));
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}

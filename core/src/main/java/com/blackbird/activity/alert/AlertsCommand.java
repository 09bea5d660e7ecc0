package com.blackbird.activity.alert;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.command.AccountCommand;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.Vocabulary;
import com.blackbird.activity.command.Word;
import com.blackbird.activity.guide.Category;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.stats.StatsDigest;
import com.blackbird.activity.zone.TimeZones;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@code /blackbird alerts}: what this channel hears when something breaks. */
public final class AlertsCommand implements AccountCommand {
  private static final String ACTION = "action";
  private static final CommandSpec SPEC =
      CommandSpec.of(
          "alerts",
          Right.VIEWER,
          language -> AlertTexts.in(language).commandSummary(),
          "subscribe shopify-main type:order threshold:\"5 in 10m\"",
          options());
  private final ChannelSubscriptions subscriptions;
  private final SubscriptionDrafts drafts;
  private final SubscriptionForms forms;
  private final Watches watches;
  private final StatsDigest stats;
  private final TimeZones zones;
  private final Clock clock;

  /** Subscribes channels through these. */
  public AlertsCommand(
      ChannelSubscriptions subscriptions,
      SubscriptionDrafts drafts,
      SubscriptionForms forms,
      Watches watches,
      StatsDigest stats,
      TimeZones zones,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.drafts = drafts;
    this.forms = forms;
    this.watches = watches;
    this.stats = stats;
    this.zones = zones;
    this.clock = clock;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Right needs(CommandInput input) {
    return switch (input.one(ACTION).orElse("list")) {
      case "list", "digest" -> Right.VIEWER;
      default -> Right.MANAGER;
    };
  }

  @Override
  public Answer run(Call call, CommandInput input) {
    return switch (input.one(ACTION).orElse("list")) {
      case "subscribe" -> new Answer.Show(drafts.offer(call, input));
      case "edit" -> new Answer.Show(edited(call, input));
      case "test" -> new Answer.Show(subscriptions.test(call));
      case "digest" -> new Answer.Show(digest(call, input));
      case "off" -> new Answer.Show(subscriptions.list(call, ShownSubscriptions.first(true)));
      default -> new Answer.Show(subscriptions.list(call, ShownSubscriptions.first(false)));
    };
  }

  /** What the channel's subscription would tell when it is changed so; of several, which one? */
  private ChatMessage edited(Call call, CommandInput input) {
    List<Subscription> here = subscriptions.here(call);
    boolean saysWhat = input.values().size() > 1;
    if (here.isEmpty() || (here.size() > 1 && !saysWhat)) {
      return subscriptions.list(call, ShownSubscriptions.first(false));
    }
    if (here.size() > 1) {
      return drafts.which(call, here, input);
    }
    Subscription only = here.getFirst();
    return saysWhat
        ? drafts.changed(call, only, Optional.of(only.id()), input)
        : drafts.shown(call, only, Optional.of(only.id()));
  }

  @Override
  public Vocabulary vocabulary(Account account) {
    return drafts.vocabulary(account.id());
  }

  /** What a digest would say now: of those integrations that are named, of a day when asked. */
  private ChatMessage digest(Call call, CommandInput input) {
    Set<IntegrationKey> named =
        SubscriptionInput.set(input, SubscriptionInput.INTEGRATION, Set.of(), IntegrationKey::new);
    boolean isDaily =
        input.one(SubscriptionInput.DIGEST).filter(Digest.DAILY.text()::equals).isPresent();
    ZoneId zone = zones.of(call).zone();
    return stats.of(
        call.account().id(),
        named,
        (isDaily ? Digest.DAILY : Digest.WEEKLY).before(clock.instant(), zone),
        zone,
        call.language());
  }

  @Override
  public List<ChatAction> actions() {
    return new AlertsActions(subscriptions, drafts, forms, watches).all();
  }

  private static OptionSpec[] options() {
    List<OptionSpec> all = new ArrayList<>();
    all.add(
        OptionSpec.choice(
            ACTION,
            language -> AlertTexts.in(language).whatToDo(),
            word("subscribe", AlertTexts::subscribeWord, "add", "on"),
            word("list", AlertTexts::listWord, "show"),
            word("edit", AlertTexts::editWord, "change"),
            word("test", AlertTexts::testWord),
            word("digest", AlertTexts::digestWord, "summary"),
            word("off", AlertTexts::offWord, "stop", "unsubscribe", "remove")));
    all.addAll(SubscriptionInput.options(categories()));
    return all.toArray(OptionSpec[]::new);
  }

  private static Word word(String value, Function<AlertTexts, String> label, String... others) {
    return Word.of(value, language -> label.apply(AlertTexts.in(language)), others);
  }

  private static List<Word> categories() {
    return Arrays.stream(Category.values())
        .map(category -> Word.of(category.word(), category::label))
        .toList();
  }
}

package com.blackbird.activity.view;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.activity.ActivityStatus;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.command.AccountCommand;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.TypedDate;
import com.blackbird.activity.command.Vocabulary;
import com.blackbird.activity.command.Word;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.integration.IntegrationWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@code /blackbird activity}: the log, newest first, filtered. */
public final class ActivityCommand implements AccountCommand {
  private static final Pattern REFERENCE = Pattern.compile("[#＃]\\S+|\\d{3,}");
  private static final Pattern NEVER = Pattern.compile("(?!)");
  static final String VIEW = "view";
  private static final List<OptionSpec> BEFORE_CATEGORY =
      List.of(
          OptionSpec.known(
              ActivityView.INTEGRATION,
              language -> ActivityTexts.in(language).ofWhichIntegration()),
          OptionSpec.fixed(
              ActivityView.STATUS,
              language -> ActivityTexts.in(language).whetherItWorked(),
              word(ActivityStatus.ERROR, "errors", "failed", "failure", "failures"),
              word(ActivityStatus.SUCCESS, "successes", "ok", "succeeded")),
          OptionSpec.fixed(
              ActivityView.TYPE,
              language -> ActivityTexts.in(language).whatWasExchanged(),
              word(ActivityType.ORDER, "orders"),
              word(ActivityType.CUSTOMER, "customers"),
              word(ActivityType.PRODUCT, "products")),
          OptionSpec.fixed(
              ActivityView.DIRECTION,
              language -> ActivityTexts.in(language).whichWay(),
              word(Direction.PULL, "pulled", "in"),
              word(Direction.PUSH, "pushed", "out")));
  private static final List<OptionSpec> AFTER_CATEGORY =
      List.of(
          OptionSpec.formed(
              ActivityView.WHEN,
              language -> ActivityTexts.in(language).whenOption(),
              TimeWords.RANGE,
              TimeWords.offered()),
          OptionSpec.freeMany(
              ActivityView.REFERENCE,
              language -> ActivityTexts.in(language).referenceOption(),
              REFERENCE),
          OptionSpec.formed(
              ActivityView.SINCE,
              language -> ActivityTexts.in(language).sinceOption(),
              TimeWords.RANGE,
              TimeWords.offered()),
          OptionSpec.formed(
              ActivityView.UNTIL,
              language -> ActivityTexts.in(language).untilOption(),
              TimeWords.RANGE,
              TimeWords.offered()),
          OptionSpec.quoted(ActivityView.TEXT, language -> ActivityTexts.in(language).textOption()),
          OptionSpec.free(VIEW, language -> ActivityTexts.in(language).viewOption(), NEVER));

  private final IntegrationStore integrations;
  private final ActivityLists lists;
  private final CommandSpec spec;

  /** Shows what the lists read. */
  public ActivityCommand(IntegrationStore integrations, ActivityLists lists) {
    this.integrations = integrations;
    this.lists = lists;
    this.spec =
        new CommandSpec(
            "activity",
            Right.VIEWER,
            language -> ActivityTexts.in(language).activitySummary(),
            "shopify-main status:error since:24h \"out of stock\"",
            options(lists.categories()));
  }

  private static Word word(ActivityStatus status, String... others) {
    return Word.of(status.text(), language -> ActivityTexts.in(language).oneStatus(status), others);
  }

  private static Word word(ActivityType type, String... others) {
    return Word.of(type.text(), language -> ActivityTexts.in(language).oneType(type), others);
  }

  private static Word word(Direction direction, String... others) {
    return Word.of(
        direction.text(), language -> ActivityTexts.in(language).oneWay(direction), others);
  }

  private static List<OptionSpec> options(List<Word> categories) {
    List<OptionSpec> options = new ArrayList<>(BEFORE_CATEGORY);
    if (!categories.isEmpty()) {
      options.add(
          OptionSpec.fixed(
              ActivityView.CATEGORY,
              language -> ActivityTexts.in(language).whatTrouble(),
              categories.toArray(Word[]::new)));
    }
    options.addAll(AFTER_CATEGORY);
    return options;
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public Answer run(Call call, CommandInput input) {
    return new Answer.Show(lists.message(call, view(call, input)));
  }

  /** The list that is asked for, which may be a copied one with other filters. */
  ActivityView view(Call call, CommandInput input) {
    Map<String, List<String>> given = new TreeMap<>(input.values());
    List<String> code = given.remove(VIEW);
    for (String time : List.of(ActivityView.WHEN, ActivityView.SINCE, ActivityView.UNTIL)) {
      given.computeIfPresent(
          time,
          (name, typed) ->
              typed.stream().map(one -> TypedDate.asWrittenBy(one, call::language)).toList());
    }
    ActivityView typed = ActivityView.of(new CommandInput(given));
    return code == null
        ? typed
        : lists.open(call.account(), code.getFirst()).refinedBy(typed.filters());
  }

  /** What the list of that name was asked for. */
  CommandInput shown(Account account, String list) {
    return new CommandInput(lists.recall(account, list).filters());
  }

  @Override
  public Vocabulary vocabulary(Account account) {
    return new IntegrationWords(integrations, account.id());
  }

  @Override
  public List<ChatAction> actions() {
    return new ActivityActions(lists, new SearchForm(integrations)).all();
  }
}

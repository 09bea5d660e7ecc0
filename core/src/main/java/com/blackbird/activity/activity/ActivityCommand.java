package com.blackbird.activity.activity;

import com.blackbird.activity.account.Account;
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
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.integration.IntegrationWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@code /blackbird activity}: the log, newest first, filtered. */
public final class ActivityCommand implements AccountCommand {
  private static final Pattern REFERENCE = Pattern.compile("#\\S+|\\d{3,}");
  private static final Pattern NEVER = Pattern.compile("(?!)");
  static final String VIEW = "view";
  private static final List<OptionSpec> BEFORE_CATEGORY =
      List.of(
          OptionSpec.known(ActivityView.INTEGRATION, "Of which integration; several with commas"),
          OptionSpec.fixed(
              ActivityView.STATUS,
              "Whether it worked",
              Word.of("error", "Error", "errors", "failed", "failure", "failures"),
              Word.of("success", "Success", "successes", "ok", "succeeded")),
          OptionSpec.fixed(
              ActivityView.TYPE,
              "What was exchanged",
              Word.of("order", "Order", "orders"),
              Word.of("customer", "Customer", "customers"),
              Word.of("product", "Product", "products")),
          OptionSpec.fixed(
              ActivityView.DIRECTION,
              "Which way it went",
              Word.of("pull", "Pulled from the platform", "pulled", "in"),
              Word.of("push", "Pushed to the platform", "pushed", "out")));
  private static final List<OptionSpec> AFTER_CATEGORY =
      List.of(
          OptionSpec.formed(
              ActivityView.WHEN,
              "A day or a range: yesterday, last week, 2026-11-01..2026-11-05",
              TimeWords.RANGE,
              TimeWords.offered()),
          OptionSpec.freeMany(
              ActivityView.REFERENCE, "An order number, SKU or customer id", REFERENCE),
          OptionSpec.formed(
              ActivityView.SINCE,
              "From when on: 24h, monday, 1 Nov, 2026-11-01 14:30",
              TimeWords.RANGE,
              TimeWords.offered()),
          OptionSpec.formed(
              ActivityView.UNTIL,
              "Until when, a day with all of it: yesterday, 2026-11-05",
              TimeWords.RANGE,
              TimeWords.offered()),
          OptionSpec.quoted(ActivityView.TEXT, "Words in the message, the reference or the id"),
          OptionSpec.free(VIEW, "The code of a copied link", NEVER));

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
            "The activity log: what was pulled and pushed, newest first",
            "shopify-main status:error since:24h \"out of stock\"",
            options(lists.categories()));
  }

  private static List<OptionSpec> options(List<Word> categories) {
    List<OptionSpec> options = new ArrayList<>(BEFORE_CATEGORY);
    if (!categories.isEmpty()) {
      options.add(
          OptionSpec.fixed(
              ActivityView.CATEGORY,
              "What kind of trouble an error is",
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
    Map<String, List<String>> given = new TreeMap<>(input.values());
    List<String> code = given.remove(VIEW);
    ActivityView typed = ActivityView.of(new CommandInput(given));
    ActivityView view =
        code == null
            ? typed
            : lists.open(call.account(), code.getFirst()).refinedBy(typed.filters());
    return new Answer.Show(lists.message(call, view));
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

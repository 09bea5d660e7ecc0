package com.blackbird.activity.activity;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.command.AccountCommand;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Word;
import com.blackbird.activity.integration.IntegrationStore;
import java.util.List;
import java.util.regex.Pattern;

/** {@code /blackbird activity}: the log, newest first, filtered. */
public final class ActivityCommand implements AccountCommand {
  private static final Pattern REFERENCE = Pattern.compile("#\\S+");
  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final CommandSpec SPEC =
      CommandSpec.of(
          "activity",
          "The activity log: what was pulled and pushed, newest first",
          "shopify-main status:error since:24h \"out of stock\"",
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
              Word.of("push", "Pushed to the platform", "pushed", "out")),
          OptionSpec.freeMany(
              ActivityView.REFERENCE, "An order number, SKU or customer id", REFERENCE),
          OptionSpec.free(ActivityView.SINCE, "From when on: " + Moment.FORMS, Moment.AGO),
          OptionSpec.free(ActivityView.UNTIL, "Until when: " + Moment.FORMS, NEVER),
          OptionSpec.quoted(ActivityView.TEXT, "Words in the message, the reference or the id"));

  private final IntegrationStore integrations;
  private final ActivityLists lists;

  /** Shows what the lists read. */
  public ActivityCommand(IntegrationStore integrations, ActivityLists lists) {
    this.integrations = integrations;
    this.lists = lists;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Answer run(Call call, CommandInput input) {
    return new Answer.Show(lists.message(call.account(), ActivityView.of(input)));
  }

  @Override
  public List<Word> words(Account account, OptionSpec option) {
    return integrations.list(account.id()).stream()
        .map(integration -> Word.of(integration.key().text(), integration.name()))
        .toList();
  }

  @Override
  public List<ChatAction> actions() {
    return new ActivityActions(lists).all();
  }
}

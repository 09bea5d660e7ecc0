package com.blackbird.activity.view;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.command.AccountCommand;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code /blackbird integrations}: the Integration Hub; <em>Manage</em> opens an integration's
 * activity log.
 */
public final class IntegrationsCommand implements AccountCommand {
  static final String OPEN = "hub.open";
  static final String MANAGE = "hub.manage";
  static final String PAGE = "hub.page";
  static final String ASK = "hub.ask";
  private static final String NAME = "name";
  private static final String FIND = "hub.find";
  private static final CommandSpec SPEC =
      CommandSpec.of(
          "integrations",
          Right.VIEWER,
          language -> HubTexts.in(language).hubSummary(),
          "",
          OptionSpec.rest(NAME, language -> HubTexts.in(language).partOfName()));

  /** Each takes three of Discord's 40 components; what other rooms say takes some as well. */
  public static final int PER_PAGE = 6;

  private static final int LONGEST_NAME = 60;
  private static final Duration RECENT = Duration.ofHours(24);

  private final IntegrationStore integrations;
  private final ActivityLog log;
  private final ActivityLists lists;
  private final List<HubNotes> notes;
  private final Clock clock;

  /**
   * Shows what these hold.
   *
   * @param notes what other rooms say and offer
   */
  public IntegrationsCommand(
      IntegrationStore integrations,
      ActivityLog log,
      ActivityLists lists,
      List<HubNotes> notes,
      Clock clock) {
    this.integrations = integrations;
    this.log = log;
    this.lists = lists;
    this.notes = List.copyOf(notes);
    this.clock = clock;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Answer run(Call call, CommandInput input) {
    return hub(call, input.one(NAME).orElse(""), 0);
  }

  @Override
  public List<ChatAction> actions() {
    List<ChatAction> actions = new ArrayList<>();
    notes.forEach(note -> actions.addAll(note.actions(this::page)));
    actions.addAll(own());
    return actions;
  }

  private List<ChatAction> own() {
    return List.of(
        ChatAction.of(OPEN, Right.VIEWER, click -> hub(click.call(), "", 0)),
        ChatAction.of(MANAGE, Right.VIEWER, this::manage),
        ChatAction.of(PAGE, Right.VIEWER, this::page),
        ChatAction.opening(ASK, Right.VIEWER, IntegrationsCommand::ask),
        ChatAction.of(
            FIND,
            Right.VIEWER,
            click -> hub(click.call(), click.values().getOrDefault(NAME, ""), 0)));
  }

  private Answer manage(Click click) {
    ActivityView view =
        ActivityView.newest(Map.of(ActivityView.INTEGRATION, List.of(click.payload())));
    return new Answer.Show(lists.message(click.call(), view));
  }

  /** The payload is the page's number and what the names contain. */
  private Answer page(Click click) {
    String[] parts = click.payload().split("/", 2);
    int page = parts[0].matches("\\d{1,6}") ? Integer.parseInt(parts[0]) : 0;
    return hub(click.call(), parts.length > 1 ? parts[1] : "", page);
  }

  private static Answer ask(Click click) {
    HubTexts say = HubTexts.in(click.language());
    return new Answer.Ask(
        new ChatForm(
            ActionRef.of(FIND),
            say.findIntegration(),
            say.findButton(),
            List.of(
                new ChatForm.TextInput(
                    NAME, say.name(), say.partOfName(), "", false, LONGEST_NAME))));
  }

  private Answer hub(Call call, String name, int page) {
    Account account = call.account();
    String wanted = name.substring(0, Math.min(LONGEST_NAME, name.length())).strip();
    long all = integrations.count(account.id(), wanted);
    int last = (int) Math.max(0, (all - 1) / PER_PAGE);
    int shown = Math.min(page, last);
    List<Integration> some =
        integrations.containing(account.id(), wanted, PER_PAGE, (long) shown * PER_PAGE);
    var overview =
        log.overview(
            account.id(),
            clock.instant().minus(RECENT),
            some.stream().map(Integration::key).toList());
    return new Answer.Show(
        new HubMessage(call, wanted, all, shown, last, some, overview, notes).message());
  }
}

package com.blackbird.activity.activity;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.AccountCommand;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationState;
import com.blackbird.activity.integration.IntegrationStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /blackbird integrations}: the Integration Hub; <em>Manage</em> opens an integration's
 * activity log.
 */
public final class IntegrationsCommand implements AccountCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
          "integrations", "The Integration Hub: every integration and how it is doing", "");
  private static final String MANAGE = "hub.manage";
  private static final String PAGE = "hub.page";

  /** Each takes three of Discord's 40 components. */
  private static final int PER_PAGE = 8;

  private static final Duration RECENT = Duration.ofHours(24);

  private final IntegrationStore integrations;
  private final ActivityLog log;
  private final ActivityLists lists;
  private final Clock clock;

  /** Shows what these hold. */
  public IntegrationsCommand(
      IntegrationStore integrations, ActivityLog log, ActivityLists lists, Clock clock) {
    this.integrations = integrations;
    this.log = log;
    this.lists = lists;
    this.clock = clock;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Answer run(Call call, CommandInput input) {
    return new Answer.Show(hub(call.account(), 0));
  }

  @Override
  public List<ChatAction> actions() {
    return List.of(ChatAction.of(MANAGE, this::manage), ChatAction.of(PAGE, this::page));
  }

  private Answer manage(Click click) {
    ActivityView view =
        new ActivityView(
            Map.of(ActivityView.INTEGRATION, List.of(click.payload())),
            ActivityView.From.NEWEST,
            "",
            "");
    return new Answer.Show(lists.message(click.account(), view));
  }

  private Answer page(Click click) {
    return new Answer.Show(hub(click.account(), Math.max(0, Integer.parseInt(click.payload()))));
  }

  private ChatMessage hub(Account account, int page) {
    List<Integration> all = integrations.list(account.id());
    int from = Math.min(page * PER_PAGE, Math.max(0, (all.size() - 1) / PER_PAGE * PER_PAGE));
    int to = Math.min(all.size(), from + PER_PAGE);
    ChatMessage.Builder message =
        ChatMessage.headed("Integration Hub").note(account.name() + " · " + count(all.size()));
    if (all.isEmpty()) {
      return message
          .text(
              "No integration is connected yet. As soon as one is, it shows here with how it is"
                  + " doing.")
          .build();
    }
    Map<IntegrationKey, IntegrationOverview> overview =
        log.overview(account.id(), clock.instant().minus(RECENT));
    for (Integration integration : all.subList(from, to)) {
      message.part(
          new Part.Entry(
              entry(integration, Optional.ofNullable(overview.get(integration.key()))),
              new Button(ActionRef.of(MANAGE, integration.key().text()), "Manage")));
    }
    List<Control> paging = new ArrayList<>();
    if (from > 0) {
      paging.add(new Button(ActionRef.of(PAGE, "" + (from / PER_PAGE - 1)), "Previous"));
    }
    if (to < all.size()) {
      paging.add(new Button(ActionRef.of(PAGE, "" + (from / PER_PAGE + 1)), "Next"));
    }
    return paging.isEmpty() ? message.build() : message.controls(paging).build();
  }

  private static Rich entry(Integration integration, Optional<IntegrationOverview> overview) {
    Rich text =
        Rich.empty()
            .bold(integration.name())
            .text(" · " + integration.platform().name() + " · " + state(integration.state()) + "\n")
            .text(errors(overview.map(IntegrationOverview::errors).orElse(0L)) + " · ");
    return overview
        .flatMap(IntegrationOverview::lastActivity)
        .map(last -> text.text("last activity ").time(last))
        .orElse(text.text("no activity yet"));
  }

  private static String state(IntegrationState state) {
    return switch (state) {
      case CONNECTED -> "connected";
      case PAUSED -> "paused";
    };
  }

  private static String errors(long errors) {
    return errors == 0
        ? "no errors in 24 h"
        : errors == 1 ? "1 error in 24 h" : errors + " errors in 24 h";
  }

  private static String count(int integrations) {
    return integrations == 1 ? "1 integration" : integrations + " integrations";
  }
}

package com.blackbird.activity.activity;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A page of the Integration Hub.
 *
 * @param wanted what the names contain, or empty
 * @param all how many integrations there are of such names
 * @param page the number of this page, from 0
 * @param last the number of the last page
 */
record HubMessage(
    Account account,
    String wanted,
    long all,
    int page,
    int last,
    List<Integration> integrations,
    Map<IntegrationKey, IntegrationOverview> overview,
    List<HubNotes> notes) {
  private static final int LONGEST_NAME = 80;

  ChatMessage message() {
    ChatMessage.Builder message =
        ChatMessage.headed("Integration Hub").note("Settings & Configurations › Integration Hub");
    if (all == 0) {
      return wanted.isEmpty() ? empty(message) : nobody(message);
    }
    message.text(Rich.empty().bold(account.name()).text(" · " + count()));
    notes.forEach(note -> note.ofAccount(account).forEach(message::part));
    Map<IntegrationKey, String> said = said();
    for (Integration integration : integrations) {
      message.part(
          new Part.Entry(
              entry(
                  integration,
                  Optional.ofNullable(overview.get(integration.key())),
                  said.getOrDefault(integration.key(), "")),
              new Button(
                  ActionRef.of(IntegrationsCommand.MANAGE, integration.key().text()), "Manage")));
    }
    List<Control> offers =
        notes.stream().flatMap(note -> note.offers(page + "/" + wanted).stream()).toList();
    if (!offers.isEmpty()) {
      message.controls(offers);
    }
    return message.note("Manage opens the activity log.").controls(buttons()).build();
  }

  private Map<IntegrationKey, String> said() {
    Map<IntegrationKey, String> said = new HashMap<>();
    List<IntegrationKey> keys = integrations.stream().map(Integration::key).toList();
    notes.forEach(note ->
        note.about(account, keys)
            .forEach((key, words) -> said.merge(key, words, (a, b) -> a + " · " + b)));
    return said;
  }

  /** Teaches: what will be here, and how it gets here. */
  private ChatMessage empty(ChatMessage.Builder message) {
    return message
        .text(Rich.empty().bold(account.name()).text(" has no integration yet."))
        .text(
            "As soon as one reports its first activity, it shows here: with its errors of the last"
                + " 24 hours, when it was last heard of, and Manage, which opens its activity log.")
        .text(
            Rich.of("Your Blackbird administrator connects one with ")
                .code("PUT /v1/admin/accounts/…/integrations/…")
                .text(", and it reports with ")
                .code("POST /v1/activities")
                .text("."))
        .controls(List.of(new Button(ActionRef.of(IntegrationsCommand.OPEN), "Look again")))
        .build();
  }

  private ChatMessage nobody(ChatMessage.Builder message) {
    return message
        .text("No integration's name, key or platform contains “" + wanted + "”.")
        .controls(List.of(new Button(ActionRef.of(IntegrationsCommand.OPEN), "Show all")))
        .build();
  }

  private List<Control> buttons() {
    List<Control> buttons = new ArrayList<>();
    if (page > 0) {
      buttons.add(page(page - 1, "Previous"));
    }
    if (page < last) {
      buttons.add(page(page + 1, "Next"));
    }
    buttons.add(page(page, "Refresh"));
    if (last > 0 || !wanted.isEmpty()) {
      buttons.add(new Button(ActionRef.of(IntegrationsCommand.ASK), "Find…"));
    }
    if (!wanted.isEmpty()) {
      buttons.add(new Button(ActionRef.of(IntegrationsCommand.OPEN), "Show all"));
    }
    return buttons;
  }

  private Button page(int number, String label) {
    return new Button(ActionRef.of(IntegrationsCommand.PAGE, number + "/" + wanted), label);
  }

  private static Rich entry(
      Integration integration, Optional<IntegrationOverview> overview, String said) {
    Rich text =
        Rich.empty()
            .bold(Fold.label(integration.name(), LONGEST_NAME))
            .text(" · " + integration.platform().name() + " · " + state(integration.state()) + "\n")
            .text(errors(overview.map(IntegrationOverview::errors).orElse(0L)) + " · ");
    Rich when =
        overview
            .flatMap(IntegrationOverview::lastActivity)
            .map(at -> text.text("last activity ").time(at))
            .orElse(text.text("no activity yet"));
    return said.isEmpty() ? when : when.text("\n" + said);
  }

  private static String state(IntegrationState state) {
    return switch (state) {
      case CONNECTED -> "connected";
      case PAUSED -> "paused";
    };
  }

  private static String errors(long errors) {
    return errors == 0
        ? "✓ no errors in 24 h"
        : "✗ " + number(errors) + (errors == 1 ? " error in 24 h" : " errors in 24 h");
  }

  private String count() {
    String what = all == 1 ? "1 integration" : number(all) + " integrations";
    String named = wanted.isEmpty() ? "" : " with “" + wanted + "”";
    return what + named + (last == 0 ? "" : ", page " + (page + 1) + " of " + number(last + 1));
  }

  private static String number(long value) {
    return String.format(Locale.ENGLISH, "%,d", value);
  }
}

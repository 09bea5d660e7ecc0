package com.blackbird.activity.view;

import com.blackbird.activity.activity.IntegrationOverview;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
    Call call,
    String wanted,
    long all,
    int page,
    int last,
    List<Integration> integrations,
    Map<IntegrationKey, IntegrationOverview> overview,
    List<HubNotes> notes) {
  private static final int LONGEST_NAME = 80;

  ChatMessage message() {
    ChatMessage.Builder message = ChatMessage.headed(say().integrationHub()).note(say().hubPlace());
    if (all == 0) {
      return wanted.isEmpty() ? empty(message) : nobody(message);
    }
    message.text(Rich.empty().bold(call.account().name()).text(" · " + count()));
    notes.forEach(note -> note.ofAccount(call).forEach(message::part));
    Map<IntegrationKey, String> said = said();
    for (Integration integration : integrations) {
      message.part(
          new Part.Entry(
              entry(
                  integration,
                  Optional.ofNullable(overview.get(integration.key())),
                  said.getOrDefault(integration.key(), "")),
              new Button(
                  ActionRef.of(IntegrationsCommand.MANAGE, integration.key().text()),
                  say().manage())));
    }
    List<Control> offers =
        notes.stream().flatMap(note -> note.offers(call, page + "/" + wanted).stream()).toList();
    if (!offers.isEmpty()) {
      message.controls(offers);
    }
    return message.note(say().manageOpens()).controls(buttons()).build();
  }

  private HubTexts say() {
    return HubTexts.in(call.language());
  }

  private Map<IntegrationKey, String> said() {
    Map<IntegrationKey, String> said = new HashMap<>();
    List<IntegrationKey> keys = integrations.stream().map(Integration::key).toList();
    notes.forEach(note ->
        note.about(call, keys)
            .forEach((key, words) -> said.merge(key, words, (a, b) -> a + " · " + b)));
    return said;
  }

  /** Teaches: what will be here, and how it gets here. */
  private ChatMessage empty(ChatMessage.Builder message) {
    return message
        .text(say().noIntegrationYet(Rich.empty().bold(call.account().name())))
        .text(say().asSoonAsOne())
        .text(
            say()
                .howToConnect(
                    Rich.empty().code("PUT /v1/admin/accounts/…/integrations/…"),
                    Rich.empty().code("POST /v1/activities")))
        .controls(List.of(new Button(ActionRef.of(IntegrationsCommand.OPEN), say().lookAgain())))
        .build();
  }

  private ChatMessage nobody(ChatMessage.Builder message) {
    return message
        .text(say().noneContains(wanted))
        .controls(List.of(new Button(ActionRef.of(IntegrationsCommand.OPEN), say().showAll())))
        .build();
  }

  private List<Control> buttons() {
    List<Control> buttons = new ArrayList<>();
    if (page > 0) {
      buttons.add(page(page - 1, say().previous()));
    }
    if (page < last) {
      buttons.add(page(page + 1, say().next()));
    }
    buttons.add(page(page, ActivityTexts.in(call.language()).refresh()));
    if (last > 0 || !wanted.isEmpty()) {
      buttons.add(new Button(ActionRef.of(IntegrationsCommand.ASK), say().find()));
    }
    if (!wanted.isEmpty()) {
      buttons.add(new Button(ActionRef.of(IntegrationsCommand.OPEN), say().showAll()));
    }
    return buttons;
  }

  private Button page(int number, String label) {
    return new Button(ActionRef.of(IntegrationsCommand.PAGE, number + "/" + wanted), label);
  }

  private Rich entry(Integration integration, Optional<IntegrationOverview> overview, String said) {
    Rich text =
        Rich.empty()
            .bold(Fold.label(integration.name(), LONGEST_NAME))
            .text(
                " · "
                    + integration.platform().name()
                    + " · "
                    + say().state(integration.state())
                    + "\n")
            .text(say().errorsInDay(overview.map(IntegrationOverview::errors).orElse(0L)) + " · ");
    Rich when =
        overview
            .flatMap(IntegrationOverview::lastActivity)
            .map(at -> text.then(say().lastActivity(Rich.empty().time(at))))
            .orElse(text.text(say().noActivityYet()));
    return said.isEmpty() ? when : when.text("\n" + said);
  }

  private String count() {
    String what = wanted.isEmpty() ? say().integrations(all) : say().integrationsWith(all, wanted);
    return last == 0 ? what : say().page(what, page + 1, last + 1);
  }
}

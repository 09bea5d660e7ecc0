package com.blackbird.activity.activity;

import com.blackbird.activity.activity.ShownList.Wider;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.zone.ReaderZone;
import com.blackbird.activity.zone.ZoneForm;
import java.util.ArrayList;
import java.util.List;

/** A page of the log as a message whose controls change what it shows. */
final class ActivityListMessage {
  private final ShownList list;
  private final ActivityView view;
  private final ActivityControls controls;

  ActivityListMessage(ShownList list) {
    this.list = list;
    this.view = list.view();
    this.controls = new ActivityControls(list);
  }

  ChatMessage message() {
    ChatMessage.Builder message = ChatMessage.headed("Activity log");
    if (view.filters().isEmpty() && list.count().map(all -> all.activities() == 0).orElse(false)) {
      return message
          .text(
              "Nothing has been logged yet. As soon as an integration reports, it shows here: what"
                  + " was pulled and pushed, and what the platforms said to it.")
          .controls(
              List.of(
                  new Button(ActionRef.of(ActivityActions.NEWEST, list.name()), "Refresh"),
                  new Button(ActionRef.of(IntegrationsCommand.OPEN), "Integration Hub")))
          .build();
    }
    ActivitySentence sentence = ActivitySentence.of(list);
    if (list.page().activities().isEmpty()) {
      nothing(message, sentence);
    } else {
      message.text(Rich.empty().bold(sentence.of(list.count())));
      message.part(new Part.Items(list.page().activities().stream().map(this::item).toList()));
      message.controls(List.of(ActivityControls.details(list.name(), list.page(), list.names())));
    }
    list.forgotten()
        .ifPresent(since ->
            message.part(
                new Part.Note(
                    Rich.of("The log reaches back to ")
                        .time(since)
                        .text("; what was before is gone."))));
    zone(message);
    return message.controls(controls.menus()).controls(buttons()).build();
  }

  private void nothing(ChatMessage.Builder message, ActivitySentence sentence) {
    if (view.filters().isEmpty() && view.from().equals(ActivityView.From.NEWEST)) {
      message.text(
          "Nothing has been logged yet. As soon as an integration reports, it shows here.");
      return;
    }
    message.text(Rich.empty().bold(sentence.nothing()));
    if (list.wider().isEmpty()) {
      message.text("Nothing in the log fits this. Take a filter away with the menus below.");
      return;
    }
    List<Control> wider = new ArrayList<>();
    for (Wider one : list.wider()) {
      wider.add(
          new Button(
              ActionRef.of(ActivityActions.WITHOUT + one.without(), list.name()),
              without(one.without())));
    }
    Wider first = list.wider().getFirst();
    message
        .text(
            Rich.of(without(first.without()) + ", the last one was ")
                .time(first.newest().createdAt())
                .text("."))
        .controls(wider);
  }

  private static String without(String filter) {
    return switch (filter) {
      case ActivityView.SINCE -> "At any time";
      case ActivityView.TEXT -> "Without the text";
      case ActivityView.REFERENCE -> "Without the reference";
      case ActivityView.TYPE -> "Of all types";
      case ActivityView.CATEGORY -> "Of all categories";
      case ActivityView.DIRECTION -> "Pulled and pushed";
      case ActivityView.INTEGRATION -> "Of all integrations";
      default -> "With any status";
    };
  }

  /** Only when the words were not read as the person means them. */
  private void zone(ChatMessage.Builder message) {
    list.zone()
        .filter(zone -> !zone.isOwn())
        .ifPresent(zone ->
            message.note(
                "Times that you type are read in "
                    + zone.name()
                    + ", since "
                    + (zone.source() == ReaderZone.Source.ACCOUNT
                        ? "that is the account's time zone."
                        : "I do not know your time zone.")));
  }

  private List<Control> buttons() {
    List<Control> buttons = controls.buttons();
    list.zone().filter(zone -> !zone.isOwn()).ifPresent(zone -> buttons.add(ZoneForm.button()));
    return buttons;
  }

  private Rich item(Activity activity) {
    return ActivityWords.item(activity, list.names());
  }
}

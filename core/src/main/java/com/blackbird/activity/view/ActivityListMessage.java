package com.blackbird.activity.view;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityPage;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.view.ShownList.Wider;
import com.blackbird.activity.zone.ZoneForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A page of the log as a message whose controls change what it shows. */
final class ActivityListMessage {
  private final ShownList list;
  private final ActivityView view;
  private final ActivityTexts say;
  private final ActivityControls controls;

  ActivityListMessage(ShownList list) {
    this.list = list;
    this.view = list.view();
    this.say = ActivityTexts.in(list.language());
    this.controls = new ActivityControls(list);
  }

  ChatMessage message() {
    ChatMessage.Builder message = ChatMessage.headed(say.activityLog());
    if (view.filters().isEmpty() && list.count().map(all -> all.activities() == 0).orElse(false)) {
      return message
          .text(say.nothingYet())
          .controls(
              List.of(
                  new Button(ActionRef.of(ActivityActions.NEWEST, list.name()), say.refresh()),
                  new Button(
                      ActionRef.of(IntegrationsCommand.OPEN),
                      HubTexts.in(list.language()).integrationHub())))
          .build();
    }
    ActivitySentence sentence = ActivitySentence.of(list);
    if (list.page().activities().isEmpty()) {
      nothing(message, sentence);
    } else {
      message.text(Rich.empty().bold(sentence.of(list.count())));
      message.part(new Part.Items(list.page().activities().stream().map(this::item).toList()));
      message.controls(
          List.of(ActivityControls.details(say, list.name(), list.page(), list.names())));
    }
    lookedBackTo().ifPresent(message::part);
    list.forgotten()
        .ifPresent(since -> message.part(LogRemarks.reachesBack(since, list.language())));
    list.zone().flatMap(zone -> LogRemarks.readIn(zone, list.language())).ifPresent(message::part);
    return message.controls(controls.menus()).controls(buttons()).build();
  }

  /** How far a text was looked for that the log cannot find at once. */
  private Optional<Part> lookedBackTo() {
    ActivityPage page = list.page();
    return Optional.ofNullable(page.next())
        .filter(next -> page.activities().size() < ActivityView.PAGE)
        .map(next -> new Part.Note(say.lookedBackTo(Rich.empty().time(next.after().createdAt()))));
  }

  private void nothing(ChatMessage.Builder message, ActivitySentence sentence) {
    if (view.filters().isEmpty() && view.from().equals(ActivityView.From.NEWEST)) {
      message.text(say.nothingYet());
      return;
    }
    message.text(Rich.empty().bold(sentence.nothing()));
    if (list.page().next() != null) {
      return;
    }
    if (list.wider().isEmpty()) {
      message.text(say.nothingFits());
      return;
    }
    List<Control> wider = new ArrayList<>();
    for (Wider one : list.wider()) {
      wider.add(
          new Button(
              ActionRef.of(ActivityActions.WITHOUT + one.without(), list.name()),
              say.without(one.without())));
    }
    Wider first = list.wider().getFirst();
    message
        .text(
            say.lastOneWas(
                say.without(first.without()), Rich.empty().time(first.newest().createdAt())))
        .controls(wider);
  }

  private List<Control> buttons() {
    List<Control> buttons = controls.buttons();
    list.zone()
        .filter(zone -> !zone.isOwn())
        .ifPresent(zone -> buttons.add(ZoneForm.button(list.language())));
    return buttons;
  }

  private Rich item(Activity activity) {
    return ActivityWords.item(say, activity, list.names());
  }
}

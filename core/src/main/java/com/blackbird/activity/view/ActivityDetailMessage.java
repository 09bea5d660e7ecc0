package com.blackbird.activity.view;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One activity in full. */
final class ActivityDetailMessage {
  /** What both platforms show of a quote in one message, beside the rest of the card. */
  private static final int MOST_SHOWN = 2_000;

  private final ShownActivity shown;
  private final Activity activity;
  private final Optional<String> laidOut;
  private final ActivityTexts say;

  /**
   * A message in the making.
   *
   * @param untouched whether the platform's message is shown exactly as it was sent, even if it is
   *     easier to read laid out
   */
  ActivityDetailMessage(ShownActivity shown, Language language, boolean untouched) {
    this.shown = shown;
    this.activity = shown.activity();
    this.say = ActivityTexts.in(language);
    this.laidOut = untouched ? Optional.empty() : PrettyText.of(activity.message());
  }

  ChatMessage message() {
    ChatMessage.Builder message =
        ChatMessage.headed(
                ActivityWords.record(say, activity) + ": " + say.markedStatus(activity.status()))
            .tone(activity.isError() ? Tone.BAD : Tone.GOOD)
            .text(
                Rich.of(
                        ActivityWords.capital(
                                ActivityWords.exchange(say, activity, shown.integration()))
                            + ", ")
                    .time(activity.createdAt()));
    said(message);
    message.part(new Part.Fields(facts()));
    shown.known().forEach(message::part);
    List<Control> around = around();
    if (!around.isEmpty()) {
      message.controls(around);
    }
    return message.controls(buttons()).build();
  }

  private void said(ChatMessage.Builder message) {
    if (activity.message().isBlank()) {
      message.note(say.sentNoMessage(shown.integration()));
      return;
    }
    String text = laidOut.orElse(activity.message());
    message
        .note(say.said(shown.integration()))
        .part(new Part.Quote(TextPages.of(text, MOST_SHOWN).getFirst()));
    if (text.length() > MOST_SHOWN) {
      message.note(say.itsBeginning(activity.message().length()));
    }
    if (activity.messageCut()) {
      message.note(say.endNotKept());
    }
  }

  private List<Part.Field> facts() {
    List<Part.Field> fields = new ArrayList<>();
    fields.add(new Part.Field(say.type(), Rich.of(say.oneType(activity.type()))));
    if (activity.reference() != null) {
      fields.add(new Part.Field(say.reference(), Rich.of(activity.reference())));
    }
    fields.add(new Part.Field(say.integration(), Rich.empty().code(activity.integration().text())));
    fields.add(new Part.Field(say.lastSuccess(), lastSuccess()));
    shown.later().ifPresent(last -> fields.add(new Part.Field(say.recordSince(), later(last))));
    fields.add(new Part.Field(say.id(), Rich.of(activity.senderId())));
    return fields;
  }

  private Rich lastSuccess() {
    return shown
        .lastSuccess()
        .map(last -> Rich.empty().time(last.createdAt()))
        .orElse(Rich.of(say.noneBefore()));
  }

  private Rich later(Activity last) {
    Rich at = Rich.empty().time(last.createdAt());
    return last.isError() ? say.stillFailing(at) : say.wentThrough(at);
  }

  /** What is near in the list that it was opened from. */
  private List<Control> around() {
    List<Control> buttons = new ArrayList<>();
    shown.newer().ifPresent(one -> buttons.add(beside(one, say.nextNewer())));
    shown.older().ifPresent(one -> buttons.add(beside(one, say.nextOlder())));
    if (!shown.view().isEmpty()) {
      buttons.add(new Button(ActionRef.of(ActivityActions.SHOW, shown.view()), say.backToList()));
    }
    return buttons;
  }

  private Button beside(Activity one, String label) {
    return new Button(
        ActionRef.of(ActivityActions.ONE, one.ref().text() + "/" + shown.view()), label);
  }

  private List<Control> buttons() {
    List<Control> buttons = new ArrayList<>();
    String here = activity.ref().text() + "/" + shown.view();
    if (laidOut.isPresent()) {
      buttons.add(new Button(ActionRef.of(ActivityActions.UNTOUCHED, here), say.asItWasSent()));
    }
    if (laidOut.orElse(activity.message()).length() > MOST_SHOWN) {
      buttons.add(new Button(ActionRef.of(ActivityActions.WHOLE, here + "/0"), say.wholeText()));
      buttons.add(
          new Button(
              ActionRef.of(ActivityActions.FILE, activity.ref().text()), say.wholeTextFile()));
    }
    if (activity.reference() != null) {
      buttons.add(
          new Button(
              ActionRef.of(ActivityActions.HISTORY, activity.ref().text()), say.wholeHistory()));
    }
    buttons.add(
        new Button(ActionRef.of(ActivityActions.SHARE_ONE, activity.ref().text()), say.share()));
    if (activity.isError()) {
      buttons.add(ActivityEscalation.button(say, activity));
    }
    return buttons;
  }
}

package com.blackbird.activity.activity;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One activity in full. */
final class ActivityDetailMessage {
  /** What both platforms show of a quote in one message, beside the rest of the card. */
  private static final int MOST_SHOWN = 2_000;

  private final ShownActivity shown;
  private final Activity activity;
  private final Optional<String> laidOut;

  /**
   * A message in the making.
   *
   * @param untouched whether the platform's message is shown exactly as it was sent, even if it is
   *     easier to read laid out
   */
  ActivityDetailMessage(ShownActivity shown, boolean untouched) {
    this.shown = shown;
    this.activity = shown.activity();
    this.laidOut = untouched ? Optional.empty() : PrettyText.of(activity.message());
  }

  ChatMessage message() {
    ChatMessage.Builder message =
        ChatMessage.headed(
                ActivityWords.record(activity) + ": " + ActivityWords.status(activity.status()))
            .tone(activity.isError() ? Tone.BAD : Tone.GOOD)
            .text(
                Rich.of(
                        ActivityWords.capital(ActivityWords.exchange(activity, shown.integration()))
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
      message.note(shown.integration() + " sent no message with it.");
      return;
    }
    String text = laidOut.orElse(activity.message());
    message
        .note(shown.integration() + " said:")
        .part(new Part.Quote(TextPages.of(text, MOST_SHOWN).getFirst()));
    if (text.length() > MOST_SHOWN) {
      message.note(
          "This is its beginning; the whole text has "
              + String.format(Locale.ENGLISH, "%,d", activity.message().length())
              + " characters.");
    }
    if (activity.messageCut()) {
      message.note("The message was longer than 64 KiB; its end was not kept.");
    }
  }

  private List<Part.Field> facts() {
    List<Part.Field> fields = new ArrayList<>();
    fields.add(new Part.Field("Type", Rich.of(ActivityWords.type(activity.type()))));
    if (activity.reference() != null) {
      fields.add(new Part.Field("Reference", Rich.of(activity.reference())));
    }
    fields.add(new Part.Field("Integration", Rich.empty().code(activity.integration().text())));
    fields.add(new Part.Field("Last success of this kind", lastSuccess()));
    shown.later().ifPresent(last -> fields.add(new Part.Field("This record since", later(last))));
    fields.add(new Part.Field("Id", Rich.of(activity.senderId())));
    return fields;
  }

  private Rich lastSuccess() {
    return shown
        .lastSuccess()
        .map(last -> Rich.empty().time(last.createdAt()))
        .orElse(Rich.of("none before this"));
  }

  private static Rich later(Activity last) {
    return Rich.of(last.isError() ? "✗ still failing, last " : "✓ went through ")
        .time(last.createdAt());
  }

  /** What is near in the list that it was opened from. */
  private List<Control> around() {
    List<Control> buttons = new ArrayList<>();
    shown.newer().ifPresent(one -> buttons.add(beside(one, "Next newer")));
    shown.older().ifPresent(one -> buttons.add(beside(one, "Next older")));
    if (!shown.view().isEmpty()) {
      buttons.add(new Button(ActionRef.of(ActivityActions.SHOW, shown.view()), "Back to the list"));
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
      buttons.add(new Button(ActionRef.of(ActivityActions.UNTOUCHED, here), "As it was sent"));
    }
    if (laidOut.orElse(activity.message()).length() > MOST_SHOWN) {
      buttons.add(new Button(ActionRef.of(ActivityActions.WHOLE, here + "/0"), "Whole text"));
      buttons.add(
          new Button(
              ActionRef.of(ActivityActions.FILE, activity.ref().text()), "Whole text as a file"));
    }
    if (activity.reference() != null) {
      buttons.add(
          new Button(
              ActionRef.of(ActivityActions.HISTORY, activity.ref().text()), "Whole history"));
    }
    buttons.add(
        new Button(
            ActionRef.of(ActivityActions.SHARE_ONE, activity.ref().text()), "Share to channel"));
    if (activity.isError()) {
      buttons.add(ActivityEscalation.button(activity));
    }
    return buttons;
  }
}

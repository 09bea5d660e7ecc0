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

/** One activity in full. */
final class ActivityDetailMessage {
  private ActivityDetailMessage() {}

  /**
   * The message.
   *
   * @param integration the integration's display name
   * @param view the name of the list to go back to, or empty
   */
  static ChatMessage of(Activity activity, String integration, String view) {
    ChatMessage.Builder message =
        ChatMessage.headed(
                ActivityWords.record(activity) + ": " + ActivityWords.status(activity.status()))
            .tone(activity.isError() ? Tone.BAD : Tone.GOOD)
            .text(
                Rich.of(capital(ActivityWords.exchange(activity, integration)) + ", ")
                    .time(activity.createdAt()));
    if (activity.message().isBlank()) {
      message.note(integration + " sent no message with it.");
    } else {
      message.note(integration + " said:").part(new Part.Quote(activity.message()));
    }
    if (activity.messageCut()) {
      message.note("The message was longer than 64 KiB; its end was not kept.");
    }
    return message.part(facts(activity)).controls(buttons(activity, view)).build();
  }

  private static Part facts(Activity activity) {
    List<Part.Field> fields = new ArrayList<>();
    fields.add(new Part.Field("Integration", Rich.empty().code(activity.integration().text())));
    if (activity.reference() != null) {
      fields.add(new Part.Field("Reference", Rich.of(activity.reference())));
    }
    fields.add(new Part.Field("Id", Rich.of(activity.senderId())));
    return new Part.Fields(fields);
  }

  private static List<Control> buttons(Activity activity, String view) {
    List<Control> buttons = new ArrayList<>();
    if (!view.isEmpty()) {
      buttons.add(new Button(ActionRef.of(ActivityActions.SHOW, view), "Back to the list"));
    }
    buttons.add(
        new Button(
            ActionRef.of(ActivityActions.SHARE_ONE, activity.ref().text()), "Share to channel"));
    return buttons;
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}

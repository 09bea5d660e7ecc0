package com.blackbird.activity.activity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Part;
import java.util.ArrayList;
import java.util.List;

/** A platform's long message, page by page, exactly as it was sent. */
final class WholeTextMessage {
  private static final int PAGE = 2_500;

  private WholeTextMessage() {}

  /**
   * The message.
   *
   * @param here the activity and the list that it was opened from, as its buttons carry them
   */
  static ChatMessage of(Activity activity, String here, int wanted) {
    List<String> pages = TextPages.of(activity.message(), PAGE);
    int page = Math.clamp(wanted, 0, pages.size() - 1);
    List<Control> buttons = new ArrayList<>();
    if (page > 0) {
      buttons.add(button(here, page - 1, "Previous part"));
    }
    if (page < pages.size() - 1) {
      buttons.add(button(here, page + 1, "Next part"));
    }
    buttons.add(new Button(ActionRef.of(ActivityActions.ONE, here), "Back"));
    return ChatMessage.headed(ActivityWords.record(activity) + ": the whole text")
        .note("Part " + (page + 1) + " of " + pages.size())
        .part(new Part.Quote(pages.get(page)))
        .controls(buttons)
        .build();
  }

  /** The same in a file, of which the message tells nothing else. */
  static ChatMessage file(Activity activity) {
    return ChatMessage.headed(ActivityWords.record(activity) + ": the whole text")
        .text("Exactly as it was sent:")
        .attach(ChatFile.of("message.txt", "text/plain", activity.message().getBytes(UTF_8)))
        .build();
  }

  private static Button button(String here, int page, String label) {
    return new Button(ActionRef.of(ActivityActions.WHOLE, here + "/" + page), label);
  }
}

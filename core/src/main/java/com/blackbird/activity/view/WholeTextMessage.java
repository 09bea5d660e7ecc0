package com.blackbird.activity.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.language.Language;
import java.util.ArrayList;
import java.util.List;

/** A platform's long message, page by page, exactly as it was sent. */
record WholeTextMessage(Activity activity, Language language) {
  private static final int PAGE = 2_500;

  /**
   * The message.
   *
   * @param here the activity and the list that it was opened from, as its buttons carry them
   */
  ChatMessage page(String here, int wanted) {
    ActivityTexts say = ActivityTexts.in(language);
    List<String> pages = TextPages.of(activity.message(), PAGE);
    int page = Math.clamp(wanted, 0, pages.size() - 1);
    List<Control> buttons = new ArrayList<>();
    if (page > 0) {
      buttons.add(button(here, page - 1, say.previousPart()));
    }
    if (page < pages.size() - 1) {
      buttons.add(button(here, page + 1, say.nextPart()));
    }
    buttons.add(new Button(ActionRef.of(ActivityActions.ONE, here), say.back()));
    return headed(say)
        .note(say.part(page + 1, pages.size()))
        .part(new Part.Quote(pages.get(page)))
        .controls(buttons)
        .build();
  }

  /** The same in a file, of which the message tells nothing else. */
  ChatMessage file() {
    ActivityTexts say = ActivityTexts.in(language);
    return headed(say)
        .text(say.exactly())
        .attach(ChatFile.of("message.txt", "text/plain", activity.message().getBytes(UTF_8)))
        .build();
  }

  private ChatMessage.Builder headed(ActivityTexts say) {
    return ChatMessage.headed(say.wholeTextOf(ActivityWords.record(say, activity)));
  }

  private static Button button(String here, int page, String label) {
    return new Button(ActionRef.of(ActivityActions.WHOLE, here + "/" + page), label);
  }
}

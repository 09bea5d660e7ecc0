package com.blackbird.activity.guide;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.command.NearestWord;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is shown for an error of which no single entry is known. */
final class UnclearError {
  private static final int LONGEST_ECHO = 500;

  private UnclearError() {}

  /** Asks which of several entries it is. */
  static ChatMessage several(Guides all, List<GuideEntry> found) {
    ChatMessage.Builder message =
        ChatMessage.headed("Which platform said so?")
            .text("Several platforms word an error like this.");
    found.forEach(entry -> message.note(all.platformName(entry)).part(GuideMessage.line(entry)));
    return message.build();
  }

  /** Says that nobody knows it, and offers what is near as near. */
  static ChatMessage unknown(Guides all, String error) {
    ChatMessage.Builder message =
        ChatMessage.headed("I do not know this error")
            .part(new Part.Quote(Fold.to(error, LONGEST_ECHO)));
    NearestWord.of(error, names(all))
        .ifPresent(name -> message.text("Did you mean /blackbird guide " + name + "?"));
    List<GuideEntry> near = all.near("", error);
    if (near.isEmpty()) {
      message.text("No guide comes near it. Support can help you, and may make a guide of it.");
    } else {
      message.text("These are near, but may be about something else:");
      near.forEach(entry -> message.note(all.platformName(entry)).part(GuideMessage.line(entry)));
    }
    return message.controls(List.of(GuidePages.lookUp())).build();
  }

  private static Set<String> names(Guides all) {
    return all.platforms().stream().map(GuidePlatform::key).collect(Collectors.toSet());
  }
}

package com.blackbird.activity.guide;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.command.NearestWord;
import com.blackbird.activity.language.Language;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is shown for an error of which no single entry is known. */
final class UnclearError {
  private static final int LONGEST_ECHO = 500;

  private UnclearError() {}

  /** Asks which of several entries it is. */
  static ChatMessage several(Guides all, List<GuideEntry> found, Language language) {
    GuideTexts say = GuideTexts.in(language);
    ChatMessage.Builder message = ChatMessage.headed(say.whichPlatform()).text(say.severalSaySo());
    found.forEach(
        entry -> message.note(all.platformName(entry)).part(GuideMessage.line(entry, language)));
    return message.build();
  }

  /** Says that nobody knows it, and offers what is near as near. */
  static ChatMessage unknown(Guides all, String error, Language language) {
    GuideTexts say = GuideTexts.in(language);
    ChatMessage.Builder message =
        ChatMessage.headed(say.unknown()).part(new Part.Quote(Fold.to(error, LONGEST_ECHO)));
    NearestWord.of(error, names(all))
        .ifPresent(name -> message.text(say.didYouMean("/blackbird guide " + name)));
    List<GuideEntry> near = all.near("", error);
    if (near.isEmpty()) {
      message.text(say.nothingNear());
    } else {
      message.text(say.near());
      near.forEach(
          entry -> message.note(all.platformName(entry)).part(GuideMessage.line(entry, language)));
    }
    return message.controls(List.of(GuidePages.lookUp(language))).build();
  }

  private static Set<String> names(Guides all) {
    return all.platforms().stream().map(GuidePlatform::key).collect(Collectors.toSet());
  }
}

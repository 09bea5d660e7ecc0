package com.blackbird.activity.guide;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.command.NearestWord;
import com.blackbird.activity.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is shown for an error of which no single entry is known.
 *
 * @param pasted the key of the error; see {@link PastedErrors}
 */
record UnclearError(Guides all, String pasted, Language language) {
  private static final int LONGEST_ECHO = 500;

  /** Asks which of several entries it is. */
  ChatMessage several(List<GuideEntry> found) {
    ChatMessage.Builder message =
        ChatMessage.headed(say().whichPlatform()).text(say().severalSaySo());
    offer(message, found);
    return message.build();
  }

  /** Says that nobody knows it, offers what is near as near, and the way to support. */
  ChatMessage unknown(String error) {
    ChatMessage.Builder message =
        ChatMessage.headed(say().unknown()).part(new Part.Quote(Fold.to(error, LONGEST_ECHO)));
    NearestWord.of(error, names())
        .ifPresent(name -> message.text(say().didYouMean("/blackbird guide " + name)));
    List<GuideEntry> near = all.near("", error);
    message.text(near.isEmpty() ? say().nothingNear() : say().near());
    offer(message, near);
    return message
        .controls(
            List.of(
                new Button(
                    ActionRef.of(GuideActions.ESCALATE, GuideSubject.ofPasted(pasted)),
                    say().escalate()),
                GuidePages.lookUp(language)))
        .build();
  }

  private void offer(ChatMessage.Builder message, List<GuideEntry> entries) {
    for (GuideEntry entry : entries) {
      String payload = GuideSubject.payload(entry, Optional.of(pasted));
      message.note(all.platformName(entry)).part(GuideMessage.line(entry, payload, language));
    }
  }

  private GuideTexts say() {
    return GuideTexts.in(language);
  }

  private Set<String> names() {
    return all.platforms().stream().map(GuidePlatform::key).collect(Collectors.toSet());
  }
}

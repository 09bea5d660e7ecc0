package com.blackbird.activity.alert;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.CommandButton;
import com.blackbird.activity.delivery.CatchUp;
import com.blackbird.activity.delivery.ChannelTrouble;
import java.util.List;
import java.util.Optional;

/** What a channel reads, once, when it takes messages again after it took none for a while. */
public final class Absence implements CatchUp {
  private static final int SHOWN = 8;
  private static final int LONGEST_LINE = 140;

  /** Direct messages and files stand for themselves. */
  @Override
  public Optional<ChatMessage> summary(ChannelTrouble trouble, Missed missed) {
    boolean isForItself =
        trouble.channel().isDirect()
            || missed.newest().stream().anyMatch(message -> !message.attachments().isEmpty());
    return isForItself ? Optional.empty() : Optional.of(words(trouble, missed));
  }

  private static ChatMessage words(ChannelTrouble trouble, Missed missed) {
    int more = missed.count() - Math.min(SHOWN, missed.newest().size());
    ChatMessage.Builder message =
        ChatMessage.headed("While I could not post here")
            .tone(Tone.WARNING)
            .text(
                Rich.of("From ")
                    .time(trouble.since())
                    .text(" on, " + missed.count() + " messages were held back. In short:"))
            .part(new Part.Items(newest(missed.newest())));
    if (more > 0) {
      message.note("and " + more + " more");
    }
    message.note("What changes from now on comes as usual.");
    CommandButton.of("What is broken now", "problems")
        .ifPresent(button -> message.controls(List.of(button)));
    return message.build();
  }

  private static List<Rich> newest(List<ChatMessage> messages) {
    return messages.reversed().stream().limit(SHOWN).map(one -> Rich.of(line(one))).toList();
  }

  /** Its header, or its first words. */
  private static String line(ChatMessage message) {
    return Fold.label(
        message.plainText().lines().findFirst().orElse("a message").strip(), LONGEST_LINE);
  }
}

package com.blackbird.activity.delivery;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import java.util.Optional;
import java.util.function.Function;

/** Tells a workspace's administrator, in a direct message, that a channel takes no messages. */
public final class TroubleReport implements TroubleListener {
  private final Outbox outbox;
  private final Function<ChannelRef, Optional<String>> administrator;

  /**
   * A report that goes the way of every other message.
   *
   * @param administrator finds the id of the person to be told about a channel
   */
  public TroubleReport(Outbox outbox, Function<ChannelRef, Optional<String>> administrator) {
    this.outbox = outbox;
    this.administrator = administrator;
  }

  /** Nobody is told that direct messages do not arrive: it would be a direct message. */
  @Override
  public void lost(ChannelTrouble trouble) {
    ChannelRef channel = trouble.channel();
    if (channel.isDirect()) {
      return;
    }
    administrator
        .apply(channel)
        .ifPresent(person ->
            outbox.show(
                Handle.direct(
                    trouble.account(),
                    channel.platform(),
                    channel.workspace(),
                    person,
                    "trouble/" + channel.channel() + "/" + trouble.since()),
                words(trouble)));
  }

  private static ChatMessage words(ChannelTrouble trouble) {
    return ChatMessage.headed("I cannot post in one of your channels")
        .tone(Tone.WARNING)
        .text(
            Rich.of("The channel ")
                .code(trouble.channel().channel())
                .text(" takes no messages from me since ")
                .time(trouble.since())
                .text(": " + why(trouble.reason()) + "."))
        .text("Nothing is lost: I hold what is meant for it and catch up once it is back.")
        .part(new Part.Note(Rich.of("The platform says: ").code(trouble.detail())))
        .build();
  }

  /** What is wrong and, where somebody can do something, what. */
  static String why(Reason reason) {
    return switch (reason) {
      case NOT_IN_CHANNEL -> "I am not a member; invite me again";
      case CHANNEL_GONE -> "it is archived or deleted";
      case PERMISSION_MISSING -> "I may not write there; give me the permission";
      case TOKEN_REJECTED -> "my token is not accepted; install me again";
      case RATE_LIMITED, MESSAGE_GONE, TOO_LONG, PLATFORM_DOWN, UNKNOWN -> "it refuses them";
    };
  }
}

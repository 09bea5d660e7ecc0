package com.blackbird.activity.delivery;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import java.util.Optional;
import java.util.function.Function;

/** Tells a workspace's administrator, in a direct message, that a channel takes no messages. */
public final class TroubleReport implements TroubleListener {
  private final Outbox outbox;
  private final Function<ChannelRef, Optional<String>> administrator;
  private final Function<ChannelTrouble, ChatMessage> words;

  /**
   * A report that goes the way of every other message.
   *
   * @param administrator finds the id of the person to be told about a channel
   * @param words what that person reads
   */
  public TroubleReport(
      Outbox outbox,
      Function<ChannelRef, Optional<String>> administrator,
      Function<ChannelTrouble, ChatMessage> words) {
    this.outbox = outbox;
    this.administrator = administrator;
    this.words = words;
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
                words.apply(trouble)));
  }
}

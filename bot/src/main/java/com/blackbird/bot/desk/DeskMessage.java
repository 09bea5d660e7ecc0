package com.blackbird.bot.desk;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.chat.ThreadRef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message of a ticket or conversation, by the name that the port knows it by.
 *
 * @param thread the help desk's id of the ticket or conversation
 * @param message its id of the message; empty for the one with which it began
 */
public record DeskMessage(String thread, String message) {
  private static final String JOINT = ":";

  /** The message behind a name. */
  public static DeskMessage of(MessageRef ref) {
    String[] parts = ref.message().split(JOINT, 2);
    return new DeskMessage(parts[0], parts.length == 2 ? parts[1] : "");
  }

  /** The ticket or conversation in which a reply is to stand. */
  public static String thread(Post reply) {
    return reply.within() == null
        ? of(Objects.requireNonNull(reply.thread())).thread()
        : reply.within().thread();
  }

  /** Whether the ticket or conversation began with it. */
  public boolean isRoot() {
    return message.isEmpty();
  }

  /** Where help desks number their messages: the number after which to read. */
  public static long numberOf(@Nullable MessageRef after) {
    return after == null || of(after).isRoot() ? 0 : Long.parseLong(of(after).message());
  }

  /** A ticket or conversation has begun. */
  public static SendResult begun(String thread, ChannelRef channel) {
    DeskMessage root = new DeskMessage(thread, "");
    return new SendResult.Sent(root.in(channel), root.threadIn(channel));
  }

  /** The name of this message. */
  public MessageRef in(ChannelRef channel) {
    return new MessageRef(channel, isRoot() ? thread : thread + JOINT + message);
  }

  /** The name of the ticket or conversation. */
  public ThreadRef threadIn(ChannelRef channel) {
    return new ThreadRef(channel, thread);
  }
}

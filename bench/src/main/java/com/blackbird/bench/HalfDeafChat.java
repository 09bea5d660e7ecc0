package com.blackbird.bench;

import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendResult;
import java.util.concurrent.CountDownLatch;

/** A chat some of whose channels are archived: those whose names begin with x. */
final class HalfDeafChat implements ChatGateway {
  private final CountDownLatch all;

  HalfDeafChat(int expected) {
    this.all = new CountDownLatch(expected);
  }

  /** Counts down to nothing as messages arrive in the other channels. */
  CountDownLatch all() {
    return all;
  }

  @Override
  public ChatPlatform platform() {
    return ChatPlatform.SLACK;
  }

  @Override
  public ConnectionState state() {
    return ConnectionState.CONNECTED;
  }

  @Override
  public SendResult post(Post post) {
    if (post.channel().channel().startsWith("x")) {
      return new SendResult.Refused(Reason.CHANNEL_GONE, "is_archived");
    }
    all.countDown();
    return new SendResult.Sent(new MessageRef(post.channel(), post.key()));
  }

  @Override
  public SendResult edit(MessageRef message, ChatMessage newState) {
    return new SendResult.Sent(message);
  }

  @Override
  public SendResult delete(MessageRef message) {
    return new SendResult.Sent(message);
  }
}

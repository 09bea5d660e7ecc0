package com.blackbird.bench;

import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.SendResult;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** A chat that takes everything at once and counts it. */
final class SilentChat implements ChatGateway {
  private final CountDownLatch all;
  private final AtomicLong calls = new AtomicLong();

  SilentChat(int expected) {
    this.all = new CountDownLatch(expected);
  }

  CountDownLatch all() {
    return all;
  }

  long calls() {
    return calls.get();
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
    long number = calls.incrementAndGet();
    all.countDown();
    return new SendResult.Sent(new MessageRef(post.channel(), String.valueOf(number)));
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

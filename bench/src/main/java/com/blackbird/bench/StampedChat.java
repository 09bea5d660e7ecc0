package com.blackbird.bench;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.SendResult;
import java.util.concurrent.atomic.AtomicLong;

/** A chat that takes everything at once and knows how long ago each message was asked for. */
final class StampedChat implements WillingChat {
  private static final String STAMP = " @";

  private final Timeline times = new Timeline();
  private final AtomicLong posts = new AtomicLong();

  /** The text with the time in it. */
  static String stamped(String text) {
    return text + STAMP + System.nanoTime();
  }

  /** How long each message took from its stamp to here. */
  Timeline times() {
    return times;
  }

  long posts() {
    return posts.get();
  }

  @Override
  public SendResult post(Post post) {
    note(post.message());
    return new SendResult.Sent(
        new MessageRef(post.channel(), String.valueOf(posts.incrementAndGet())));
  }

  @Override
  public SendResult edit(MessageRef message, ChatMessage newState) {
    note(newState);
    return new SendResult.Sent(message);
  }

  private void note(ChatMessage message) {
    String text = message.plainText().strip();
    long stamp = Long.parseLong(text.substring(text.lastIndexOf(STAMP) + STAMP.length()));
    times.add(System.nanoTime() - stamp);
  }
}

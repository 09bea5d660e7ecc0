package com.blackbird.bench;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.SendResult;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A chat that takes everything and remembers how much each channel was sent, and when first. */
final class StormChat implements WillingChat {
  private final ChatPlatform platform;
  private final Map<ChannelRef, Long> firstAt = new ConcurrentHashMap<>();
  private final Map<ChannelRef, AtomicInteger> posts = new ConcurrentHashMap<>();
  private final Map<ChannelRef, AtomicInteger> edits = new ConcurrentHashMap<>();
  private final Queue<Long> postedAt = new ConcurrentLinkedQueue<>();
  private final AtomicInteger number = new AtomicInteger();

  StormChat(ChatPlatform platform) {
    this.platform = platform;
  }

  /** When the channel had its first message, by {@link System#nanoTime()}. */
  Map<ChannelRef, Long> firstAt() {
    return firstAt;
  }

  int allPosts() {
    return posts.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  int allEdits() {
    return edits.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  /** When there was a post, in any channel, by {@link System#nanoTime()}. */
  Queue<Long> postedAt() {
    return postedAt;
  }

  Map<ChannelRef, AtomicInteger> posts() {
    return posts;
  }

  Map<ChannelRef, AtomicInteger> edits() {
    return edits;
  }

  @Override
  public ChatPlatform platform() {
    return platform;
  }

  @Override
  public SendResult post(Post post) {
    long now = System.nanoTime();
    postedAt.add(now);
    firstAt.putIfAbsent(post.channel(), now);
    count(posts, post.channel());
    return new SendResult.Sent(
        new MessageRef(post.channel(), String.valueOf(number.incrementAndGet())));
  }

  @Override
  public SendResult edit(MessageRef message, ChatMessage newState) {
    count(edits, message.channel());
    return new SendResult.Sent(message);
  }

  private static void count(Map<ChannelRef, AtomicInteger> counts, ChannelRef channel) {
    counts.computeIfAbsent(channel, any -> new AtomicInteger()).incrementAndGet();
  }
}

package com.blackbird.bench;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendResult;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** A chat that takes everything at once and counts it; what is gone takes nothing. */
final class SilentChat implements WillingChat {
  private final CountDownLatch all;
  private final Predicate<ChannelRef> gone;
  private final AtomicLong calls = new AtomicLong();

  SilentChat(int expected) {
    this(expected, channel -> false);
  }

  /** One of which these channels are archived. */
  SilentChat(int expected, Predicate<ChannelRef> gone) {
    this.all = new CountDownLatch(expected);
    this.gone = gone;
  }

  /** Counts down to nothing as messages arrive. */
  CountDownLatch all() {
    return all;
  }

  long calls() {
    return calls.get();
  }

  @Override
  public SendResult post(Post post) {
    if (gone.test(post.channel())) {
      return new SendResult.Refused(Reason.CHANNEL_GONE, "is_archived");
    }
    long number = calls.incrementAndGet();
    all.countDown();
    return new SendResult.Sent(new MessageRef(post.channel(), String.valueOf(number)));
  }
}

package com.blackbird.activity.delivery;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.SendPace;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps to the pace of each platform. All channels of a workspace belong to one worker, so it alone
 * knows how much is sent there.
 */
final class Pacer {
  private final Map<ChannelRef, Instant> posts = new HashMap<>();
  private final Map<Store, Instant> changes = new HashMap<>();

  /** What the changes of a workspace are taken from: reactions are counted by themselves. */
  private record Store(ChatPlatform platform, String workspace, boolean isOfMarks) {
    static Store of(Delivery delivery) {
      ChannelRef channel = delivery.channel();
      return new Store(channel.platform(), channel.workspace(), delivery.extras().isMark());
    }
  }

  /** When the delivery may be tried; asking when that is now takes the turn. */
  Instant turn(Delivery delivery, SendPace pace, Instant now) {
    return delivery.isChange() ? change(delivery, pace, now) : post(delivery, pace, now);
  }

  /** The platform has said that it takes no more for this long. */
  void pause(Delivery delivery, SendPace pace, Instant until) {
    if (delivery.isChange()) {
      Duration rest = pace.change().multipliedBy(pace.burst() - 1L);
      changes.merge(Store.of(delivery), until.plus(rest), Pacer::later);
    } else {
      posts.merge(delivery.channel(), until, Pacer::later);
    }
  }

  /** Forgets what holds nobody up any more. */
  void forgetOld(Instant now) {
    posts.values().removeIf(free -> !free.isAfter(now));
    changes.values().removeIf(free -> !free.isAfter(now));
  }

  private Instant post(Delivery delivery, SendPace pace, Instant now) {
    Instant free = posts.getOrDefault(delivery.channel(), now);
    if (free.isAfter(now)) {
      return free;
    }
    if (!pace.post().isZero()) {
      posts.put(delivery.channel(), now.plus(pace.post()));
    }
    return now;
  }

  /** Each change takes its time of a common store that holds as much as a burst. */
  private Instant change(Delivery delivery, SendPace pace, Instant now) {
    Store store = Store.of(delivery);
    Instant taken = later(changes.getOrDefault(store, now), now);
    Instant free = taken.minus(pace.change().multipliedBy(pace.burst() - 1L));
    if (free.isAfter(now)) {
      return free;
    }
    if (!pace.change().isZero()) {
      changes.put(store, taken.plus(pace.change()));
    }
    return now;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}

package com.blackbird.activity.delivery;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an account's deliveries are doing.
 *
 * @param owed how many wishes wait, held ones included
 * @param oldest when the oldest of them was asked for, apart from the held ones; null for none
 * @param sent how many messages were sent or changed last within the last day
 * @param troubles the channels that take no messages
 * @param dead what was refused for good within the last week, newest first, at most ten
 */
public record DeliveryHealth(
    long owed,
    @Nullable Instant oldest,
    long sent,
    List<ChannelTrouble> troubles,
    List<Dead> dead) {
  public DeliveryHealth {
    troubles = List.copyOf(troubles);
    dead = List.copyOf(dead);
  }

  /** A message that a platform has refused for good. */
  public record Dead(ChannelRef channel, Reason reason, String detail, Instant at) {}
}

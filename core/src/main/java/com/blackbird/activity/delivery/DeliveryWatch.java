package com.blackbird.activity.delivery;

import com.blackbird.activity.chat.ChatPlatform;
import java.time.Duration;

/** Counts what becomes of deliveries. */
@FunctionalInterface
public interface DeliveryWatch {
  /**
   * One try has ended.
   *
   * @param outcome sent, needless, dead, held or later
   * @param reason the reason's name, or none
   * @param age how long ago it was first asked for
   */
  void tried(ChatPlatform platform, String outcome, String reason, Duration age);

  /** Counts nothing. */
  static DeliveryWatch none() {
    return (platform, outcome, reason, age) -> {};
  }
}

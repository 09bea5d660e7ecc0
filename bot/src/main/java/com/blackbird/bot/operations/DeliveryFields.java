package com.blackbird.bot.operations;

import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.delivery.ChannelTrouble;
import com.blackbird.activity.delivery.DeliveryHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code /blackbird status} says of messages that wait or were refused; nothing if all is
 * well.
 */
final class DeliveryFields {
  private static final Duration LATE = Duration.ofMinutes(1);

  private DeliveryFields() {}

  static List<Part.Field> of(DeliveryHealth health, Instant now) {
    List<Part.Field> fields = new ArrayList<>();
    Instant oldest = health.oldest();
    if (oldest != null && oldest.isBefore(now.minus(LATE))) {
      fields.add(
          new Part.Field(
              "Messages waiting", Rich.of(health.owed() + ", the oldest since ").time(oldest)));
    }
    for (ChannelTrouble trouble : health.troubles()) {
      fields.add(
          new Part.Field(
              "Channel away",
              Rich.empty()
                  .code(trouble.channel().channel())
                  .text(" takes no messages since ")
                  .time(trouble.since())
                  .text(" (")
                  .code(trouble.detail())
                  .text("); they are held")));
    }
    for (DeliveryHealth.Dead dead : health.dead()) {
      fields.add(
          new Part.Field(
              "Message refused",
              Rich.of("in ")
                  .code(dead.channel().channel())
                  .text(" at ")
                  .time(dead.at())
                  .text(" (")
                  .code(dead.detail())
                  .text(")")));
    }
    return fields;
  }
}

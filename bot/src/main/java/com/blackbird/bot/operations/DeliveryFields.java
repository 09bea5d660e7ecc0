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

  static List<Part.Field> of(StatusTexts say, DeliveryHealth health, Instant now) {
    List<Part.Field> fields = new ArrayList<>();
    Instant oldest = health.oldest();
    if (oldest != null && oldest.isBefore(now.minus(LATE))) {
      fields.add(
          new Part.Field(say.waiting(), say.oldestSince(health.owed(), Rich.empty().time(oldest))));
    }
    for (ChannelTrouble trouble : health.troubles()) {
      fields.add(
          new Part.Field(
              say.channelAway(),
              say.takesNone(
                  Rich.empty().code(trouble.channel().channel()),
                  Rich.empty().time(trouble.since()),
                  Rich.empty().code(trouble.detail()))));
    }
    for (DeliveryHealth.Dead dead : health.dead()) {
      fields.add(
          new Part.Field(
              say.messageRefused(),
              say.refusedIn(
                  Rich.empty().code(dead.channel().channel()),
                  Rich.empty().time(dead.at()),
                  Rich.empty().code(dead.detail()))));
    }
    return fields;
  }
}

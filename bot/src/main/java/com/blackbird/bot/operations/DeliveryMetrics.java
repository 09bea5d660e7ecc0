package com.blackbird.bot.operations;

import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.delivery.DeliveryHealthStore;
import com.blackbird.activity.delivery.DeliveryWatch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Counts deliveries for {@code /actuator/prometheus}. */
final class DeliveryMetrics implements DeliveryWatch {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryMetrics.class);
  private final MeterRegistry registry;
  private final DeliveryHealthStore health;
  private final MultiGauge backlog;

  private static final Sight EVERYBODYS = Sight.ofAll("the backlog of all accounts is measured");

  DeliveryMetrics(MeterRegistry registry, DeliveryHealthStore health) {
    this.registry = registry;
    this.health = health;
    this.backlog =
        MultiGauge.builder("blackbird.delivery.backlog")
            .description("Wishes that wait, age of the oldest in seconds, channels away")
            .register(registry);
  }

  @Override
  public void tried(ChatPlatform platform, String outcome, String reason, Duration age) {
    Timer.builder("blackbird.delivery")
        .description("Tries to send, and how long ago the message was asked for")
        .tag("platform", word(platform.name()))
        .tag("outcome", outcome)
        .tag("reason", word(reason))
        .register(registry)
        .record(age.isNegative() ? Duration.ZERO : age);
  }

  /** All replicas say the same of the backlog: it is in the database. */
  @Scheduled(fixedDelayString = "PT15S")
  void look() {
    try {
      DeliveryHealthStore.Backlog now = EVERYBODYS.see(health::backlog);
      backlog.register(
          List.of(
              MultiGauge.Row.of(Tags.of("what", "owed"), now.owed()),
              MultiGauge.Row.of(Tags.of("what", "age"), now.age().toSeconds()),
              MultiGauge.Row.of(Tags.of("what", "channels_away"), now.channels())),
          true);
    } catch (DataAccessException e) {
      LOG.debug("The backlog of deliveries is not known now", e);
    }
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

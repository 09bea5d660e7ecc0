package com.blackbird.bot.operations;

import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.delivery.DeliveryHealthStore;
import com.blackbird.activity.delivery.DeliveryHealthStore.Backlog;
import com.blackbird.activity.delivery.DeliveryWatch;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Counts deliveries for {@code /actuator/prometheus}. */
final class DeliveryMetrics implements DeliveryWatch {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryMetrics.class);
  private static final Sight EVERYBODYS = Sight.ofAll("the backlog of all accounts is measured");

  /** Where an alarm or a promise may draw its line. */
  private static final Duration[] EDGES = {
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(15),
    Duration.ofMinutes(1),
    Duration.ofMinutes(5)
  };

  private final MeterRegistry registry;
  private final DeliveryHealthStore health;
  private volatile @Nullable Backlog backlog;

  DeliveryMetrics(MeterRegistry registry, DeliveryHealthStore health) {
    this.registry = registry;
    this.health = health;
    gauge("blackbird.delivery.owed", "Wishes that wait, held ones included", Backlog::owed);
    gauge("blackbird.delivery.channels.away", "Channels that take no messages", Backlog::channels);
    Gauge.builder("blackbird.delivery.oldest", () -> of(now -> now.age().toMillis() / 1_000.0))
        .description("How long the oldest wish has waited that is not held")
        .baseUnit("seconds")
        .register(registry);
  }

  private void gauge(String name, String description, ToDoubleFunction<Backlog> figure) {
    Gauge.builder(name, () -> of(figure)).description(description).register(registry);
  }

  /** What is not known is no number. */
  private double of(ToDoubleFunction<Backlog> figure) {
    Backlog known = backlog;
    return known == null ? Double.NaN : figure.applyAsDouble(known);
  }

  /** What waits, as of the last look; empty when the database did not say. */
  Optional<Backlog> backlog() {
    return Optional.ofNullable(backlog);
  }

  @Override
  public void tried(ChatPlatform platform, String outcome, String reason, Duration age) {
    Timer.builder("blackbird.delivery")
        .description("Tries to send, and how long ago the message was asked for")
        .serviceLevelObjectives(EDGES)
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
      backlog = EVERYBODYS.see(health::backlog);
    } catch (DataAccessException e) {
      backlog = null;
      LOG.debug("The backlog of deliveries is not known now", e);
    }
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

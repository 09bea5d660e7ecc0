package com.blackbird.bot.operations;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Whether what the bot has to say gets out in time, as of the metrics' last look. */
record DeliveriesHealth(DeliveryMetrics metrics) implements HealthIndicator {
  private static final Duration IN_TIME = Duration.ofMinutes(5);
  private static final Status BEHIND = new Status("BEHIND");

  @Override
  public Health health() {
    return Health.status(
            metrics
                .backlog()
                .map(backlog -> backlog.age().compareTo(IN_TIME) > 0 ? BEHIND : Status.UP)
                .orElse(Status.UNKNOWN))
        .build();
  }
}

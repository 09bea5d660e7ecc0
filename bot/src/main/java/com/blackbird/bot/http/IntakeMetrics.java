package com.blackbird.bot.http;

import com.blackbird.activity.intake.Receipt;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts what senders were told of their activities. */
@Component
class IntakeMetrics {
  private final Counter accepted;
  private final Counter duplicates;
  private final Counter rejected;

  IntakeMetrics(MeterRegistry registry) {
    this.accepted = counter(registry, "accepted");
    this.duplicates = counter(registry, "duplicate");
    this.rejected = counter(registry, "rejected");
  }

  void answered(Receipt receipt) {
    accepted.increment((double) receipt.accepted());
    duplicates.increment((double) receipt.duplicates());
    rejected.increment(receipt.rejected().size() + (double) receipt.rejectedOmitted());
  }

  private static Counter counter(MeterRegistry registry, String outcome) {
    return Counter.builder("blackbird.activities")
        .description("Activities that were reported, by what the sender was told of them")
        .tag("outcome", outcome)
        .register(registry);
  }
}

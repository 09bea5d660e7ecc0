package com.blackbird.bot.operations;

import com.blackbird.activity.account.Sight;
import com.blackbird.activity.problem.ProblemBacklog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** How far the deciding is behind the reporting, for {@code /actuator/prometheus}. */
final class ProblemMetrics {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemMetrics.class);
  private static final Sight EVERYBODYS = Sight.ofAll("what waits of all accounts is measured");
  private static final double MILLIS = 1_000.0;

  private final ProblemBacklog problems;
  private volatile double oldest = Double.NaN;

  ProblemMetrics(MeterRegistry registry, ProblemBacklog problems) {
    this.problems = problems;
    Gauge.builder("blackbird.problem.oldest", () -> oldest)
        .description("How long a problem has waited at most, to be looked at or to be told")
        .baseUnit("seconds")
        .register(registry);
  }

  /** All replicas say the same; what is not known is no number. */
  @Scheduled(fixedDelayString = "PT15S")
  void look() {
    try {
      oldest = EVERYBODYS.see(problems::age).toMillis() / MILLIS;
    } catch (DataAccessException e) {
      oldest = Double.NaN;
      LOG.debug("What waits of problems is not known now", e);
    }
  }
}

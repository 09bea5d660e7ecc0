package com.blackbird.bot.operations;

import com.blackbird.activity.activity.ActivityPartitions;
import com.blackbird.activity.activity.ActivityViews;
import com.blackbird.activity.delivery.DeliveryHealthStore;
import com.blackbird.activity.problem.ProblemKeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Makes room ahead and forgets what nobody uses; any replica may do it at any time. */
@Component
@EnableScheduling
class HousekeepingWorker {
  private static final Logger LOG = LoggerFactory.getLogger(HousekeepingWorker.class);
  private final ActivityPartitions partitions;
  private final ActivityViews views;
  private final DeliveryHealthStore deliveries;
  private final ProblemKeeper problems;

  HousekeepingWorker(
      ActivityPartitions partitions,
      ActivityViews views,
      DeliveryHealthStore deliveries,
      ProblemKeeper problems) {
    this.partitions = partitions;
    this.views = views;
    this.deliveries = deliveries;
    this.problems = problems;
  }

  /** Runs an hour after the start and every six hours. */
  @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT6H")
  void run() {
    try {
      partitions.ensure();
      LOG.info("Forgot {} lists that nobody has used for a while", views.forgetOld());
      LOG.info("Forgot {} messages that nobody will change", deliveries.forgetOld());
      LOG.info("Forgot {} hours of problems from long ago", problems.forgetOld());
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("No housekeeping this time: {}", e.toString());
    }
  }
}

package com.blackbird.bot.operations;

import com.blackbird.activity.activity.ActivityPartitions;
import java.util.List;
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
  private final List<Chore> chores;

  HousekeepingWorker(ActivityPartitions partitions, List<Chore> chores) {
    this.partitions = partitions;
    this.chores = chores;
  }

  /** Runs an hour after the start and every six hours. */
  @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT6H")
  void run() {
    attempt("room ahead", partitions::ensure);
    for (Chore chore : chores) {
      attempt(
          chore.what(), () -> LOG.info("Forgot {} {}", chore.forget().getAsInt(), chore.what()));
    }
  }

  /** What fails is tried again the next time, and keeps nothing else from being done. */
  private static void attempt(String what, Runnable work) {
    try {
      work.run();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("No housekeeping of {} this time: {}", what, e.toString());
    }
  }
}

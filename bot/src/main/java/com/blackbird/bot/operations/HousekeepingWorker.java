package com.blackbird.bot.operations;

import com.blackbird.activity.account.Sight;
import com.blackbird.activity.activity.ActivityDays;
import com.blackbird.activity.activity.ActivityPartitions;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes room ahead and forgets what is old; any replica may do it at any time. */
@Component
@EnableScheduling
public class HousekeepingWorker {
  private static final Logger LOG = LoggerFactory.getLogger(HousekeepingWorker.class);
  private final ActivityPartitions partitions;
  private final ActivityDays days;
  private final List<Chore> chores;
  private final TransactionTemplate transaction;
  private final BooleanSupplier isTimeRight;

  HousekeepingWorker(
      ActivityPartitions partitions,
      ActivityDays days,
      List<Chore> chores,
      TransactionTemplate transaction,
      TableOwner owner,
      Clock clock) {
    this.partitions = partitions;
    this.days = days;
    this.chores = chores;
    this.transaction = transaction;
    // Another clock was moved on purpose.
    this.isTimeRight =
        clock.equals(Clock.systemUTC()) ? new SharedTime(owner.jdbc(), clock)::isRight : () -> true;
  }

  /** Runs an hour after the start and every six hours. */
  @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT6H")
  public void run() {
    attempt("months ahead", partitions::ensure);
    attempt(
        "all that is old",
        () -> {
          if (isTimeRight.getAsBoolean()) {
            forget();
          }
        });
  }

  private void forget() {
    attempt(
        "months that are over",
        () -> LOG.info("Dropped what is older than the retention: {}", partitions.dropExpired()));
    attempt("counts of days that are gone", () -> days.forgetBefore(partitions.keptSince()));
    attempt(
        "days that are over",
        () -> LOG.info("Looked at {} days that are over, to count them", days.count(transaction)));
    for (Chore chore : chores) {
      attempt(
          chore.what(), () -> LOG.info("Forgot {} {}", chore.forget().getAsInt(), chore.what()));
    }
  }

  /** What fails is tried again the next time, and keeps nothing else from being done. */
  private static void attempt(String what, Runnable work) {
    try {
      Sight.ofAll("housekeeping of " + what).run(work);
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("No housekeeping of {} this time: {}", what, e.toString());
    } catch (RuntimeException e) {
      LOG.error("The housekeeping of {} failed", what, e);
    }
  }
}

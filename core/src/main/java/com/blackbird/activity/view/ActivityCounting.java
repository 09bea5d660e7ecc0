package com.blackbird.activity.view;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.activity.ActivityCount;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityQuery;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what fits a query, if that is quick: a list never waits for its headline. */
final class ActivityCounting {
  private static final Logger LOG = LoggerFactory.getLogger(ActivityCounting.class);
  private static final int PATIENCE_SECONDS = 2;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ActivityLog log;

  ActivityCounting(ActivityLog log) {
    this.log = log;
  }

  /** Begins to count. */
  Future<ActivityCount> begin(AccountId account, ActivityQuery query) {
    return threads.submit(() -> Sight.of(account).see(() -> log.count(account, query)));
  }

  /** The numbers; none when they take too long. */
  static Optional<ActivityCount> end(Future<ActivityCount> count) {
    try {
      return Optional.of(count.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (TimeoutException | ExecutionException e) {
      LOG.info("A list is shown without its numbers: {}", e.toString());
      // Not interrupted: that would cut the connection, and PostgreSQL would still count. The
      // statement has a limit of its own, at which PostgreSQL ends it.
      count.cancel(false);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}

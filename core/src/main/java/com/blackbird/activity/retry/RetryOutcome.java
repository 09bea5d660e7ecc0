package com.blackbird.activity.retry;

import com.blackbird.activity.activity.ActivityStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of records since they were sent: what the log says of each last. */
record RetryOutcome(long synced, long failedAgain, long nothingYet) {
  /**
   * The last activity of a record since it failed.
   *
   * @param status null when there is none
   */
  record Latest(
      int number, int message, @Nullable ActivityStatus status, @Nullable Instant createdAt) {
    boolean isSynced() {
      return status == ActivityStatus.SUCCESS;
    }
  }

  static RetryOutcome of(List<Latest> all) {
    long synced = all.stream().filter(Latest::isSynced).count();
    long failed = all.stream().filter(one -> one.status() == ActivityStatus.ERROR).count();
    return new RetryOutcome(synced, failed, all.size() - synced - failed);
  }
}

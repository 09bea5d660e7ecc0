package com.blackbird.bench;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.Activity;
import java.util.List;

/** What one account reports at once. */
record Batch(AccountId account, List<Activity> activities) {
  Batch {
    activities = List.copyOf(activities);
  }

  int size() {
    return activities.size();
  }

  /** The first so many of them. */
  Batch first(int count) {
    return new Batch(account, activities.subList(0, Math.min(count, size())));
  }
}

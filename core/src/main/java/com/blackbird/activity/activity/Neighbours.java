package com.blackbird.activity.activity;

import com.blackbird.activity.account.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands near one activity in the log. */
public final class Neighbours {
  private final ActivityLog log;
  private final AccountId account;
  private final Activity activity;

  /** Looks in this log for what stands near the account's activity. */
  public Neighbours(ActivityLog log, AccountId account, Activity activity) {
    this.log = log;
    this.account = account;
    this.activity = activity;
  }

  /** The next one in a list. */
  public Optional<Activity> newer(ActivityQuery list) {
    return first(log.newer(account, one(list), activity.ref()));
  }

  /** The one before in a list. */
  public Optional<Activity> older(ActivityQuery list) {
    ActivityQuery one = one(list);
    return first(log.page(account, one, ActivityCursor.after(activity.ref(), one)));
  }

  /** The last time before this that the same kind of exchange went through. */
  public Optional<Activity> lastSuccess() {
    return older(sameKind().statuses(Set.of(ActivityStatus.SUCCESS)).build());
  }

  /** How the same record's last exchange of this kind ended, when there was one after this. */
  public Optional<Activity> laterOutcome() {
    if (activity.reference() == null) {
      return Optional.empty();
    }
    ActivityQuery record =
        sameKind()
            .references(References.spellings(List.of(activity.reference())))
            .since(activity.createdAt())
            .limit(1)
            .build();
    return first(log.page(account, record, null))
        .filter(last -> last.ref().compareTo(activity.ref()) > 0);
  }

  private ActivityQuery.Builder sameKind() {
    return ActivityQuery.builder()
        .integration(activity.integration())
        .directions(Set.of(activity.direction()))
        .types(Set.of(activity.type()));
  }

  private static ActivityQuery one(ActivityQuery list) {
    return list.toBuilder().limit(1).build();
  }

  private static Optional<Activity> first(ActivityPage page) {
    return page.activities().stream().findFirst();
  }
}

package com.blackbird.activity.activity;

import com.blackbird.activity.account.AccountId;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes part in the storing of activities, within the transaction that stores them. */
@FunctionalInterface
public interface ActivityListener {
  /** One that has nothing to say. */
  ActivityListener NONE =
      (accountId, activities) ->
          new Batch() {
            @Override
            public @Nullable UUID problem(Activity activity) {
              return null;
            }

            @Override
            public void recorded(Set<ActivityRef> recorded) {}
          };

  /** Looks at a batch before it is stored; some of it may be stored already. */
  Batch look(AccountId accountId, Collection<Activity> activities);

  /**
   * This one and another; both always in the same order, or two batches could wait for each other.
   */
  default ActivityListener and(ActivityListener other) {
    return (accountId, activities) -> {
      Batch first = look(accountId, activities);
      Batch second = other.look(accountId, activities);
      return new Batch() {
        @Override
        public @Nullable UUID problem(Activity activity) {
          UUID problem = first.problem(activity);
          return problem == null ? second.problem(activity) : problem;
        }

        @Override
        public void recorded(Set<ActivityRef> recorded) {
          first.recorded(recorded);
          second.recorded(recorded);
        }
      };
    };
  }

  /** One batch on its way into the log. */
  interface Batch {
    /** The problem that this activity of the batch belongs to, kept with it in the log. */
    @Nullable UUID problem(Activity activity);

    /** Called once, when those of the batch that are new are stored and not yet committed. */
    void recorded(Set<ActivityRef> recorded);
  }
}

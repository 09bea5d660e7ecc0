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

  /** One batch on its way into the log. */
  interface Batch {
    /** The problem that this activity of the batch belongs to, kept with it in the log. */
    @Nullable UUID problem(Activity activity);

    /** Called once, when those of the batch that are new are stored and not yet committed. */
    void recorded(Set<ActivityRef> recorded);
  }
}

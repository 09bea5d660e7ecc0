package com.blackbird.activity.problem;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityListener;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.integration.Platform;
import com.blackbird.activity.signature.Signature;
import com.blackbird.activity.signature.Signatures;
import com.blackbird.activity.trace.Trace;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts errors into problems and notes what failed and what went through, within the transaction
 * that stores the activities: a few statements a batch, however many they are. Decides nothing; the
 * {@link ProblemKeeper} does that soon after.
 */
public final class ProblemIntake implements ActivityListener {
  private final IntegrationStore integrations;
  private final Sightings sightings;
  private final RecordStore records;
  private final LookStore looks;
  private final HourStore hours;
  private final Clock clock;

  /** Counts through this connection. */
  public ProblemIntake(JdbcClient jdbc, IntegrationStore integrations, Clock clock) {
    this.integrations = integrations;
    this.sightings = new Sightings(jdbc);
    this.records = new RecordStore(jdbc);
    this.looks = new LookStore(jdbc);
    this.hours = new HourStore(jdbc);
    this.clock = clock;
  }

  @Override
  public Batch look(AccountId accountId, Collection<Activity> activities) {
    return new Seen(accountId, activities);
  }

  /** A batch with the signatures of its errors. */
  private final class Seen implements Batch {
    private final AccountId accountId;
    private final Collection<Activity> activities;
    private final Map<IntegrationKey, String> platforms;

    /** The same error often comes many times in a batch, in the very same words. */
    private final Map<String, Signature> signatures = new HashMap<>();

    Seen(AccountId accountId, Collection<Activity> activities) {
      this.accountId = accountId;
      this.activities = activities;
      this.platforms =
          integrations.of(accountId, failing(activities)).stream()
              .collect(toMap(Integration::key, integration -> integration.platform().key()));
    }

    private static Set<IntegrationKey> failing(Collection<Activity> activities) {
      return activities.stream()
          .filter(Activity::isError)
          .map(Activity::integration)
          .collect(toSet());
    }

    @Override
    public @Nullable UUID problem(Activity activity) {
      return activity.isError()
          ? Problem.idOf(accountId, activity.integration(), signature(activity).id())
          : null;
    }

    private String platform(Activity activity) {
      return platforms.getOrDefault(activity.integration(), Platform.OTHER.key());
    }

    private Signature signature(Activity error) {
      return signatures.computeIfAbsent(
          platform(error) + '\n' + error.message(),
          both -> Signatures.of(platform(error), error.message()));
    }

    @Override
    public void recorded(Set<ActivityRef> recorded) {
      var tally = new BatchTally();
      for (var activity : activities) {
        if (recorded.contains(activity.ref())) {
          UUID problem = problem(activity);
          if (problem == null) {
            tally.succeeded(activity);
          } else {
            tally.failed(Sighting.of(problem, platform(activity), signature(activity), activity));
          }
        }
      }
      write(accountId, tally);
    }
  }

  /**
   * Problems first, then the looks, then the records: every writer takes this order, or two could
   * wait for each other.
   */
  private void write(AccountId accountId, BatchTally tally) {
    var now = clock.instant();
    records.waitingFor(accountId, tally.successes()).forEach(tally::mayBeCured);
    sightings.add(accountId, tally.sightings(), now);
    hours.add(accountId, tally.hours());
    looks.due(accountId, tally.touched(), now, Trace.current());
    records.add(accountId, tally.failures(), now);
  }
}

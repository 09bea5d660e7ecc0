package com.blackbird.activity.silence;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.HOURS;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityListener;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.problem.Way;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts by the hour who talks about what, within the transaction that stores the activities: two
 * statements a batch, however many they are.
 */
public final class TalkIntake implements ActivityListener {
  /** As many batches of an integration may count at a time without waiting for each other. */
  private static final int LANES = 8;

  /** What is longer ago teaches nothing. */
  private static final Duration TAUGHT = Duration.ofHours(Hours.KEPT);

  /** A batch with something older was brought in from elsewhere; it does not show a delay. */
  private static final Duration LONGEST_LAG = Duration.ofHours(26);

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Counts through this connection. */
  public TalkIntake(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One hour of what an integration exchanges one way. */
  private record Slot(String integration, Way way, Instant hour) implements Comparable<Slot> {
    private static final Comparator<Slot> ORDER =
        Comparator.comparing(Slot::integration)
            .thenComparing(slot -> slot.way().direction())
            .thenComparing(slot -> slot.way().type())
            .thenComparing(Slot::hour);

    @Override
    public int compareTo(Slot other) {
      return ORDER.compare(this, other);
    }
  }

  private record Talk(long activities, Instant last, int lag) {
    Talk and(Talk other) {
      return new Talk(
          activities + other.activities,
          last.isAfter(other.last) ? last : other.last,
          Math.max(lag, other.lag));
    }
  }

  @Override
  public Batch look(AccountId accountId, Collection<Activity> activities) {
    return new Batch() {
      @Override
      public @Nullable UUID problem(Activity activity) {
        return null;
      }

      @Override
      public void recorded(Set<ActivityRef> recorded) {
        write(accountId, talk(activities, recorded));
      }
    };
  }

  private SortedMap<Slot, Talk> talk(Collection<Activity> activities, Set<ActivityRef> recorded) {
    Instant now = clock.instant();
    boolean broughtIn =
        activities.stream().anyMatch(one -> one.createdAt().isBefore(now.minus(LONGEST_LAG)));
    Instant oldest = now.minus(TAUGHT);
    SortedMap<Slot, Talk> talk = new TreeMap<>();
    for (Activity activity : activities) {
      Instant at = activity.createdAt().isAfter(now) ? now : activity.createdAt();
      if (recorded.contains(activity.ref()) && at.isAfter(oldest)) {
        var way = new Way(activity.direction(), activity.type());
        talk.merge(
            new Slot(activity.integration().text(), way, at.truncatedTo(HOURS)),
            new Talk(1, at, broughtIn ? 0 : (int) Duration.between(at, now).toSeconds()),
            Talk::and);
      }
    }
    return talk;
  }

  private void write(AccountId accountId, SortedMap<Slot, Talk> talk) {
    if (talk.isEmpty()) {
      return;
    }
    var slots = talk.keySet();
    jdbc.sql(
            """
            insert into activity_hour as h (account_id, integration, direction, type, hour, lane,
              activities, last_at, lag_seconds)
            select ?, integration, direction, type, hour, ?, activities, last_at, lag
            from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::bigint[],
              ?::timestamptz[], ?::int[])
              as heard (integration, direction, type, hour, activities, last_at, lag)
            order by integration, direction, type, hour
            on conflict (account_id, integration, direction, type, hour, lane) do update set
              activities = h.activities + excluded.activities,
              last_at = greatest(h.last_at, excluded.last_at),
              lag_seconds = greatest(h.lag_seconds, excluded.lag_seconds)
            """)
        .param(accountId.value())
        .param(ThreadLocalRandom.current().nextInt(LANES))
        .param(column(slots, Slot::integration))
        .param(column(slots, slot -> slot.way().direction().name()))
        .param(column(slots, slot -> slot.way().type().name()))
        .param(column(slots, Slot::hour))
        .param(column(talk.values(), Talk::activities))
        .param(column(talk.values(), Talk::last))
        .param(column(talk.values(), Talk::lag))
        .update();
    jdbc.sql(
            """
            insert into silence_look (account_id, integration, due_at, verdict, days)
            select distinct ?::uuid, integration, ?::timestamptz, 'LEARNING', 0
            from unnest(?::text[]) as heard (integration) order by integration
            on conflict (account_id, integration) do nothing
            """)
        .param(accountId.value())
        .param(clock.instant().atOffset(UTC))
        .param(column(slots, Slot::integration))
        .update();
  }

  private static <T> String[] column(Collection<T> rows, Function<T, Object> field) {
    return rows.stream().map(field).map(Object::toString).toArray(String[]::new);
  }
}

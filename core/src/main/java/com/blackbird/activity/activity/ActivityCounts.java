package com.blackbird.activity.activity;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.HOURS;

import com.blackbird.activity.account.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts activities: the hours of days that were counted before, or are counted while they last,
 * are added up, all others are counted from their rows, in one statement and so at one moment.
 */
final class ActivityCounts {
  /** Before and after all activities; PostgreSQL knows these moments, too. */
  private static final Instant EVER = Instant.parse("1970-01-01T00:00:00Z");

  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  /** A statement for a list is ended by PostgreSQL when nobody waits for it any more. */
  private static final int PATIENCE_SECONDS = 2;

  /** The driver's word for no limit. */
  private static final int NO_LIMIT = 0;

  private final JdbcClient jdbc;
  private final ActivityDays days;
  private final ActivityPlaces places;
  private final Clock clock;

  ActivityCounts(JdbcClient jdbc, ActivityDays days, Clock clock) {
    this.jdbc = jdbc;
    this.days = days;
    this.clock = clock;
    this.places = new ActivityPlaces(jdbc);
  }

  ActivityCount count(AccountId accountId, ActivityQuery query) {
    if (query.text().isPresent()) {
      return found(accountId, query, query.text().get());
    }
    var window = List.of(query.since().orElse(EVER), query.until().orElse(NEVER));
    if (!window.getFirst().isBefore(window.getLast())) {
      return new ActivityCount(0, 0, OptionalLong.of(0), true);
    }
    var known = known(accountId, query, window);
    if (known.isEmpty()) {
      var some = some(accountId, query, ActivityCount.MOST_WITH_REFERENCES);
      if (some.exact()) {
        return some;
      }
    }
    var all = parts(accountId, query, window, known, PATIENCE_SECONDS).getFirst();
    return all.activities() > ActivityCount.MOST_WITH_REFERENCES
        ? new ActivityCount(all.activities(), all.errors(), OptionalLong.empty(), true)
        : some(accountId, query, ActivityCount.MOST_WITH_REFERENCES);
  }

  List<ActivityVolume> volume(
      AccountId accountId,
      ActivityQuery query,
      Instant since,
      Instant until,
      Bucket bucket,
      ZoneId zone) {
    var edges = bucket.edges(since, until, zone);
    return parts(accountId, query, edges, known(accountId, query, edges), NO_LIMIT);
  }

  private List<LocalDate> known(AccountId accountId, ActivityQuery query, List<Instant> edges) {
    return isCountedByDay(query)
        ? days.known(accountId, edges.getFirst(), edges.getLast())
        : List.of();
  }

  private List<ActivityVolume> parts(
      AccountId accountId,
      ActivityQuery query,
      List<Instant> edges,
      List<LocalDate> known,
      int seconds) {
    // A day may have been withdrawn meanwhile; then what was remembered is asked anew.
    return partsIfKnown(accountId, query, edges, known, seconds)
        .or(() -> {
          days.forget(accountId);
          return partsIfKnown(accountId, query, edges, known(accountId, query, edges), seconds);
        })
        .or(() -> partsIfKnown(accountId, query, edges, List.of(), seconds))
        .orElseThrow();
  }

  /** Days are counted by integration and kind; what else a query asks only the rows tell. */
  private static boolean isCountedByDay(ActivityQuery query) {
    var counted =
        ActivityQuery.builder()
            .integrations(query.integrations())
            .statuses(query.statuses())
            .types(query.types())
            .directions(query.directions())
            .since(query.since().orElse(null))
            .until(query.until().orElse(null))
            .limit(query.limit())
            .build();
    return query.equals(counted);
  }

  /** Nothing when one of these days is neither counted nor open any more. */
  private Optional<List<ActivityVolume>> partsIfKnown(
      AccountId accountId,
      ActivityQuery query,
      List<Instant> edges,
      List<LocalDate> known,
      int seconds) {
    var time = CountedTime.of(edges, known, clock.instant());
    var filter = new ActivityFilter(accountId, query.toBuilder().since(null).until(null).build());
    var values =
        filter
            .values()
            .addValue("since", edges.getFirst().atOffset(UTC))
            .addValue("until", edges.getLast().atOffset(UTC))
            .addValue("edges", texts(edges))
            .addValue("parts", edges.size() - 1)
            .addValue("days", texts(known))
            .addValue("first_hour", edges.getFirst().truncatedTo(HOURS).atOffset(UTC))
            .addValue("split", texts(time.split()))
            .addValue("gap_since", texts(time.gaps().stream().map(CountedTime.Gap::since).toList()))
            .addValue("gap_until", texts(time.gaps().stream().map(CountedTime.Gap::until).toList()))
            .addValue("gap_sign", texts(time.gaps().stream().map(CountedTime.Gap::sign).toList()));
    var parts = new ArrayList<ActivityVolume>();
    for (int i = 1; i < edges.size(); i++) {
      parts.add(new ActivityVolume(edges.get(i - 1), edges.get(i), 0, 0));
    }
    boolean[] stillKnown = {known.isEmpty()};
    jdbc.sql(known.isEmpty() ? fromRows(filter) : fromBoth(filter))
        .withQueryTimeout(seconds)
        .paramSource(values)
        .query(row -> {
          stillKnown[0] |= row.getLong("days") == known.size();
          int place = row.getInt("place") - 1;
          if (place >= 0 && place < parts.size()) {
            parts.set(
                place,
                new ActivityVolume(
                    edges.get(place),
                    edges.get(place + 1),
                    row.getLong("successes"),
                    row.getLong("errors")));
          }
        });
    return stillKnown[0] ? Optional.of(parts) : Optional.empty();
  }

  /** The cuts are selected, or they would be read from their words for each row anew. */
  private static String fromRows(ActivityFilter filter) {
    return """
    select 0 as days, width_bucket(created_at, (select :edges::timestamptz[])) as place,
      count(*) filter (where status = 'SUCCESS') as successes,
      count(*) filter (where status = 'ERROR') as errors
    from activity
    where created_at >= :since and created_at < :until and %s
    group by 2
    """
        .formatted(filter.condition());
  }

  /**
   * Always has a row of place 0 besides, which says how many of the days are still known. A day
   * that is counted has no batches, but those of one that the version before has counted. Where the
   * rest of an hour is taken away that lies before or behind the window, it is taken from the first
   * or the last part.
   */
  private static String fromBoth(ActivityFilter filter) {
    return """
    select %s as days, place,
      coalesce(sum(activities) filter (where status = 'SUCCESS'), 0) as successes,
      coalesce(sum(activities) filter (where status = 'ERROR'), 0) as errors
    from (
      select 0 as place, 'NONE' as status, 0::numeric as activities
      union all
      select least(:parts, greatest(1, width_bucket(hour, (select :edges::timestamptz[])))),
        status, sum(activities)
      from (
        select account_id, hour, integration, status, type, direction, activities
        from activity_count
        where account_id = :account and day = any(:days::date[])
        union all
        select account_id, one.hour, one.integration, one.status, one.type, one.direction,
          one.activities
        from activity_batch b
        %s
        where account_id = :account and day = any(:days::date[]) and not exists (
          select from activity_day d where d.account_id = b.account_id and d.day = b.day)
      ) as cell
      where hour >= :first_hour and hour < :until
        and hour <> all((select :split::timestamptz[])::timestamptz[]) and %s
      group by 1, 2
      union all
      select least(:parts, greatest(1, counted.place)), counted.status,
        gap.sign * counted.activities
      from unnest(:gap_since::timestamptz[], :gap_until::timestamptz[], :gap_sign::int[])
        as gap (since, until, sign)
      cross join lateral (
        select width_bucket(created_at, (select :edges::timestamptz[])) as place, activity.status,
          count(*)::numeric as activities
        from activity
        where created_at >= gap.since and created_at < gap.until and %s
        group by 1, 2) as counted
    ) as part
    group by place
    """
        .formatted(
            ActivityDays.STILL,
            OpenDayStore.CELLS_OF_BATCH,
            filter.condition(),
            filter.condition());
  }

  private ActivityCount found(AccountId accountId, ActivityQuery query, String text) {
    int most = ActivityCount.MOST_FOUND;
    if (!TextSearch.isIndexed(text)) {
      return lookedThrough(accountId, query, text, most);
    }
    var filter = new ActivityFilter(accountId, query.toBuilder().text(null).build());
    var found = places.find(filter, text, "desc", most + 1, PATIENCE_SECONDS);
    return found.isEmpty()
        ? new ActivityCount(0, 0, OptionalLong.of(0), true)
        : some(ActivityPlaces.FROM, ActivityPlaces.bind(accountId, found), most);
  }

  /** Of what the index does not find the newest are counted; there may be more before these. */
  private ActivityCount lookedThrough(
      AccountId accountId, ActivityQuery query, String text, int most) {
    var select = new ActivitySelect(accountId, query);
    TextSearch.bind(select.values(), text);
    var found = TextSearch.walk(select, "desc", TextSearch.LONGEST_WALK, most + 1);
    var count = some("(" + found + ") as found", select.values(), most);
    // Of more than are counted nobody asks whether these were all.
    return count.exact() && TextSearch.endOfWalk(jdbc, select, "desc").isPresent()
        ? count.atLeast()
        : count;
  }

  private ActivityCount some(AccountId accountId, ActivityQuery query, int most) {
    var filter = new ActivityFilter(accountId, query);
    var from =
        "(select status, reference from activity where %s limit %d) as found"
            .formatted(filter.condition(), most + 1);
    return some(from, filter.values(), most);
  }

  private ActivityCount some(String from, MapSqlParameterSource values, int most) {
    return jdbc.sql(
            """
            select count(*) as activities, count(*) filter (where status = 'ERROR') as errors,
              count(distinct reference) as refs
            from %s
            """
                .formatted(from))
        .withQueryTimeout(PATIENCE_SECONDS)
        .paramSource(values)
        .query((row, number) -> {
          boolean exact = row.getLong("activities") <= most;
          return new ActivityCount(
              Math.min(row.getLong("activities"), most),
              Math.min(row.getLong("errors"), most),
              exact ? OptionalLong.of(row.getLong("refs")) : OptionalLong.empty(),
              exact);
        })
        .single();
  }

  private static String[] texts(Collection<?> values) {
    return values.stream().map(Object::toString).toArray(String[]::new);
  }
}

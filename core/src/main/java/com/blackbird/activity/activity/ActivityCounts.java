package com.blackbird.activity.activity;

import com.blackbird.activity.account.AccountId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts activities without reading them. */
final class ActivityCounts {
  private final JdbcClient jdbc;

  ActivityCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ActivityCount count(AccountId accountId, ActivityQuery query) {
    if (query.text().isPresent()) {
      return some(accountId, query, ActivityCount.MOST_FOUND);
    }
    var all = all(accountId, query);
    return all.activities() > ActivityCount.MOST_WITH_REFERENCES
        ? all
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
    var filter = new ActivityFilter(accountId, query.toBuilder().since(since).until(until).build());
    var counted = new HashMap<Integer, ActivityVolume>();
    jdbc.sql(
            """
            select width_bucket(created_at, :edges::timestamptz[]) as place,
              count(*) filter (where status = 'SUCCESS') as successes,
              count(*) filter (where status = 'ERROR') as errors
            from activity where %s group by 1
            """
                .formatted(filter.condition()))
        .paramSource(
            filter
                .values()
                .addValue("edges", edges.stream().map(Instant::toString).toArray(String[]::new)))
        .query(row -> {
          int place = row.getInt("place");
          counted.put(
              place,
              new ActivityVolume(
                  edges.get(place - 1),
                  edges.get(place),
                  row.getLong("successes"),
                  row.getLong("errors")));
        });
    var volume = new ArrayList<ActivityVolume>();
    for (int place = 1; place < edges.size(); place++) {
      volume.add(
          counted.getOrDefault(
              place, new ActivityVolume(edges.get(place - 1), edges.get(place), 0, 0)));
    }
    return volume;
  }

  private ActivityCount all(AccountId accountId, ActivityQuery query) {
    var filter = new ActivityFilter(accountId, query);
    return jdbc.sql(
            """
            select count(*) as activities, count(*) filter (where status = 'ERROR') as errors
            from activity where %s
            """
                .formatted(filter.condition()))
        .paramSource(filter.values())
        .query((row, number) ->
            new ActivityCount(
                row.getLong("activities"), row.getLong("errors"), OptionalLong.empty(), true))
        .single();
  }

  private ActivityCount some(AccountId accountId, ActivityQuery query, int most) {
    var filter = new ActivityFilter(accountId, query);
    return jdbc.sql(
            """
            select count(*) as activities, count(*) filter (where status = 'ERROR') as errors,
              count(distinct reference) as refs
            from (select status, reference from activity where %s limit %d) as found
            """
                .formatted(filter.condition(), most + 1))
        .paramSource(filter.values())
        .query((row, number) ->
            new ActivityCount(
                Math.min(row.getLong("activities"), most),
                Math.min(row.getLong("errors"), most),
                row.getLong("activities") > most
                    ? OptionalLong.empty()
                    : OptionalLong.of(row.getLong("refs")),
                row.getLong("activities") <= most))
        .single();
  }
}

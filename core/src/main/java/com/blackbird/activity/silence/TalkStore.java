package com.blackbird.activity.silence;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.HOURS;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.problem.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hours of all integrations: those that are counted into, and those that are over. */
final class TalkStore {
  /** Hours that are over are moved this long after the first of them, several at a time. */
  private static final Duration GATHERED = Duration.ofHours(6);

  /** What is left of a delay a day later, unless it shows itself again. */
  private static final double LAG_LEFT = 0.8;

  private final JdbcClient jdbc;

  TalkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was stored of one way. */
  private record Stored(Hours hours, Instant last, int lag, Instant foldedAt) {}

  /** What was counted of one way since, by hour. */
  private static final class Counted {
    final Map<Instant, Long> hours = new HashMap<>();
    Instant last = Instant.EPOCH;
    int lag;
  }

  /**
   * All that is known of an integration. Within a transaction that holds the integration's look,
   * hours that are over are moved when there are enough of them, or when all are wanted; only then
   * what is read may be put back.
   */
  List<Talk> read(AccountId account, IntegrationKey integration, boolean all, Instant now) {
    Map<Way, Stored> stored = stored(account, integration);
    Map<Way, Counted> counted = counted(account, integration, false, now);
    boolean fold =
        counted.values().stream()
            .flatMap(way -> way.hours.keySet().stream())
            .anyMatch(hour -> hour.isBefore(all ? now.truncatedTo(HOURS) : now.minus(GATHERED)));
    if (fold) {
      counted(account, integration, true, now)
          .forEach((way, over) -> fold(account, integration, way, stored, over, now));
      stored.clear();
      stored.putAll(stored(account, integration));
      counted = counted(account, integration, false, now);
    }
    List<Talk> talks = new ArrayList<>();
    for (Way way : ways(stored, counted)) {
      talks.add(talk(way, stored.get(way), counted.get(way), now));
    }
    return talks;
  }

  private static List<Way> ways(Map<Way, Stored> stored, Map<Way, Counted> counted) {
    return Stream.concat(stored.keySet().stream(), counted.keySet().stream())
        .distinct()
        .sorted(Comparator.comparing(Way::direction).thenComparing(Way::type))
        .toList();
  }

  private static Talk talk(
      Way way, @Nullable Stored stored, @Nullable Counted counted, Instant now) {
    Hours hours = stored == null ? Hours.none(now) : stored.hours();
    Instant last = stored == null ? Instant.EPOCH : stored.last();
    int lag = stored == null ? 0 : faded(stored.lag(), stored.foldedAt(), now);
    if (counted != null) {
      last = last.isAfter(counted.last) ? last : counted.last;
      lag = Math.max(lag, counted.lag);
    }
    return new Talk(
        way,
        hours.plus(counted == null ? Map.of() : counted.hours, now.truncatedTo(HOURS)),
        last,
        Duration.ofSeconds(lag));
  }

  private static int faded(int lag, Instant since, Instant now) {
    double days = Math.max(0, Duration.between(since, now).toMinutes() / 1_440.0);
    return (int) (lag * Math.pow(LAG_LEFT, days));
  }

  private Map<Way, Stored> stored(AccountId account, IntegrationKey integration) {
    Map<Way, Stored> found = new HashMap<>();
    jdbc.sql(
            """
            select direction, type, first_hour, hours, last_at, lag_seconds, folded_at from rhythm
            where account_id = ? and integration = ?
            """)
        .params(account.value(), integration.text())
        .query((row, number) ->
            found.put(
                way(row),
                new Stored(
                    Hours.of(StoredTime.of(row, "first_hour"), numbers(row)),
                    StoredTime.of(row, "last_at"),
                    row.getInt("lag_seconds"),
                    StoredTime.of(row, "folded_at"))))
        .list();
    return found;
  }

  private static int[] numbers(ResultSet row) throws SQLException {
    return Arrays.stream((Integer[]) row.getArray("hours").getArray())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Those that are over are taken out, if that is wanted; what is counted late comes again. */
  private Map<Way, Counted> counted(
      AccountId account, IntegrationKey integration, boolean take, Instant now) {
    Map<Way, Counted> found = new HashMap<>();
    String columns = "direction, type, hour, activities, last_at, lag_seconds";
    String sql =
        take
            ? "delete from activity_hour where account_id = :account and integration = :integration"
                + " and hour < :over returning "
                + columns
            : "select "
                + columns
                + " from activity_hour where account_id = :account and integration = :integration";
    var statement =
        jdbc.sql(sql).param("account", account.value()).param("integration", integration.text());
    (take ? statement.param("over", now.truncatedTo(HOURS).atOffset(UTC)) : statement)
        .query((row, number) -> {
          Counted way = found.computeIfAbsent(way(row), any -> new Counted());
          way.hours.merge(StoredTime.of(row, "hour"), row.getLong("activities"), Long::sum);
          Instant last = StoredTime.of(row, "last_at");
          way.last = last.isAfter(way.last) ? last : way.last;
          way.lag = Math.max(way.lag, row.getInt("lag_seconds"));
          return way;
        })
        .list();
    return found;
  }

  private void fold(
      AccountId account,
      IntegrationKey integration,
      Way way,
      Map<Way, Stored> stored,
      Counted over,
      Instant now) {
    put(account, integration, talk(way, stored.get(way), over, now), now);
  }

  /** Keeps the hours that are over; the caller holds the integration's look. */
  void put(AccountId account, IntegrationKey integration, Talk talk, Instant now) {
    Rhythm rhythm = Rhythm.of(talk.hours(), UTC, now);
    jdbc.sql(
            """
            insert into rhythm (account_id, integration, direction, type, first_hour, hours,
              last_at, lag_seconds, per_week, keeps_rest, folded_at)
            values (:account, :integration, :direction, :type, :first, :hours, :last, :lag,
              :per_week, :rest, :now)
            on conflict (account_id, integration, direction, type) do update set
              first_hour = excluded.first_hour, hours = excluded.hours,
              last_at = excluded.last_at, lag_seconds = excluded.lag_seconds,
              per_week = excluded.per_week, keeps_rest = excluded.keeps_rest,
              folded_at = excluded.folded_at
            """)
        .param("account", account.value())
        .param("integration", integration.text())
        .param("direction", talk.way().direction().name())
        .param("type", talk.way().type().name())
        .param("first", talk.hours().first().atOffset(UTC))
        .param("hours", Arrays.stream(talk.hours().counts()).boxed().toArray(Integer[]::new))
        .param("last", talk.last().atOffset(UTC))
        .param("lag", (int) talk.lag().toSeconds())
        .param("per_week", rhythm.perWeek())
        .param("rest", rhythm.keepsDaysOfRest())
        .param("now", now.atOffset(UTC))
        .update();
  }

  /** Without what is not moved yet, for the integrations that talk most, but for this one. */
  List<IntegrationKey> busiestBut(
      AccountId account, IntegrationKey integration, boolean keepsRest, int most) {
    return jdbc
        .sql(
            """
            select r.integration from rhythm r
            join integration i on i.account_id = r.account_id and i.key = r.integration
            where r.account_id = :account and r.integration <> :integration
              and i.state = 'CONNECTED' and (r.keeps_rest or not :rest)
            order by r.per_week desc, r.integration limit :most
            """)
        .param("account", account.value())
        .param("integration", integration.text())
        .param("rest", keepsRest)
        .param("most", most)
        .query((row, number) -> new IntegrationKey(row.getString("integration")))
        .list()
        .stream()
        .distinct()
        .toList();
  }

  /** What is known of an integration, moving nothing. */
  List<Talk> peek(AccountId account, IntegrationKey integration, Instant now) {
    Map<Way, Stored> stored = stored(account, integration);
    Map<Way, Counted> counted = counted(account, integration, false, now);
    return ways(stored, counted).stream()
        .map(way -> talk(way, stored.get(way), counted.get(way), now))
        .toList();
  }

  private static Way way(ResultSet row) throws SQLException {
    return new Way(
        Direction.valueOf(row.getString("direction")), ActivityType.valueOf(row.getString("type")));
  }
}

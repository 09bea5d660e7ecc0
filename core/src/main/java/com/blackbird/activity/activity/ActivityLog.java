package com.blackbird.activity.activity;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.toMap;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.integration.IntegrationKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log, newest first; pages stay put while new activities arrive. */
public final class ActivityLog {
  private final JdbcClient jdbc;
  private final ActivityPages pages;
  private final ActivityCounts counts;
  private final Retention retention;
  private final Clock clock;

  /** Reads a log of which nothing is ever dropped. */
  public ActivityLog(JdbcClient jdbc) {
    this(jdbc, Retention.UNLIMITED, Clock.systemUTC());
  }

  /** Reads a log that is kept so long. */
  public ActivityLog(JdbcClient jdbc, Retention retention, Clock clock) {
    this.jdbc = jdbc;
    this.pages = new ActivityPages(jdbc, clock);
    this.counts = new ActivityCounts(jdbc, new ActivityDays(jdbc, clock), clock);
    this.retention = retention;
    this.clock = clock;
  }

  /** The oldest moment of which the log still tells; what was logged before is dropped. */
  public Instant keptSince() {
    return retention.keptSince(clock.instant());
  }

  /** The oldest moment that is left, when the query names one before it. */
  public Optional<Instant> forgotten(ActivityQuery query) {
    return Optional.of(keptSince())
        .filter(kept ->
            Stream.of(query.since(), query.until())
                .flatMap(Optional::stream)
                .anyMatch(asked -> asked.isBefore(kept)));
  }

  /** The newest page, or the one behind the cursor. */
  public ActivityPage page(
      AccountId accountId, ActivityQuery query, @Nullable ActivityCursor cursor) {
    if (cursor != null) {
      cursor.checkBelongsTo(query);
    }
    return pages.older(accountId, query, cursor);
  }

  /** The page that ends just before this activity, the nearest ones that are newer. */
  public ActivityPage newer(AccountId accountId, ActivityQuery query, ActivityRef than) {
    return pages.newer(accountId, query, than);
  }

  /**
   * Hands on every activity of the query, newest first, however many there are; returns how many.
   * Only a few hundred are in memory, and no transaction is open meanwhile. Whoever wants no more
   * throws.
   */
  public long stream(
      AccountId accountId, ActivityQuery query, Consumer<? super Activity> consumer) {
    return stream(accountId, query, Long.MAX_VALUE, consumer);
  }

  /** Hands on the newest activities of the query, at most so many, in the same way. */
  public long stream(
      AccountId accountId, ActivityQuery query, long most, Consumer<? super Activity> consumer) {
    long handedOn = 0;
    @Nullable ActivityCursor cursor = null;
    do {
      int piece = (int) Math.min(ActivityQuery.LONGEST_PAGE, most - handedOn);
      var page = page(accountId, query.toBuilder().limit(piece).build(), cursor);
      page.activities().forEach(consumer);
      handedOn += page.activities().size();
      cursor = page.next();
    } while (cursor != null && handedOn < most);
    return handedOn;
  }

  /** How many activities the query has, whatever its limit. */
  public ActivityCount count(AccountId accountId, ActivityQuery query) {
    return counts.count(accountId, query);
  }

  /**
   * How many activities of the query were logged in each part of the window, oldest first, without
   * gaps; the query's own window does not count. The first and the last part end with the window.
   *
   * @throws IllegalArgumentException when the window is empty or has too many parts
   */
  public List<ActivityVolume> volume(
      AccountId accountId,
      ActivityQuery query,
      Instant since,
      Instant until,
      Bucket bucket,
      ZoneId zone) {
    return counts.volume(accountId, query, since, until, bucket, zone);
  }

  /** The account's activity of this name, if there is one. */
  public Optional<Activity> find(AccountId accountId, ActivityRef ref) {
    return jdbc.sql(
            "select "
                + ActivityRow.COLUMNS
                + " from activity where account_id = ? and created_at = ? and id = ?")
        .params(accountId.value(), ref.createdAt().atOffset(UTC), ref.id())
        .query(ActivityRow::read)
        .optional();
  }

  /**
   * How these integrations have been doing: kind by kind, since each has its place in the index.
   */
  public Map<IntegrationKey, IntegrationOverview> overview(
      AccountId accountId, Instant since, Collection<IntegrationKey> keys) {
    return jdbc
        .sql(
            """
            select key,
              (select a.created_at from activity a
                where a.account_id = :account and a.integration = key
                order by a.created_at desc, a.id desc limit 1) as last_activity,
              (select sum(counted.errors) from (values %s) as kind (status, type, direction)
                cross join lateral (select count(*) as errors from activity a
                  where a.account_id = :account and a.integration = key
                    and a.status = kind.status and a.type = kind.type
                    and a.direction = kind.direction and a.created_at >= :since) as counted) as errors
            from unnest(:keys::text[]) as wanted (key)
            """
                .formatted(ActivityKinds.ERRORS.rows()))
        .param("since", since.atOffset(UTC))
        .param("account", accountId.value())
        .param("keys", keys.stream().map(IntegrationKey::text).toArray(String[]::new))
        .query(ActivityLog::overview)
        .list()
        .stream()
        .collect(toMap(IntegrationOverview::integration, Function.identity()));
  }

  private static IntegrationOverview overview(ResultSet row, int number) throws SQLException {
    var last = row.getObject("last_activity", OffsetDateTime.class);
    return new IntegrationOverview(
        new IntegrationKey(row.getString("key")),
        Optional.ofNullable(last).map(OffsetDateTime::toInstant),
        row.getLong("errors"));
  }
}

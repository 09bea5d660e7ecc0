package com.blackbird.activity.activity;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.toMap;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.integration.IntegrationKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log, newest first; pages stay put while new activities arrive. */
public final class ActivityLog {
  private final JdbcClient jdbc;
  private final ActivityCounts counts;
  private final Supplier<Instant> keptSince;

  /** Reads a log of which nothing is ever dropped. */
  public ActivityLog(JdbcClient jdbc) {
    this(jdbc, () -> Instant.EPOCH);
  }

  /** Reads a log of which only what was logged since a moment is kept. */
  public ActivityLog(JdbcClient jdbc, Supplier<Instant> keptSince) {
    this.jdbc = jdbc;
    this.counts = new ActivityCounts(jdbc);
    this.keptSince = keptSince;
  }

  /** The oldest moment of which the log still tells; what was logged before is dropped. */
  public Instant keptSince() {
    return keptSince.get();
  }

  /** The newest page, or the one behind the cursor. */
  public ActivityPage page(
      AccountId accountId, ActivityQuery query, @Nullable ActivityCursor cursor) {
    var filter = new ActivityFilter(accountId, query);
    if (cursor != null) {
      cursor.checkBelongsTo(query);
      filter.beyond("<", cursor.after());
    }
    var found = select(filter, "desc", query.limit() + 1);
    boolean more = found.size() > query.limit();
    var page = more ? found.subList(0, query.limit()) : found;
    return new ActivityPage(
        page, more ? ActivityCursor.after(page.getLast().ref(), query) : null, cursor != null);
  }

  /** The page that ends just before this activity, the nearest ones that are newer. */
  public ActivityPage newer(AccountId accountId, ActivityQuery query, ActivityRef than) {
    var filter = new ActivityFilter(accountId, query).beyond(">", than);
    var found = select(filter, "asc", query.limit() + 1);
    boolean more = found.size() > query.limit();
    var page = (more ? found.subList(0, query.limit()) : found).reversed();
    var next = page.isEmpty() ? null : ActivityCursor.after(page.getLast().ref(), query);
    return new ActivityPage(page, next, more);
  }

  /**
   * Hands on every activity of the query, newest first, however many there are; returns how many.
   * Only a few hundred are in memory, and no transaction is open meanwhile. Whoever wants no more
   * throws.
   */
  public long stream(
      AccountId accountId, ActivityQuery query, Consumer<? super Activity> consumer) {
    var pieces = query.toBuilder().limit(ActivityQuery.LONGEST_PAGE).build();
    long handedOn = 0;
    @Nullable ActivityCursor cursor = null;
    do {
      var page = page(accountId, pieces, cursor);
      page.activities().forEach(consumer);
      handedOn += page.activities().size();
      cursor = page.next();
    } while (cursor != null);
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

  /** How each of the account's integrations has been doing. */
  public Map<IntegrationKey, IntegrationOverview> overview(AccountId accountId, Instant since) {
    return jdbc
        .sql(
            """
            select key,
              (select a.created_at from activity a
                where a.account_id = i.account_id and a.integration = i.key
                order by a.created_at desc, a.id desc limit 1) as last_activity,
              (select count(*) from activity a
                where a.account_id = i.account_id and a.integration = i.key
                  and a.status = 'ERROR' and a.created_at >= :since) as errors
            from integration i where i.account_id = :account
            """)
        .param("since", since.atOffset(UTC))
        .param("account", accountId.value())
        .query(ActivityLog::overview)
        .stream()
        .collect(toMap(IntegrationOverview::integration, Function.identity()));
  }

  private List<Activity> select(ActivityFilter filter, String order, int limit) {
    return jdbc.sql(
            """
            select %s from activity
            where %s
            order by created_at %s, id %s
            limit %d
            """
                .formatted(ActivityRow.COLUMNS, filter.condition(), order, order, limit))
        .paramSource(filter.values())
        .query(ActivityRow::read)
        .list();
  }

  private static IntegrationOverview overview(ResultSet row, int number) throws SQLException {
    var last = row.getObject("last_activity", OffsetDateTime.class);
    return new IntegrationOverview(
        new IntegrationKey(row.getString("key")),
        Optional.ofNullable(last).map(OffsetDateTime::toInstant),
        row.getLong("errors"));
  }
}

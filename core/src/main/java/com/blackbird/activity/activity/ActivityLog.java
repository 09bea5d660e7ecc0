package com.blackbird.activity.activity;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.toMap;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.integration.IntegrationKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log, newest first; pages stay put while new activities arrive. */
public final class ActivityLog {
  private final JdbcClient jdbc;

  /** Reads through this connection. */
  public ActivityLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
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

package com.blackbird.bench;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.ActivityCursor;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.integration.IntegrationKey;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Places far down an integration's log, where paging has skipped most of it. */
final class DeepPlaces {
  private static final int PLACES = 50;
  private static final double FROM = 0.80;
  private static final double TO = 0.95;

  private final JdbcClient jdbc;
  private final AccountId account;
  private final IntegrationKey integration;

  DeepPlaces(JdbcClient jdbc, AccountId account, IntegrationKey integration) {
    this.jdbc = jdbc;
    this.account = account;
    this.integration = integration;
  }

  /** Spread evenly; the first is the deepest but has a whole page behind it. */
  List<ActivityCursor> cursors(ActivityQuery query) {
    return jdbc
        .sql(
            """
            select created_at, id from (
              select created_at, id, row_number() over (order by created_at desc, id desc) as place,
                count(*) over () as rows
              from activity where account_id = ? and integration = ?) as numbered
            where place between rows * ? and rows * ? and mod(place, greatest(rows * ? / ?, 1)::bigint) = 0
            order by place desc
            """)
        .params(account.value(), integration.text(), FROM, TO, TO - FROM, PLACES)
        .query((row, number) ->
            new ActivityRef(
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("id", UUID.class)))
        .list()
        .stream()
        .map(ref -> ActivityCursor.after(ref, query))
        .toList();
  }
}

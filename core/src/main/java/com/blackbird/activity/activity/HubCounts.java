package com.blackbird.activity.activity;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.toMap;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.integration.IntegrationKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How single integrations have been doing, for a page of the hub. */
public final class HubCounts {
  private final JdbcClient jdbc;

  /** Reads through this connection. */
  public HubCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The overview of each of these integrations: its errors are counted since then. */
  Map<IntegrationKey, IntegrationOverview> of(
      AccountId account, Collection<IntegrationKey> keys, Instant since) {
    return keys.isEmpty()
        ? Map.of()
        : jdbc
            .sql(
                """
                select key,
                  (select a.created_at from activity a
                    where a.account_id = :account and a.integration = i.key
                    order by a.created_at desc, a.id desc limit 1) as last_activity,
                  (select count(*) from activity a
                    where a.account_id = :account and a.integration = i.key
                      and a.status = 'ERROR' and a.created_at >= :since) as errors
                from unnest(:keys::text[]) as i (key)
                """)
            .param("since", since.atOffset(UTC))
            .param("account", account.value())
            .param("keys", keys.stream().map(IntegrationKey::text).toArray(String[]::new))
            .query(HubCounts::read)
            .list()
            .stream()
            .collect(toMap(IntegrationOverview::integration, Function.identity()));
  }

  private static IntegrationOverview read(ResultSet row, int number) throws SQLException {
    var last = row.getObject("last_activity", OffsetDateTime.class);
    return new IntegrationOverview(
        new IntegrationKey(row.getString("key")),
        Optional.ofNullable(last).map(OffsetDateTime::toInstant),
        row.getLong("errors"));
  }
}

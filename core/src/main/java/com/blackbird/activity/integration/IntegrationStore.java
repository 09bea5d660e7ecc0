package com.blackbird.activity.integration;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The integrations of all accounts. */
public final class IntegrationStore {
  private static final String COLUMNS = "account_id, key, platform, name, state";

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Stores through this connection. */
  public IntegrationStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Creates the integration or changes it. */
  public void put(Integration integration) {
    insert(
        integration,
        """
        on conflict (account_id, key) do update
          set platform = excluded.platform, name = excluded.name, state = excluded.state
        """);
  }

  /** Creates the integration unless it exists. */
  public void putIfAbsent(Integration integration) {
    insert(integration, "on conflict (account_id, key) do nothing");
  }

  private void insert(Integration integration, String onConflict) {
    jdbc.sql(
            """
            insert into integration (account_id, key, platform, name, state, created_at)
            values (:account, :key, :platform, :name, :state, :now)
            """
                + onConflict)
        .param("account", integration.accountId().value())
        .param("key", integration.key().text())
        .param("platform", integration.platform().key())
        .param("name", integration.name())
        .param("state", integration.state().name())
        .param("now", clock.instant().atOffset(UTC))
        .update();
  }

  /** The account's integrations by key. */
  public List<Integration> list(AccountId accountId) {
    return jdbc.sql("select " + COLUMNS + " from integration where account_id = ? order by key")
        .param(accountId.value())
        .query(IntegrationStore::read)
        .list();
  }

  /** The account's integration with this key, if there is one. */
  public Optional<Integration> find(AccountId accountId, IntegrationKey key) {
    return jdbc.sql("select " + COLUMNS + " from integration where account_id = ? and key = ?")
        .params(accountId.value(), key.text())
        .query(IntegrationStore::read)
        .optional();
  }

  private static Integration read(ResultSet row, int number) throws SQLException {
    return new Integration(
        new AccountId(row.getObject("account_id", UUID.class)),
        new IntegrationKey(row.getString("key")),
        Platform.of(row.getString("platform")),
        row.getString("name"),
        IntegrationState.valueOf(row.getString("state")));
  }
}

package com.blackbird.activity.account;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts. */
public final class AccountStore {
  private final JdbcClient jdbc;
  private final Clock clock;

  /** Stores through this connection. */
  public AccountStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Creates the account or changes its name and settings. */
  public void put(Account account) {
    jdbc.sql(
            """
            insert into account (id, key, name, create_integrations, created_at)
            values (:id, :key, :name, :create, :now)
            on conflict (id) do update
              set name = excluded.name, create_integrations = excluded.create_integrations
            """)
        .param("id", account.id().value())
        .param("key", account.key())
        .param("name", account.name())
        .param("create", account.createIntegrations())
        .param("now", clock.instant().atOffset(UTC))
        .update();
  }

  /** The account with this id, if there is one. */
  public Optional<Account> find(AccountId id) {
    return jdbc.sql("select id, key, name, create_integrations from account where id = :id")
        .param("id", id.value())
        .query(AccountStore::read)
        .optional();
  }

  /** Reads an account from a row with its id, key, name and create_integrations. */
  public static Account read(ResultSet row, int number) throws SQLException {
    return new Account(
        new AccountId(row.getObject("id", UUID.class)),
        row.getString("key"),
        row.getString("name"),
        row.getBoolean("create_integrations"));
  }
}

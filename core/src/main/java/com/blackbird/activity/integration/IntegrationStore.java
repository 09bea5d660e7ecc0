package com.blackbird.activity.integration;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The integrations of all accounts. */
public final class IntegrationStore {
  private static final String COLUMNS = "account_id, key, platform, name, state";
  private static final String CONTAINING =
      " and (key ilike :text or name ilike :text or platform ilike :text)";

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

  /** The account's integrations whose keys come after this text, at most so many. */
  public List<Integration> after(AccountId accountId, String key, int most) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from integration where account_id = ? and key > ? order by key limit ?")
        .params(accountId.value(), key.replace("\0", ""), most)
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

  /** The account's integration whose key or name this is, whatever the case. */
  public Optional<Integration> named(AccountId accountId, String typed) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from integration
                where account_id = :account
                  and (key = lower(:typed) or lower(name) = lower(:typed))
                order by key = lower(:typed) desc, key
                limit 1
                """)
        .param("account", accountId.value())
        .param("typed", typed.replace("\0", ""))
        .query(IntegrationStore::read)
        .optional();
  }

  /** Those of these keys that the account has. */
  public List<Integration> of(AccountId accountId, Collection<IntegrationKey> keys) {
    return keys.isEmpty()
        ? List.of()
        : jdbc.sql(
                "select "
                    + COLUMNS
                    + " from integration where account_id = :account and key = any(:keys)"
                    + " order by key")
            .param("account", accountId.value())
            .param("keys", keys.stream().map(IntegrationKey::text).toArray(String[]::new))
            .query(IntegrationStore::read)
            .list();
  }

  /** A part of the integrations whose key, name or platform contains the text, by key. */
  public List<Integration> containing(AccountId accountId, String text, int most, long from) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from integration where account_id = :account"
                + CONTAINING
                + " order by key limit :most offset :from")
        .param("account", accountId.value())
        .param("text", pattern(text))
        .param("most", most)
        .param("from", from)
        .query(IntegrationStore::read)
        .list();
  }

  /** How many integrations there are whose key, name or platform contains the text. */
  public long count(AccountId accountId, String text) {
    return jdbc.sql("select count(*) from integration where account_id = :account" + CONTAINING)
        .param("account", accountId.value())
        .param("text", pattern(text))
        .query(Long.class)
        .single();
  }

  /** Integrations that may have been meant by a name that none has: it begins or ends alike. */
  public List<Integration> similar(AccountId accountId, String typed, int most) {
    String plain = typed.strip().replace("\0", "");
    int part = Math.min(plain.length(), 2);
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from integration
                where account_id = :account
                order by lower(left(key, :part)) = lower(:start)
                    or lower(left(name, :part)) = lower(:start)
                    or lower(right(key, :part)) = lower(:end) desc,
                  abs(length(key) - :length), key
                limit :most
                """)
        .param("account", accountId.value())
        .param("part", part)
        .param("start", plain.substring(0, part))
        .param("end", plain.substring(plain.length() - part))
        .param("length", plain.length())
        .param("most", most)
        .query(IntegrationStore::read)
        .list();
  }

  private static String pattern(String text) {
    String plain = text.strip().replace("\0", "");
    return "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
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

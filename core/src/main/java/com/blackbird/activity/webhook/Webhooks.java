package com.blackbird.activity.webhook;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.access.Secret;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.vault.CannotOpen;
import com.blackbird.activity.vault.Label;
import com.blackbird.activity.vault.SealedStore;
import com.blackbird.activity.vault.SealedValue;
import com.blackbird.activity.vault.Vault;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts' webhooks with their secrets, which are encrypted. */
public final class Webhooks implements SealedStore {
  private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
  private static final String SECRET = "secret";
  private static final String OLD_SECRET = "old_secret";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  /** Stores through this connection. */
  public Webhooks(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** Whether there is a key to encrypt secrets with. */
  public boolean canKeepSecrets() {
    return vault.isReady();
  }

  /**
   * Puts the webhook in force, with a new address if need be.
   *
   * @return its secret when it is new
   */
  public Optional<Secret> put(AccountId account, URI url, int confirmAbove) {
    Secret secret = WebhookSecret.generate();
    int added =
        jdbc.sql(
                """
                insert into webhook (account_id, url, confirm_above, secret, is_active, why,
                  changed_at)
                values (?, ?, ?, ?, true, '', ?)
                on conflict (account_id) do nothing
                """)
            .param(account.value())
            .param(url.toString())
            .param(confirmAbove)
            .param(vault.seal(label(account), secret))
            .param(now())
            .update();
    if (added == 1) {
      return Optional.of(secret);
    }
    jdbc.sql(
            """
            update webhook set url = ?, confirm_above = ?, is_active = true, why = '',
              changed_at = ?
            where account_id = ?
            """)
        .param(url.toString())
        .param(confirmAbove)
        .param(now())
        .param(account.value())
        .update();
    return Optional.empty();
  }

  /** Makes a new secret; the one before signs beside it for so long. */
  public Optional<Secret> rotate(AccountId account, Duration overlap) {
    Secret secret = WebhookSecret.generate();
    int changed =
        jdbc.sql(
                """
                update webhook set old_secret = secret, old_until = ?, secret = ?, changed_at = ?
                where account_id = ?
                """)
            .param(clock.instant().plus(overlap).atOffset(UTC))
            .param(vault.seal(label(account), secret))
            .param(now())
            .param(account.value())
            .update();
    return changed == 1 ? Optional.of(secret) : Optional.empty();
  }

  /** Forgets the webhook with its secrets; false when there is none. */
  public boolean remove(AccountId account) {
    return jdbc.sql("delete from webhook where account_id = ?").param(account.value()).update() > 0;
  }

  /** Sends nothing there any more, unless it has another address by now. */
  public void disable(Webhook webhook, String why) {
    jdbc.sql(
            """
            update webhook set is_active = false, why = ?, changed_at = ?
            where account_id = ? and url = ?
            """)
        .param(why)
        .param(now())
        .param(webhook.account().value())
        .param(webhook.url().toString())
        .update();
  }

  /** The account's webhook. */
  public Optional<Webhook> find(AccountId account) {
    return find(account, "");
  }

  /** The same, held against others until the transaction ends. */
  public Optional<Webhook> lock(AccountId account) {
    return find(account, " for update");
  }

  private Optional<Webhook> find(AccountId account, String how) {
    return jdbc.sql("select * from webhook where account_id = ?" + how)
        .param(account.value())
        .query(Webhooks::read)
        .optional();
  }

  /** The secrets that sign now, the newest first. */
  List<Secret> secrets(Webhook webhook, Instant now) {
    return jdbc
        .sql(
            """
            select secret, case when old_until > ? then old_secret end as old_secret
            from webhook where account_id = ?
            """)
        .param(now.atOffset(UTC))
        .param(webhook.account().value())
        .query((row, number) -> stored(row))
        .list()
        .stream()
        .flatMap(List::stream)
        .map(stored -> vault.open(label(webhook.account()), stored))
        .toList();
  }

  private static List<String> stored(ResultSet row) throws SQLException {
    String old = row.getString(OLD_SECRET);
    return old == null ? List.of(row.getString(SECRET)) : List.of(row.getString(SECRET), old);
  }

  private static Webhook read(ResultSet row, int number) throws SQLException {
    OffsetDateTime until = row.getObject("old_until", OffsetDateTime.class);
    return new Webhook(
        new AccountId(row.getObject("account_id", UUID.class)),
        URI.create(row.getString("url")),
        row.getInt("confirm_above"),
        row.getBoolean("is_active"),
        row.getString("why"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(until).map(OffsetDateTime::toInstant));
  }

  @Override
  public String what() {
    return "webhooks";
  }

  @Override
  public String remedy() {
    return "Let the account make a new secret: POST /v1/retry-webhook/rotate";
  }

  @Override
  public Vault vault() {
    return vault;
  }

  @Override
  public List<SealedValue> sealedValues() {
    return values().stream()
        .map(value -> new SealedValue(label(value.account()), value.stored()))
        .toList();
  }

  /** A value that changes at the same moment is left to whoever changes it. */
  @Override
  public int reseal() {
    int done = 0;
    for (Value value : values()) {
      if (!value.stored().startsWith(vault.currentPrefix())) {
        done += reseal(value);
      }
    }
    return done;
  }

  private int reseal(Value value) {
    Label label = label(value.account());
    try {
      String anew = vault.seal(label, vault.open(label, value.stored()));
      return jdbc.sql(
              "update webhook set %1$s = ? where account_id = ? and %1$s = ?"
                  .formatted(value.column()))
          .param(anew)
          .param(value.account().value())
          .param(value.stored())
          .update();
    } catch (CannotOpen e) {
      LOG.debug("Left as it is, the start has told of it: {}", e.getMessage());
      return 0;
    }
  }

  private record Value(AccountId account, String column, String stored) {}

  private List<Value> values() {
    List<Value> all = new ArrayList<>();
    jdbc.sql("select account_id, secret, old_secret from webhook")
        .query((row, number) -> {
          AccountId account = new AccountId(row.getObject("account_id", UUID.class));
          String old = row.getString(OLD_SECRET);
          all.add(new Value(account, SECRET, row.getString(SECRET)));
          return old == null || all.add(new Value(account, OLD_SECRET, old));
        })
        .list();
    return all;
  }

  /** One for both columns, since the present secret becomes the old one as it is. */
  private static Label label(AccountId account) {
    return new Label(account.value().toString(), "BLACKBIRD", "webhook.secret");
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(UTC);
  }
}

package com.blackbird.activity.access;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.blackbird.activity.account.AccountId;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The API keys, as hashes. Each request asks the database, so a key that was removed or has expired
 * is refused from that moment on by every process.
 */
public final class ApiKeyStore {
  /** How long a key lives when nothing else is asked for. */
  public static final Duration DEFAULT_LIFE = Duration.ofDays(365);

  /** Often enough to see that a key is in use, seldom enough to cost nothing. */
  private static final Duration LAST_USED_PRECISION = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** Stores through this connection. */
  public ApiKeyStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Makes a key for the account. */
  public IssuedKey issue(AccountId accountId, Set<Scope> scopes, Duration life) {
    var key = ApiKey.generate(random);
    var now = clock.instant();
    var issued = new IssuedKey(key, now.plus(life));
    jdbc.sql(
            """
            insert into api_key (hash, account_id, scopes, created_at, expires_at)
            values (:hash, :account, :scopes, :now, :expires)
            """)
        .param("hash", key.hash())
        .param("account", accountId.value())
        .param("scopes", scopes.stream().map(Scope::name).sorted().collect(joining(",")))
        .param("now", now.atOffset(UTC))
        .param("expires", issued.expiresAt().atOffset(UTC))
        .update();
    return issued;
  }

  /** Whom the key stands for, unless it is unknown or has expired. */
  public Optional<KeyHolder> find(ApiKey key) {
    var now = clock.instant();
    var found =
        jdbc.sql(
                """
                select account_id, scopes, expires_at, last_used_at from api_key
                where hash = :hash and expires_at > :now
                """)
            .param("hash", key.hash())
            .param("now", now.atOffset(UTC))
            .query(ApiKeyStore::read)
            .optional();
    found.filter(f -> f.isDue(now)).ifPresent(f -> noteUse(key, now));
    return found.map(Found::holder);
  }

  private void noteUse(ApiKey key, Instant now) {
    jdbc.sql(
            """
            update api_key set last_used_at = :now
            where hash = :hash and (last_used_at is null or last_used_at <= :due)
            """)
        .param("now", now.atOffset(UTC))
        .param("hash", key.hash())
        .param("due", now.minus(LAST_USED_PRECISION).atOffset(UTC))
        .update();
  }

  private record Found(KeyHolder holder, @Nullable Instant lastUsed) {
    boolean isDue(Instant now) {
      return lastUsed == null || !lastUsed.plus(LAST_USED_PRECISION).isAfter(now);
    }
  }

  private static Found read(ResultSet row, int number) throws SQLException {
    var scopes = Arrays.stream(row.getString("scopes").split(",", -1)).map(Scope::valueOf);
    var lastUsed = row.getObject("last_used_at", OffsetDateTime.class);
    var holder =
        new KeyHolder(
            new AccountId(row.getObject("account_id", UUID.class)),
            scopes.collect(toSet()),
            row.getObject("expires_at", OffsetDateTime.class).toInstant());
    return new Found(holder, lastUsed == null ? null : lastUsed.toInstant());
  }
}

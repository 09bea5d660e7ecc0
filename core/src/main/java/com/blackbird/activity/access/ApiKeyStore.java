package com.blackbird.activity.access;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditNote;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The API keys, as hashes. Each request asks the database, so a key that was revoked or has expired
 * is refused from that moment on by every process.
 */
public final class ApiKeyStore {
  /** Often enough to see that a key is in use, seldom enough to cost nothing. */
  private static final Duration LAST_USED_PRECISION = Duration.ofMinutes(1);

  private static final Sight DIRECTORY =
      Sight.ofAll("a key is looked up before its account is known");

  private static final String ID = idOf("hash");

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** Stores through this connection. */
  public ApiKeyStore(JdbcClient jdbc, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** The id of the key of which this column holds the hash. */
  private static String idOf(String hash) {
    return "encode(substring(%s for 8), 'hex')".formatted(hash);
  }

  /** Makes a key for the account. */
  public IssuedKey issue(AccountId accountId, KeyWish wish) {
    return audit.within(() -> {
      IssuedKey issued = insert(accountId, wish);
      audit.note(
          AuditNote.of(accountId, Act.KEY_MADE, issued.key().id().text())
              .is("name", wish.name())
              .is("scopes", words(issued.scopes()))
              .is("expires", issued.expiresAt()));
      return issued;
    });
  }

  private static String words(Set<Scope> scopes) {
    return scopes.stream().map(Scope::text).sorted().collect(joining(", "));
  }

  private IssuedKey insert(AccountId accountId, KeyWish wish) {
    var now = clock.instant();
    var issued = new IssuedKey(ApiKey.generate(random), wish.scopes(), now.plus(wish.life()));
    jdbc.sql(
            """
            insert into api_key (hash, account_id, name, scopes, created_at, expires_at)
            values (:hash, :account, :name, :scopes, :now, :expires)
            """)
        .param("hash", issued.key().hash())
        .param("account", accountId.value())
        .param("name", wish.name())
        .param("scopes", wish.scopes().stream().map(Scope::name).sorted().collect(joining(",")))
        .param("now", now.atOffset(UTC))
        .param("expires", issued.expiresAt().atOffset(UTC))
        .update();
    return issued;
  }

  /**
   * Replaces a key that works by a new one of the same name and scopes. Both work until the overlap
   * has passed, so that senders can be changed one after the other. A key that has been replaced is
   * not replaced again, unless what it was replaced by was ended.
   */
  public Optional<IssuedKey> rotate(
      AccountId accountId, ApiKeyId old, Duration overlap, Duration life) {
    return audit.within(() -> {
      Optional<IssuedKey> issued = replace(accountId, old, overlap, life);
      issued.ifPresent(fresh ->
          audit.note(
              AuditNote.of(accountId, Act.KEY_REPLACED, old.text())
                  .is("by-key", fresh.key().id().text())
                  .is("scopes", words(fresh.scopes()))
                  .is("expires", fresh.expiresAt())));
      return issued;
    });
  }

  private Optional<IssuedKey> replace(
      AccountId accountId, ApiKeyId old, Duration overlap, Duration life) {
    var key = ApiKey.generate(random);
    var now = clock.instant();
    return jdbc.sql(
            """
            with old as (
              update api_key o set expires_at = least(expires_at, :ends), replaced_by = :hash
              where account_id = :account and %s = :id
                and revoked_at is null and expires_at > :now
                and (replaced_by is null or exists (select from api_key n
                  where n.account_id = o.account_id and n.hash = o.replaced_by and n.revoked_at is not null))
              returning account_id, name, scopes)
            insert into api_key (hash, account_id, name, scopes, created_at, expires_at)
            select :hash, account_id, name, scopes, :now, :expires from old
            returning scopes
            """
                .formatted(ID))
        .param("ends", now.plus(overlap).atOffset(UTC))
        .param("account", accountId.value())
        .param("id", old.text())
        .param("now", now.atOffset(UTC))
        .param("hash", key.hash())
        .param("expires", now.plus(life).atOffset(UTC))
        .query((row, number) -> new IssuedKey(key, scopes(row), now.plus(life)))
        .optional();
  }

  /** By which one a key that works has been replaced. */
  public Optional<ApiKeyId> successor(AccountId accountId, ApiKeyId old) {
    return jdbc.sql(
            """
            select %s as id from api_key
            where account_id = :account and %s = :id and replaced_by is not null
              and revoked_at is null and expires_at > :now
            """
                .formatted(idOf("replaced_by"), ID))
        .param("account", accountId.value())
        .param("id", old.text())
        .param("now", clock.instant().atOffset(UTC))
        .query((row, number) -> new ApiKeyId(row.getString("id")))
        .optional();
  }

  /** Ends a key at once; whether there was one that had not been ended before. */
  public boolean revoke(AccountId accountId, ApiKeyId id) {
    return audit.within(() -> {
      boolean isEnded = end(accountId, id);
      if (isEnded) {
        audit.note(AuditNote.of(accountId, Act.KEY_ENDED, id.text()));
      }
      return isEnded;
    });
  }

  private boolean end(AccountId accountId, ApiKeyId id) {
    return jdbc.sql(
                """
                update api_key set revoked_at = :now
                where account_id = :account and %s = :id and revoked_at is null
                """
                    .formatted(ID))
            .param("now", clock.instant().atOffset(UTC))
            .param("account", accountId.value())
            .param("id", id.text())
            .update()
        == 1;
  }

  /** The account's keys, the newest first, those that work no more included. */
  public List<ListedKey> list(AccountId accountId) {
    return jdbc.sql(
            """
            select %s as id, name, scopes, created_at, expires_at, last_used_at, revoked_at
            from api_key where account_id = :account order by created_at desc, hash
            """
                .formatted(ID))
        .param("account", accountId.value())
        .query(ApiKeyStore::listed)
        .list();
  }

  /** Whom the key stands for, unless it is unknown, revoked or has expired. */
  public Optional<KeyHolder> find(ApiKey key) {
    return DIRECTORY.see(() -> lookUp(key));
  }

  /** Whether a key that was good is still good. */
  public boolean works(KeyHolder holder) {
    return jdbc.sql(
            """
            select exists (select from api_key
              where account_id = :account and %s = :id and expires_at > :now
                and revoked_at is null)
            """
                .formatted(ID))
        .param("account", holder.accountId().value())
        .param("id", holder.key().text())
        .param("now", clock.instant().atOffset(UTC))
        .query(Boolean.class)
        .single();
  }

  private Optional<KeyHolder> lookUp(ApiKey key) {
    var now = clock.instant();
    var found =
        jdbc.sql(
                """
                select account_id, scopes, expires_at, last_used_at from api_key
                where hash = :hash and expires_at > :now and revoked_at is null
                """)
            .param("hash", key.hash())
            .param("now", now.atOffset(UTC))
            .query((row, number) -> read(key.id(), row))
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

  private static Found read(ApiKeyId id, ResultSet row) throws SQLException {
    var holder =
        new KeyHolder(
            new AccountId(row.getObject("account_id", UUID.class)),
            id,
            scopes(row),
            time(row, "expires_at").orElseThrow());
    return new Found(holder, time(row, "last_used_at").orElse(null));
  }

  private static ListedKey listed(ResultSet row, int number) throws SQLException {
    return new ListedKey(
        new ApiKeyId(row.getString("id")),
        row.getString("name"),
        scopes(row),
        time(row, "created_at").orElseThrow(),
        time(row, "expires_at").orElseThrow(),
        time(row, "last_used_at").orElse(null),
        time(row, "revoked_at").orElse(null));
  }

  private static Set<Scope> scopes(ResultSet row) throws SQLException {
    return Arrays.stream(row.getString("scopes").split(",", -1))
        .map(Scope::valueOf)
        .collect(toSet());
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}

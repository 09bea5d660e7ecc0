package com.blackbird.activity.audit;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.command.Who;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of an account's audit log, each under an id that says nothing of them. */
final class AuditPeople {
  private static final int SALT_BYTES = 16;

  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  AuditPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Somebody as the log knows them.
   *
   * @param key as in {@link Who}; null when they are forgotten, and so are name and salt
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
  record Known(
      UUID id, @Nullable String key, @Nullable String name, byte @Nullable [] salt, byte[] seal) {
    /**
     * Whether the seal is that of the key and the name. Of whoever is forgotten nothing is left, so
     * what is left of somebody by half was changed.
     */
    boolean isSealed() {
      if (salt == null || key == null || name == null) {
        return salt == null && key == null && name == null;
      }
      return Arrays.equals(seal, AuditChain.seal(salt, key, name));
    }
  }

  /** The person, made known when the log meets them; who writes holds the account's head. */
  Known of(AccountId account, Who who) {
    return jdbc.sql(
            """
            select id, key, name, salt, seal from audit_person
            where account_id = :account and key = :key and name = :name limit 1
            """)
        .param("account", account.value())
        .param("key", who.key())
        .param("name", who.name())
        .query(AuditPeople::read)
        .optional()
        .orElseGet(() -> add(account, who));
  }

  /** All whom the account's log names. */
  Map<UUID, Known> all(AccountId account) {
    Map<UUID, Known> all = new HashMap<>();
    jdbc.sql("select id, key, name, salt, seal from audit_person where account_id = ?")
        .param(account.value())
        .query(AuditPeople::read)
        .list()
        .forEach(person -> all.put(person.id(), person));
    return all;
  }

  private Known add(AccountId account, Who who) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    var known =
        new Known(
            UUID.randomUUID(),
            who.key(),
            who.name(),
            salt,
            AuditChain.seal(salt, who.key(), who.name()));
    jdbc.sql(
            """
            insert into audit_person (account_id, id, key, name, salt, seal)
            values (:account, :id, :key, :name, :salt, :seal)
            """)
        .param("account", account.value())
        .param("id", known.id())
        .param("key", known.key())
        .param("name", known.name())
        .param("salt", salt)
        .param("seal", known.seal())
        .update();
    return known;
  }

  private static Known read(ResultSet row, int number) throws SQLException {
    return new Known(
        row.getObject("id", UUID.class),
        row.getString("key"),
        row.getString("name"),
        row.getBytes("salt"),
        row.getBytes("seal"));
  }
}

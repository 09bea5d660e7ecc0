package com.blackbird.activity.export;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.Sha256;
import com.blackbird.activity.account.Sight;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Links at which an export is downloaded without a key: bound to one export of one account, not to
 * be guessed, and good for a day.
 */
public final class ExportLinks {
  /** How long a link works. */
  public static final Duration LIFE = Duration.ofHours(24);

  private static final int SECRET_BYTES = 32;

  private static final Sight DIRECTORY =
      Sight.ofAll("a link is looked up before its account is known");

  private final JdbcClient jdbc;
  private final Optional<URI> publicUrl;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /**
   * Stores through this connection.
   *
   * @param publicUrl where people reach this bot; without it there are no links
   */
  public ExportLinks(JdbcClient jdbc, Optional<URI> publicUrl, Clock clock) {
    this.jdbc = jdbc;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /** Whether people can reach this bot at all. */
  boolean arePossible() {
    return publicUrl.isPresent();
  }

  /** A new link. */
  URI issue(Export export) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    jdbc.sql(
            """
            insert into export_link (hash, account_id, export_id, expires_at)
            values (:hash, :account, :export, :expires)
            """)
        .param("hash", Sha256.of(token))
        .param("account", export.account().value())
        .param("export", export.id())
        .param("expires", clock.instant().plus(LIFE).atOffset(UTC))
        .update();
    return URI.create(publicUrl.orElseThrow() + "/exports/" + token);
  }

  /** The export that the link was made for, while it works. */
  public Optional<Export> find(String token) {
    return DIRECTORY.see(() ->
        jdbc.sql(
                """
                select e.* from export_link l
                join export e on e.account_id = l.account_id and e.id = l.export_id
                where l.hash = :hash and l.expires_at > :now
                """)
            .param("hash", Sha256.of(token))
            .param("now", clock.instant().atOffset(UTC))
            .query(ExportStore::read)
            .optional());
  }

  /** Forgets the links that no longer work; returns how many. */
  public int forgetOld() {
    return jdbc.sql("delete from export_link where expires_at <= :now")
        .param("now", clock.instant().atOffset(UTC))
        .update();
  }
}

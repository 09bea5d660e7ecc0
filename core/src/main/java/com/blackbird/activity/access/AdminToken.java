package com.blackbird.activity.access;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.Sha256;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one token that opens the admin paths: the configured one, or one made at the first start and
 * known to the database only by its hash.
 */
public final class AdminToken {
  private static final int SHORTEST = 32;
  private static final int GENERATED_BYTES = 32;

  private final byte[] hash;

  private AdminToken(byte[] hash) {
    this.hash = hash;
  }

  /** The configured token; one that could be guessed is refused. */
  public static AdminToken configured(Secret token) {
    if (token.reveal().length() < SHORTEST) {
      throw new IllegalArgumentException(
          "BLACKBIRD_ADMIN_TOKEN is too short: set it to "
              + SHORTEST
              + " random characters or more, or remove it to have one made at the first start");
    }
    return new AdminToken(Sha256.of(token.reveal()));
  }

  /** The token made at the first start; at that start alone it is handed to {@code show}. */
  public static AdminToken stored(JdbcClient jdbc, Clock clock, Consumer<Secret> show) {
    var random = new byte[GENERATED_BYTES];
    new SecureRandom().nextBytes(random);
    var token = new Secret("bba_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    int made =
        jdbc.sql(
                """
                insert into admin_token (only_one, hash, created_at) values (true, :hash, :now)
                on conflict (only_one) do nothing
                """)
            .param("hash", Sha256.of(token.reveal()))
            .param("now", clock.instant().atOffset(UTC))
            .update();
    if (made == 1) {
      show.accept(token);
    }
    return new AdminToken(jdbc.sql("select hash from admin_token").query(byte[].class).single());
  }

  /** Whether this is the token; takes the same time for every wrong one. */
  public boolean is(String presented) {
    return MessageDigest.isEqual(hash, Sha256.of(presented));
  }
}

package com.blackbird.bot.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.access.ApiKey;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {
  private static final ApiServer SERVER = ApiServer.impatient();

  private final Caller acme = SERVER.newAccount();

  @AfterAll
  static void stop() {
    SERVER.context.close();
  }

  @AfterEach
  void bringBack() {
    SERVER.bringDatabaseBack();
  }

  @Test
  void senderIsToldToTryAgainAndThenItWorks() {
    SERVER.database.takeAway();
    var answer = acme.report(Reports.error("a"));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("5");
    assertThat(answer.problem()).startsWith("/problems/database-away ");
    assertThat(answer.json().get("id").asString()).hasSize(36);
    assertThat(acme.log("").status()).isEqualTo(503);

    SERVER.bringDatabaseBack();
    assertThat(acme.report(Reports.error("a")).accepted()).isEqualTo(1);
  }

  @Test
  void streamKeepsWholePiecesAndTheRestCanBeSentAgain() {
    var gone = new AtomicBoolean();
    var answer =
        acme.stream(() ->
            new GeneratedLines(
                3_500,
                "x",
                line -> {
                  if (line == 2_500 && gone.compareAndSet(false, true)) {
                    SERVER.database.takeAway();
                  }
                }));
    assertThat(answer.status()).isEqualTo(503);

    SERVER.bringDatabaseBack();
    assertThat(SERVER.stored(acme) % 1_000).isZero();
    var again = acme.stream(() -> new GeneratedLines(3_500, "x", line -> {}));
    assertThat(again.accepted() + again.duplicates()).isEqualTo(3_500);
    assertThat(SERVER.stored(acme)).isEqualTo(3_500);
  }

  /** Only a key that may be real is worth a question to the database. */
  @Test
  void malformedKeyIsRefusedWithoutTheDatabase() {
    SERVER.database.takeAway();

    var mistyped = ApiKey.generate(new SecureRandom()).reveal().replaceFirst(".$", "?");
    assertThat(acme.withKey(mistyped).report(Reports.error("a")).status()).isEqualTo(401);
    var wellFormed = ApiKey.generate(new SecureRandom()).reveal();
    assertThat(acme.withKey(wellFormed).report(Reports.error("a")).status()).isEqualTo(503);
  }
}

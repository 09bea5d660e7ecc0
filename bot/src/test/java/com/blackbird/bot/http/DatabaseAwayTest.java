package com.blackbird.bot.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import com.blackbird.activity.access.ApiKey;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
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
    Awaitility.await().until(() -> acme.log("").status() == 200);
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

  @Test
  void noPathTellsWhichDatabaseIsAway() {
    var routes = Leaks.routes(SERVER);
    SERVER.database.takeAway();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          routes.stream()
              .map(route ->
                  callers.submit(() -> {
                    var key = route.needsAdmin() ? ApiServer.ADMIN_TOKEN : acme.key();
                    var request =
                        SERVER
                            .request(route.with("shopify-main"))
                            .header("Authorization", "Bearer " + key)
                            .header("Content-Type", "application/json")
                            .method(route.method(), BodyPublishers.ofString("{}"))
                            .build();
                    return Map.entry(route.toString(), SERVER.send(request));
                  }))
              .toList();
      for (var answer : answers) {
        var found = assertDoesNotThrow(() -> answer.get());
        Leaks.none(found.getKey(), found.getValue());
        assertThat(found.getValue().status())
            .as(found + " " + found.getValue().body())
            .isNotEqualTo(500);
      }
    }
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

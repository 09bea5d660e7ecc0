package com.blackbird.bot.http;

import static com.blackbird.bot.http.Reports.array;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvDownloadTest {
  private static final String PATH = "/v1/integrations/shopify-main/activities.csv";

  private final ApiServer server = ApiServer.shared();
  private final Caller acme = server.newAccount();

  @Test
  void everythingThatFitsIsHandedOver() {
    acme.report(
        array(
            List.of(
                Reports.error("a"),
                Reports.error("b", "=cmd|' /C calc'!A0").replace("09:00:00", "09:01:00"),
                Reports.error("c").replace("\"error\"", "\"success\""))));

    Answer answer = acme.get(PATH + "?status=error");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"activities-shopify-main.csv\"");
    assertThat(answer.body())
        .isEqualTo(
            """
            \uFEFFcreatedAt,integration,direction,type,status,reference,message,messageCut,id\r
            2026-11-23T09:01:00Z,shopify-main,pull,order,error,#1021,'=cmd|' /C calc'!A0,false,b\r
            2026-11-23T09:00:00Z,shopify-main,pull,order,error,#1021,Email has already been taken,false,a\r
            """);
  }

  @Test
  void thereAreNoPages() {
    for (int from = 0; from < 1_200; from += 600) {
      acme.report(
          array(IntStream.range(from, from + 600).mapToObj(i -> Reports.error("e" + i)).toList()));
    }

    assertThat(acme.get(PATH).body().lines()).hasSize(1_201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=5", "cursor=x", "stauts=error", "since=soon"})
  void whatIsNotAFilterIsRefused(String parameter) {
    assertThat(acme.get(PATH + "?" + parameter).status()).isEqualTo(400);
  }

  @Test
  void aKeyThatMayNotReadGetsNothing() {
    String key = server.newKey(acme.account(), "\"ingest\"");

    assertThat(acme.withKey(key).get(PATH).status()).isEqualTo(403);
    assertThat(acme.get(PATH.replace("shopify-main", "none")).status()).isEqualTo(404);
  }

  @Test
  void moreThanEightAtOnceOfOneKeyWaitUntilOneIsDone() {
    acme.report(Reports.error("a"));
    Caller globex = server.newAccount();
    List<CompletableFuture<Answer>> asked = new ArrayList<>();
    server
        .database
        .ownerTransaction()
        .executeWithoutResult(status -> {
          server.database.ownerJdbc().sql("lock table activity in access exclusive mode").update();
          for (int number = 0; number <= RateLimits.DOWNLOADS; number++) {
            asked.add(later(acme));
          }
          Answer refused =
              CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new))
                  .thenApply(Answer.class::cast)
                  .join();
          assertThat(refused.status()).isEqualTo(429);
          assertThat(refused.header("Retry-After")).isEqualTo("5");
          assertThat(refused.problem()).contains("8 downloads with this key are under way");
          asked.add(later(globex));
        });

    assertThat(asked.stream().map(answer -> answer.join().status()))
        .containsOnlyOnce(429)
        .contains(200)
        .hasSize(RateLimits.DOWNLOADS + 2);
    assertThat(acme.get(PATH).status()).isEqualTo(200);
  }

  private static CompletableFuture<Answer> later(Caller caller) {
    return CompletableFuture.supplyAsync(
        () -> caller.get(PATH), task -> Thread.startVirtualThread(task));
  }

  @Test
  void aLinkThatWasNeverGivenOutOpensNothing() {
    Answer answer = server.send(server.request("/exports/" + "A".repeat(43)).GET().build());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("run /blackbird export again");
  }
}

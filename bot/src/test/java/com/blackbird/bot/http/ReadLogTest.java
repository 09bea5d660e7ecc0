package com.blackbird.bot.http;

import static com.blackbird.bot.http.Caller.encoded;
import static com.blackbird.bot.http.Reports.array;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadLogTest {
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  private final ApiServer server = ApiServer.shared();
  private final Caller acme = server.newAccount();

  @Test
  void activityIsShownAsItWasSent() {
    acme.report(Reports.error("a"));

    assertThat(acme.log("").body())
        .startsWith(
            """
            {"activities":[{"id":"a","integration":"shopify-main","direction":"pull","type":"order",\
            "status":"error","reference":"#1021","message":"Email has already been taken",\
            "messageCut":false,"createdAt":"2026-11-23T09:00:00Z","problem":\
            """)
        .endsWith("\"guide\":\"shopify-email-taken\"}],\"next\":null}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                  | c b a",
        "?status=error                       | c a",
        "?status=success                     | b",
        "?status=ERROR,success               | c b a",
        "?status=error&status=success        | c b a",
        "?status=                            | c b a",
        "?type=order,product                 | c a",
        "?direction=push                     | c",
        "?status=error&direction=pull        | a",
        "?reference=%231021                  | b a",
        "?reference=%231021,SKU-1            | c b a",
        "?text=TAKEN                         | b a",
        "?text=sku-                          | c",
        "?text=%25                           | ''",
        "?since=2026-11-23T09:01:00Z         | c b",
        "?since=2026-11-23T10:01:00%2B01:00  | c b",
        "?since=2026-11-23T10:01:00+01:00    | c b",
        "?until=2026-11-23T09:01:00Z         | a",
        "?since=2026-11-23                   | c b a",
        "?since=59m                          | c b",
        "?since=2h&until=59m                 | a",
        "?since=99999w                       | c b a",
        "?limit=2                            | c b"
      })
  void filtersAreAndTheirValuesAreOr(String parameters, String ids) {
    acme.report(
        array(
            List.of(
                Reports.error("a"),
                Reports.error("b")
                    .replace("\"error\"", "\"success\"")
                    .replace("\"order\"", "\"customer\"")
                    .replace("09:00:00", "09:01:00"),
                Reports.error("c", "Unknown")
                    .replace("\"order\"", "\"product\"")
                    .replace("\"pull\"", "\"push\"")
                    .replace("#1021", "SKU-1")
                    .replace("09:00:00", "09:02:00"))));

    assertThat(acme.log(parameters).ids())
        .containsExactly(ids.isEmpty() ? new String[0] : ids.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?state=error           | the parameter \"state\" is unknown; use status, type, direction",
        "?status=eror           | status: \"eror\" is not allowed; use success or error",
        "?type=x                | type: \"x\" is not allowed; use order or customer or product",
        "?direction=x           | direction: \"x\" is not allowed; use pull or push",
        "?limit=0               | limit: \"0\" is not allowed; use 1 to 500",
        "?limit=501             | limit: \"501\" is not allowed; use 1 to 500",
        "?limit=ten             | limit: \"ten\" is not allowed; use 1 to 500",
        "?limit=1&limit=2       | limit: given twice",
        "?since=yesterday       | since: “yesterday” is not a time; use 24h, 7d, 2026-11-01 or",
        "?since=2026-11-31      | since: “2026-11-31” is not a time",
        "?until=-99999-01-01T00:00:00Z | until: ",
        "?since=1h&until=2h     | since: must be before until"
      })
  void wrongParameterIsNamedWithWhatIsAllowed(String parameters, String detail) {
    var answer = acme.log(parameters);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).startsWith("/problems/bad-request " + detail);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "%20%20x",
        "AQ",
        "%00",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AX________________________________________"
      })
  void inventedCursorIsRefused(String cursor) {
    var answer = acme.log("?cursor=" + cursor);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).startsWith("/problems/bad-cursor ");
  }

  @Test
  void cursorOfOtherFiltersOrAnotherIntegrationIsRefused() {
    acme.addIntegration("netsuite");
    acme.report(array(List.of(Reports.error("a"), Reports.error("b"))));
    var next = acme.log("?limit=1").json().get("next").asString();

    assertThat(acme.log("?limit=1&cursor=" + next).ids()).hasSize(1);
    assertThat(acme.log("?status=error&cursor=" + next).problem()).contains("other filters");
    assertThat(acme.get("/v1/integrations/netsuite/activities?cursor=" + next).status())
        .isEqualTo(400);
  }

  @Test
  void cursorOfARelativeTimeStaysGoodWhileTimePasses() {
    acme.report(array(List.of(Reports.error("a"), Reports.error("b"))));
    var next = acme.log("?since=24h&limit=1").json().get("next").asString();

    server.clock.advance(Duration.ofMinutes(1));
    try {
      assertThat(acme.log("?since=24h&limit=1&cursor=" + next).ids()).hasSize(1);
    } finally {
      server.clock.advance(Duration.ofMinutes(-1));
    }
  }

  /** Whatever arrives meanwhile, each activity that was there is shown once and in order. */
  @Test
  void pagesStayPutWhileActivitiesArrive() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var before = IntStream.range(0, 120).mapToObj(i -> report("before-" + i, random)).toList();
    acme.report(array(before));

    var read = new ArrayList<String>();
    var cursor = "";
    do {
      var page = acme.log("?text=evt&limit=" + (1 + random.nextInt(20)) + cursor);
      read.addAll(page.ids());
      var next = page.json().get("next");
      cursor = next.isNull() ? "" : "&cursor=" + encoded(next.asString());
      acme.report(array(List.of(report("meanwhile-" + read.size(), random))));
    } while (!cursor.isEmpty());

    assertThat(read).as("seed %d", seed).doesNotHaveDuplicates();
    assertThat(read.stream().filter(id -> id.startsWith("evt-before")))
        .as("seed %d", seed)
        .hasSize(before.size());
  }

  /** Few different times, so that many share theirs and the id decides. */
  private static String report(String id, Random random) {
    var time = NINE.minus(Duration.ofHours(random.nextInt(30)));
    return Reports.error("evt-" + id).replace("2026-11-23T09:00:00Z", time.toString());
  }

  @Test
  void unknownIntegrationIsNotFound() {
    for (var key : List.of("no-such-one", "-", "%2e%2e", "a%20b")) {
      assertThat(acme.get("/v1/integrations/" + key + "/activities").status()).isEqualTo(404);
    }
    assertThat(acme.get("/v1/integrations/SHOPIFY-MAIN/activities").status()).isEqualTo(200);
  }

  @Test
  void integrationsAreListedWithHowTheyAreDoing() {
    acme.addIntegration("netsuite");
    acme.report(Reports.error("a"));

    assertThat(acme.get("/v1/integrations").body())
        .isEqualTo(
            """
            {"integrations":[{"key":"netsuite","name":"NetSuite","platform":"netsuite",\
            "state":"connected","lastActivity":null,"errors24h":0},\
            {"key":"shopify-main","name":"Shopify Main","platform":"shopify","state":"connected",\
            "lastActivity":"2026-11-23T09:00:00Z","errors24h":1}],"next":null}\
            """);
  }

  @Test
  void manyIntegrationsComeInPages() {
    for (int i = 0; i <= IntegrationsController.PAGE; i++) {
      acme.addIntegration("shop-%03d".formatted(i));
    }
    var first = acme.get("/v1/integrations").json();
    assertThat(first.get("integrations").size()).isEqualTo(IntegrationsController.PAGE);
    var rest = acme.get("/v1/integrations?cursor=" + first.get("next").asString()).json();
    assertThat(rest.get("integrations").size()).isPositive();
    assertThat(rest.get("next").isNull()).isTrue();
  }

  @Test
  void errorsAreFilteredByTheirCategory() {
    acme.report(Reports.error("a"));

    assertThat(acme.get("/v1/integrations/shopify-main/activities?category=network").body())
        .startsWith("{\"activities\":[]");
    assertThat(acme.get("/v1/integrations/shopify-main/activities?category=none").problem())
        .contains("category: \"none\" is not allowed; use credentials, ");
  }

  @Test
  void wrongPathAndMethodAreProblems() {
    assertThat(acme.get("/v1/nothing").status()).isEqualTo(404);
    assertThat(acme.get("/v1/nothing").header("Content-Type"))
        .isEqualTo("application/problem+json");
    var answer = acme.get("/v1/activities");
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("POST");
    assertThat(answer.problem()).startsWith("/problems/method-not-allowed ");
  }
}

package com.blackbird.bot.http;

import static com.blackbird.bot.http.Caller.CLOUDEVENT;
import static com.blackbird.bot.http.Caller.CLOUDEVENTS;
import static com.blackbird.bot.http.Caller.JSON;
import static com.blackbird.bot.http.Caller.NDJSON;
import static com.blackbird.bot.http.Reports.array;
import static com.blackbird.bot.http.Reports.cloudEvent;
import static com.blackbird.bot.http.Reports.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostActivitiesTest {
  private final ApiServer server = ApiServer.shared();
  private final Caller acme = server.newAccount();

  @Test
  void oneActivityIsTaken() {
    var answer = acme.report(error("a"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"accepted\":1,\"duplicates\":0,\"rejected\":[]}");
    assertThat(server.stored(acme)).isEqualTo(1);
  }

  @Test
  void everyContentTypeCarriesTheSameActivities() {
    assertThat(acme.report(JSON, array(List.of(error("a"), error("b")))).accepted()).isEqualTo(2);
    assertThat(acme.report(NDJSON, error("a") + "\r\n" + error("c")).body())
        .isEqualTo("{\"accepted\":1,\"duplicates\":1,\"rejected\":[]}");
    assertThat(acme.report(CLOUDEVENT, cloudEvent(error("c"))).duplicates()).isEqualTo(1);
    assertThat(acme.report(CLOUDEVENTS, array(List.of(cloudEvent(error("d"))))).accepted())
        .isEqualTo(1);
    assertThat(server.stored(acme)).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json; charset=utf-8",
        "APPLICATION/JSON;charset=\"UTF-8\"",
        "application/x-ndjson;charset=utf8",
        "application/json;profile=x"
      })
  void parametersOfTheContentTypeDoNotMatter(String contentType) {
    assertThat(acme.report(contentType, error("a")).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "x/y/z"})
  void otherContentTypeIsRefusedWithTheOnesThatAreAllowed(String contentType) {
    var answer = acme.report(contentType, error("a"));

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.problem()).contains(JSON + ", ", NDJSON, CLOUDEVENT, CLOUDEVENTS);
    assertThat(answer.header("Accept-Post")).contains(NDJSON);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void missingContentTypeOtherCharsetAndCompressionAreRefused() throws IOException {
    var request = server.request(Caller.INTAKE).header("Authorization", "Bearer " + acme.key());
    var bare = server.send(request.POST(BodyPublishers.ofString(error("a"))).build());
    assertThat(bare.problem()).startsWith("/problems/unsupported-content a missing Content-Type");

    assertThat(acme.report("application/json;charset=latin1", error("a")).problem())
        .contains("send UTF-8");

    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write(error("a").getBytes(StandardCharsets.UTF_8));
    }
    var answer =
        server.send(
            request
                .header("Content-Type", JSON)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(zipped.toByteArray()))
                .build());
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.problem()).contains("identity");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json                   | ''             | the body is empty",
        "application/json                   | [{]            | not valid JSON at line 1, column 3",
        "application/json                   | [{}] x         | the body is not valid JSON",
        "application/json                   | [{}] []        | the body goes on behind its JSON",
        "application/json                   | \"text\"       | send one activity as a JSON object",
        "application/cloudevents+json       | []             | send one CloudEvent as a JSON"
            + " object",
        "application/cloudevents-batch+json | {}             | send an array of CloudEvents",
        "application/json                   | [1e99999999]x  | not valid JSON"
      })
  void malformedBodyIsRefused(String contentType, String body, String detail) {
    var answer = acme.report(contentType, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).startsWith("/problems/malformed-body ").contains(detail);
    assertThat(answer.json().get("instance").asString()).isEqualTo("/v1/activities");
  }

  @Test
  void aBodyThatIsTooDeepIsRefusedWithoutNamingWhatReadsIt() {
    var answer = acme.report("[".repeat(200));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).contains("exceeds the maximum allowed (100").doesNotContain("`");
  }

  @Test
  void malformedArrayStoresNothing() {
    assertThat(acme.report("[" + error("a") + "," + error("b") + ",{").status()).isEqualTo(400);
    assertThat(server.stored(acme)).isZero();
  }

  @Test
  void invalidUtf8IsRefusedInAnArrayAndRejectedInALine() {
    var latin1 = error("a", "é").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(acme.report(JSON, latin1).problem()).contains("not valid UTF-8");

    var lines = (error("a", "é") + "\n" + error("b")).getBytes(StandardCharsets.ISO_8859_1);
    var answer = acme.report(NDJSON, lines);
    assertThat(answer.accepted()).isEqualTo(1);
    assertThat(answer.reasons()).containsExactly("line: not valid UTF-8");
  }

  @Test
  void eachItemIsJudgedByItself() {
    var answer =
        acme.report(
            array(
                List.of(
                    error("a").replace("\"error\"", "\"eror\""),
                    error("b"),
                    "7",
                    error("c").replace("shopify-main", "shopfy-main"))));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.accepted()).isEqualTo(1);
    assertThat(answer.reasons())
        .containsExactly(
            "status: \"eror\" is not allowed; use success or error",
            "activity: must be a JSON object, not a number",
            "integration: \"shopfy-main\" is unknown; use shopify-main");
    assertThat(answer.json().at("/rejected/0/index").asInt()).isZero();
    assertThat(answer.json().at("/rejected/0/id").asString()).isEqualTo("a");
    assertThat(answer.json().at("/rejected/1/id").isNull()).isTrue();
  }

  @Test
  void nothingValidIsAProblemWithTheSameFields() {
    var answer = acme.report("[{},{\"id\":\"x\"}]");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.accepted()).isZero();
    assertThat(answer.duplicates()).isZero();
    assertThat(answer.reasons()).hasSize(2);
  }

  @Test
  void emptyArrayAndEmptyStreamAreFine() {
    assertThat(acme.report(JSON, "[]").body())
        .isEqualTo("{\"accepted\":0,\"duplicates\":0,\"rejected\":[]}");
    assertThat(acme.report(NDJSON, "").status()).isEqualTo(200);
    assertThat(acme.report(CLOUDEVENTS, "[]").status()).isEqualTo(200);
  }

  @Test
  void sameIdWithAnotherPayloadIsAConflictOfThatItem() {
    acme.report(error("a"));

    var answer = acme.report(array(List.of(error("a", "Other"), error("b"))));

    assertThat(answer.accepted()).isEqualTo(1);
    assertThat(answer.reasons().getFirst())
        .startsWith("id: already used at this createdAt with another message");
    assertThat(acme.log("?text=taken").ids()).contains("a");
  }

  @Test
  void rejectionsBeyondAThousandAreCounted() {
    var answer = acme.report(NDJSON, "{}\n".repeat(1_200) + error("a"));

    assertThat(answer.reasons()).hasSize(1_000);
    assertThat(answer.json().get("rejectedOmitted").asLong()).isEqualTo(200);
  }

  @Test
  void arrayOverTheLimitsIsRefused() {
    var many = acme.report("[" + "{},".repeat(10_000) + "{}]");
    assertThat(many.status()).isEqualTo(413);
    assertThat(many.problem()).startsWith("/problems/too-large ").contains("10,000", NDJSON);

    var big = acme.report("[" + " ".repeat(33 << 20) + "]");
    assertThat(big.status()).isEqualTo(413);
    assertThat(big.problem()).contains("32 MiB", NDJSON);
  }

  @Test
  void longMessageIsStoredCutAndSaysSo() {
    assertThat(acme.report(error("a", "é".repeat(40_000))).accepted()).isEqualTo(1);

    var shown = acme.log("").json().at("/activities/0");
    assertThat(shown.get("messageCut").asBoolean()).isTrue();
    assertThat(shown.get("message").asString()).isEqualTo("é".repeat(32_768));
  }

  @Test
  void hostileCharactersDoNoHarm() {
    var answer =
        acme.report(
            array(
                List.of(
                    error("\\u0000"),
                    error("\\ud83d"),
                    error("'; drop table activity; --", "\\u0000{\\\"}, NULL \\\\"),
                    error("b").replace("\"pull\"", "\"\\ud83d\""))));

    assertThat(answer.accepted()).isEqualTo(1);
    assertThat(answer.reasons()).hasSize(3);
    assertThat(acme.log("").json().at("/activities/0/message").asString())
        .isEqualTo("\uFFFD{\"}, NULL \\");
  }

  /** The CloudEvents SDK writes what we read. */
  @Test
  void eventsOfTheCloudEventsSdkAreTaken() {
    var event =
        CloudEventBuilder.v1()
            .withId("sdk-1")
            .withSource(URI.create("https://hub.example/integrations/shopify-main"))
            .withType("com.example.synced")
            .withTime(OffsetDateTime.parse("2026-11-23T10:00:00+01:00"))
            .withSubject("SKU-7")
            .withData(
                JSON,
                "{\"direction\":\"push\",\"type\":\"product\",\"status\":\"success\"}"
                    .getBytes(StandardCharsets.UTF_8))
            .build();
    var format =
        Objects.requireNonNull(
            EventFormatProvider.getInstance().resolveFormat(JsonFormat.CONTENT_TYPE));

    assertThat(acme.report(CLOUDEVENT, format.serialize(event)).accepted()).isEqualTo(1);

    var shown = acme.log("").json().at("/activities/0");
    assertThat(shown.get("id").asString()).isEqualTo("sdk-1");
    assertThat(shown.get("reference").asString()).isEqualTo("SKU-7");
    assertThat(shown.get("createdAt").asString()).isEqualTo("2026-11-23T09:00:00Z");
  }

  @Test
  void pausedIntegrationIsStillLogged() {
    var path = "/v1/admin/accounts/" + acme.account() + "/integrations/shopify-main";
    assertThat(server.admin().put(path, "{\"state\":\"paused\"}").json().get("state").asString())
        .isEqualTo("paused");

    assertThat(acme.report(error("a")).accepted()).isEqualTo(1);
  }

  @Test
  void accountThatAllowsItGetsItsIntegrationsFromItsActivities() {
    server.admin().put("/v1/admin/accounts/" + acme.account(), "{\"createIntegrations\":true}");

    acme.report(error("a").replace("shopify-main", "QuickBooks-EU"));

    assertThat(acme.get("/v1/integrations").json().at("/integrations/0/name").asString())
        .isEqualTo("QuickBooks Eu");
  }
}

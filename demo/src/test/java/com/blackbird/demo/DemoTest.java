package com.blackbird.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.play.SlackUser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedDemo.class)
class DemoTest {
  @Test
  void thePageAndItsConnectionsAnswerUnderTheBotsPort(RunningDemo demo) throws Exception {
    assertThat(get(demo, "/")).contains("<!doctype html>");
    assertThat(get(demo, "/sandbox/connections"))
        .contains("\"slack\"", "\"discord\"", "\"botToken\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shopify-main", "quickbooks-books", "netsuite-erp", "shipstation-dock"})
  void everyIntegrationHasErrorsInItsPlatformsWords(String integration, RunningDemo demo) {
    JsonNode errors = demo.reporter().log(integration, "status=error&limit=1");

    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).get("message").asString()).isNotBlank();
  }

  @Test
  void everybodyInBothWorkspacesCanAsk(RunningDemo demo) {
    Sandbox sandbox = demo.sandbox();
    sandbox.slack().user("kenji").types("#support", "/blackbird integrations");
    sandbox.discord().user("kenji").types("#support", "blackbird integrations", Map.of());

    sandbox.slack().user("kenji").sees("#support", "Shopify Main Store");
    sandbox.discord().user("kenji").sees("#support", "Shopify Main Store");
  }

  @Test
  void moreIsReportedAsTimeGoes(RunningDemo demo) {
    Reporter reporter = demo.reporter();
    Instant before = newest(reporter);

    Awaitility.await()
        .atMost(RunningDemo.PATIENCE)
        .untilAsserted(() -> assertThat(newest(reporter)).isAfter(before));
  }

  @Test
  void whatIsRetriedComesBackAsASuccess(RunningDemo demo) {
    demo.reports("#retry-me", "Email has already been taken");
    SlackUser kenji = demo.sandbox().slack().user("kenji");
    kenji.types("#support", "/blackbird activity reference:#retry-me");
    kenji.chooses(
        kenji.sees("#support", "on 1 order"),
        "Open one in full…",
        "✗ Error · Order #retry-me · Shopify Main Store");
    kenji.clicks(kenji.sees("#support", "Last success of this kind"), "Retry this sync");
    kenji.clicks(kenji.sees("#support", "Sync 1 record again?"), "Send it again");
    kenji.sees("#support", "1 record is on its way");

    Awaitility.await()
        .atMost(RunningDemo.PATIENCE)
        .untilAsserted(() ->
            assertThat(
                    demo.reporter()
                        .log("shopify-main", "reference=%23retry-me&status=success&limit=1"))
                .hasSize(1));
  }

  @Test
  void itStopsWholeAndStartsAgainOnTheSameLog(@TempDir Path folder) {
    ProcessHandle database;
    try (RunningDemo first = RunningDemo.in(folder)) {
      first.reports("#kept", "Reported before the stop");
      database = first.database();
      assertThat(database.isAlive()).isTrue();
    }
    assertThat(database.onExit()).succeedsWithin(RunningDemo.PATIENCE);

    try (RunningDemo second = RunningDemo.in(folder)) {
      assertThat(second.reporter().log("shopify-main", "reference=%23kept")).hasSize(1);
    }
  }

  private static Instant newest(Reporter reporter) {
    return SampleStore.INTEGRATIONS.keySet().stream()
        .map(integration -> reporter.log(integration, "limit=1"))
        .map(log -> Instant.parse(log.get(0).get("createdAt").asString()))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static String get(RunningDemo demo, String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(URI.create(demo.address() + path)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    }
  }
}

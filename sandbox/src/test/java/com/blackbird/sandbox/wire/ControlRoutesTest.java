package com.blackbird.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Faults and records over HTTP, as the developer panel uses them on both platforms. */
class ControlRoutesTest {
  private static final JsonMapper JSON = new JsonMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Sandbox sandbox = Sandbox.start();

  @AfterEach
  void end() {
    sandbox.close();
    http.close();
  }

  @Test
  void newestCallsAreShownUpToTheLimit() throws Exception {
    for (String method : new String[] {"api.test", "auth.test", "team.info"}) {
      send("POST", "/slack/api/" + method, "");
    }

    JsonNode calls = JSON.readTree(send("GET", "/sandbox/slack/calls?limit=2", "").body());

    assertThat(calls.path("calls"))
        .extracting(call -> call.path("method").asString())
        .containsExactly("auth.test", "team.info");
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "-1"})
  void limitThatIsNoNumberIsRefused(String limit) throws Exception {
    HttpResponse<String> answer = send("GET", "/sandbox/slack/calls?limit=" + limit, "");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"slack", "discord"})
  void oneFaultIsSwitchedOffAndTheOthersStay(String platform) throws Exception {
    String path = "/sandbox/" + platform + "/faults";
    send("POST", path, "{\"kind\":\"status\",\"code\":503,\"times\":2}");
    send("POST", path, "{\"kind\":\"slow\",\"value\":1}");
    JsonNode first = JSON.readTree(send("GET", path, "").body()).path("faults").path(0);

    send("DELETE", path, first.toString());

    assertThat(JSON.readTree(send("GET", path, "").body()).path("faults"))
        .singleElement()
        .satisfies(left -> assertThat(left.path("kind").asString()).isEqualTo("slow"));
  }

  private HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sandbox.port() + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}

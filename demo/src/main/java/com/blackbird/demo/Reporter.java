package com.blackbird.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the bot's public HTTP API, as any sender does. */
final class Reporter {
  /** The demo's admin token; the demo listens to this machine's own people only. */
  static final String ADMIN = "the-demo-admin-token-is-no-secret-at-all";

  private static final JsonMapper JSON = new JsonMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private String key = "";

  Reporter(String address) {
    this.address = address;
  }

  /** Makes the account and its integrations, and a key to report and read with. */
  void setUp(String account, String name, Map<String, String> integrations) {
    String path = "/v1/admin/accounts/" + account;
    call("PUT", path, ADMIN, Map.of("name", name));
    integrations.forEach(
        (integration, title) ->
            call(
                "PUT",
                path + "/integrations/" + integration,
                ADMIN,
                Map.of("platform", integration.split("-", 2)[0], "name", title)));
    JsonNode made =
        call("POST", path + "/keys", ADMIN, Map.of("scopes", List.of("ingest", "read")));
    key = made.get("key").asString();
  }

  String linkCode(String account) {
    return call("POST", "/v1/admin/accounts/" + account + "/links", ADMIN, Map.of())
        .get("code")
        .asString();
  }

  boolean logIsEmpty(String integration) {
    return call("GET", "/v1/integrations/" + integration + "/activities?limit=1", key, null)
        .get("activities")
        .isEmpty();
  }

  void report(List<Map<String, String>> activities) {
    if (!activities.isEmpty()) {
      call("POST", "/v1/activities", key, activities);
    }
  }

  private JsonNode call(String method, String path, String token, @Nullable Object body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(method + " " + path + ": " + answer.body());
      }
      return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The demo ends", e);
    }
  }
}

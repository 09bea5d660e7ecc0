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
  private static final JsonMapper JSON = new JsonMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final String adminToken;
  private String key = "";

  /**
   * A sender that may also administer.
   *
   * @param address where the API is, without a slash at its end
   */
  Reporter(String address, String adminToken) {
    this.address = address;
    this.adminToken = adminToken;
  }

  /** Makes the account and its integrations, and a key to report and read with. */
  void setUp(String account, String name, Map<String, String> integrations) {
    String path = "/v1/admin/accounts/" + account;
    call("PUT", path, adminToken, Map.of("name", name));
    integrations.forEach((integration, title) ->
        call(
            "PUT",
            path + "/integrations/" + integration,
            adminToken,
            Map.of("platform", integration.split("-", 2)[0], "name", title)));
    JsonNode made =
        call(
            "POST",
            path + "/keys",
            adminToken,
            Map.of("scopes", List.of("ingest", "read", "retry")));
    key = made.get("key").asString();
  }

  /** Says where records are to be synced again; the secret that signs such messages from now on. */
  String webhook(URI url) {
    String path = "/v1/retry-webhook";
    JsonNode made = call("PUT", path, key, Map.of("url", url.toString()));
    JsonNode shown =
        made.has("secret") ? made : call("POST", path + "/rotate", key, Map.of("overlapHours", 0));
    return shown.get("secret").asString();
  }

  String linkCode(String account) {
    return call("POST", "/v1/admin/accounts/" + account + "/links", adminToken, Map.of())
        .get("code")
        .asString();
  }

  /** A code that makes the channel that it is typed in the desk of support, at all times. */
  String deskCode() {
    return call(
            "POST",
            "/v1/admin/desk/code",
            adminToken,
            Map.of("name", "Blackbird support", "hours", "always"))
        .get("code")
        .asString();
  }

  /**
   * A page of an integration's log, newest first.
   *
   * @param filters as in an address, for example {@code status=error&limit=1}
   */
  JsonNode log(String integration, String filters) {
    return call("GET", "/v1/integrations/" + integration + "/activities?" + filters, key, null)
        .get("activities");
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

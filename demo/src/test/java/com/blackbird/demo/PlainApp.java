package com.blackbird.demo;

import com.blackbird.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an app says to both platforms, without an SDK. */
final class PlainApp {
  private static final JsonMapper JSON = new JsonMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> slack;
  private final Map<String, String> discord;

  PlainApp(Sandbox sandbox) {
    slack = sandbox.slack().connection();
    discord = sandbox.discord().connection();
  }

  /** Calls a method of Slack with a JSON body. */
  JsonNode slack(String method, String body) {
    JsonNode answer =
        sent("POST", slack.get("apiUrl") + method, "Bearer " + slack.get("botToken"), body);
    if (!answer.path("ok").asBoolean(false)) {
      throw new AssertionError(method + " was refused: " + answer);
    }
    return answer;
  }

  /** Calls Discord's API; {@code CHANNEL} in the path is the sample channel. */
  JsonNode discord(String method, String path, String body) {
    String address =
        discord.get("apiUrl")
            + path.replace("CHANNEL", String.valueOf(discord.get("channel")))
                .replace("APP", String.valueOf(discord.get("application")));
    return sent(method, address, "Bot " + discord.get("botToken"), body);
  }

  private JsonNode sent(String method, String address, String authorization, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() >= 500) {
        throw new AssertionError(address + " answered " + response.statusCode());
      }
      String answer = response.body();
      return JSON.readTree(answer.isEmpty() ? "{}" : answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}

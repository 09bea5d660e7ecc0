package com.blackbird.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.discord.form.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;

/** Plain HTTP to a sandbox: the API as a bot, and the play of users. */
final class Rest {
  private final HttpClient http = HttpClient.newHttpClient();
  private final String api;
  private final String play;
  private final String authorization;

  private Rest(String api, String play, String authorization) {
    this.api = api;
    this.play = play;
    this.authorization = authorization;
  }

  static Rest to(Sandbox sandbox) {
    var connection = sandbox.discord().connection();
    return new Rest(
        connection.getOrDefault("apiUrl", ""),
        "http://127.0.0.1:" + sandbox.port() + "/sandbox/discord/",
        "Bot " + connection.get("botToken"));
  }

  Rest withToken(String other) {
    return new Rest(api, play, "Bot " + other);
  }

  /** The same with this header. */
  Rest authorized(String header) {
    return new Rest(api, play, header);
  }

  Answer get(String path) {
    return send("GET", api + path, "");
  }

  Answer post(String path, String body) {
    return send("POST", api + path, body);
  }

  Answer send(String method, String path) {
    return send(method, api + path, "");
  }

  Answer put(String path, String body) {
    return send("PUT", api + path, body);
  }

  Answer patch(String path, String body) {
    return send("PATCH", api + path, body);
  }

  Answer play(String path, String body) {
    return send("POST", play + path, body);
  }

  Answer look(String path) {
    return send("GET", play + path, "");
  }

  /** The text of a file. */
  String fetch(String address) {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private Answer send(String method, String address, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      String text = response.body();
      JsonNode json =
          text.startsWith("{") || text.startsWith("[") ? Json.parse(text) : Json.nothing();
      // Of the answers to callbacks only that to a message is described, not that to a deferral.
      if (address.startsWith(api) && !(address.contains("/callback") && body.contains(":5"))) {
        String path = address.substring(api.length());
        OpenApi.find()
            .ifPresent(described ->
                assertThat(described.judge(method, path, response.statusCode(), text))
                    .as(method + " " + path + " answers as Discord's description says: " + text)
                    .isEmpty());
      }
      return new Answer(response.statusCode(), json, response.headers());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** What came back. */
  record Answer(int status, JsonNode json, HttpHeaders headers) {
    String text(String field) {
      return Json.text(json, field);
    }

    int code() {
      return Json.integer(json, "code", -1);
    }

    /** The codes of the errors at a place in the tree. */
    String error(String path) {
      JsonNode place = json.path("errors");
      for (String step : path.split("\\.", -1)) {
        place = place.path(step);
      }
      return Json.text(place.path("_errors").path(0), "code");
    }

    String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }
}

package com.blackbird.sandbox.slack;

import com.blackbird.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the sandbox without any SDK. */
final class PlainHttp {
  private static final JsonMapper JSON = new JsonMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;
  private String token;

  PlainHttp(Sandbox sandbox) {
    base = "http://127.0.0.1:" + sandbox.port();
    token = sandbox.slack().connection().getOrDefault("botToken", "");
  }

  PlainHttp as(String other) {
    token = other;
    return this;
  }

  /** Calls a method with form fields given as name, value, name, value... */
  JsonNode call(String method, String... fields) {
    return json(send(method, fields));
  }

  HttpResponse<String> send(String method, String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      String value = URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8);
      form.append(fields[i]).append('=').append(value).append('&');
    }
    return post("/slack/api/" + method, "application/x-www-form-urlencoded", form.toString());
  }

  HttpResponse<String> post(String path, String type, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return exchange(request);
  }

  HttpResponse<String> get(String path) {
    return exchange(
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path)));
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request) {
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Plays a user with a JSON body. */
  JsonNode play(String path, String body) {
    return json(post("/sandbox/slack/" + path, "application/json", body.replace('\'', '"')));
  }

  JsonNode look(String path) {
    return json(get("/sandbox/slack/" + path));
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }
}

package com.blackbird.bot.http;

import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Someone who calls the API with a key. */
record Caller(ApiServer server, String account, String key) {
  static final String JSON = "application/json";
  static final String NDJSON = "application/x-ndjson";
  static final String CLOUDEVENT = "application/cloudevents+json";
  static final String CLOUDEVENTS = "application/cloudevents-batch+json";
  static final String INTAKE = "/v1/activities";

  Answer report(String body) {
    return report(JSON, body);
  }

  Answer report(String contentType, String body) {
    return post(INTAKE, contentType, body);
  }

  Answer report(String contentType, byte[] body) {
    return post(INTAKE, contentType, BodyPublishers.ofByteArray(body));
  }

  Answer stream(Supplier<InputStream> body) {
    return post(INTAKE, NDJSON, BodyPublishers.ofInputStream(body));
  }

  Answer log(String parameters) {
    return get("/v1/integrations/shopify-main/activities" + parameters);
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  Answer get(String path) {
    return server.send(authorized(path).GET().build());
  }

  Answer post(String path, String contentType, String body) {
    return post(path, contentType, BodyPublishers.ofString(body));
  }

  private Answer post(String path, String contentType, BodyPublisher body) {
    return server.send(authorized(path).header("Content-Type", contentType).POST(body).build());
  }

  Answer put(String path, String body) {
    return server.send(
        authorized(path).header("Content-Type", JSON).PUT(BodyPublishers.ofString(body)).build());
  }

  Answer delete(String path) {
    return server.send(authorized(path).DELETE().build());
  }

  void addIntegration(String integration) {
    var path = "/v1/admin/accounts/" + account + "/integrations/" + integration;
    server.admin().put(path, "{}");
  }

  Caller withKey(String other) {
    return new Caller(server, account, other);
  }

  private HttpRequest.Builder authorized(String path) {
    return server.request(path).header("Authorization", "Bearer " + key);
  }
}

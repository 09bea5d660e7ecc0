package com.blackbird.bot.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.blackbird.bot.http.Leaks.Route;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever is asked of whatever path, nobody learns what is behind it, and nothing breaks. */
class ErrorsTellNothingTest {
  private static final List<String> NAMES =
      List.of(
          "x",
          "00000000-0000-0000-0000-000000000000",
          "9999999999999999999999",
          "-1",
          "%27%3B%20drop%20table%20account%3B--",
          "%3Cscript%3E",
          "%F0%9F%92%A5%E2%80%AE",
          "%C3%28",
          "a%00b",
          "x".repeat(3_000));

  private static final List<String> QUERIES =
      List.of(
          "?limit=abc",
          "?limit=-1",
          "?cursor=AAAA",
          "?cursor=%00",
          "?cursor=%ED%A0%80",
          "?who=%00",
          "?since=%2B999999999-12-31T23:59:59Z",
          "?since=yesterday-ish&until=99999-01-01",
          "?bucket=eon&since=1",
          "?text=%00%27%22&status=error,nonsense",
          "?%5B%5D=1&a%5B0%5D=2");

  private static final List<String> BODIES =
      List.of(
          "",
          "{",
          "[]",
          "null",
          "\"text\"",
          "{\"name\":null,\"scopes\":null,\"platform\":3}",
          "{\"name\":[],\"scopes\":{},\"expiresInDays\":99999999999999999999}",
          "{\"name\":\"\\u0000\",\"scopes\":[\"root\"],\"version\":\"x\",\"hours\":\"\\ud800\"}",
          "{\"name\":\"" + "é".repeat(5_000) + "\"}",
          "[".repeat(5_000),
          "id: [}\n\t- x: &a *b");

  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/x-ndjson",
          "application/yaml",
          "text/xml",
          "multipart/form-data",
          "nonsense",
          "*/*",
          "application/*+json",
          "application/json;charset=utf-99");

  private final ApiServer server = ApiServer.shared();
  private final Caller acme = server.newAccount();
  private final String everything =
      server.newKey(acme.account(), "\"ingest\",\"read\",\"guides\",\"audit\",\"retry\"");
  private final Set<Integer> seen = new HashSet<>();

  private void ask(String key, String method, String path, String type, String body) {
    var request = server.request(path).header("Authorization", "Bearer " + key);
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    var publisher =
        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body.getBytes(UTF_8));
    var answer = server.send(request.method(method, publisher).build());
    var asked =
        method + " " + path + " " + type + " " + body.substring(0, Math.min(60, body.length()));
    seen.add(answer.status());
    assertThat(answer.status()).as(asked + " " + answer.body()).isNotEqualTo(500);
    if (answer.status() >= 400) {
      Leaks.none(asked, answer);
      if (path.startsWith("/v1") && !answer.body().isEmpty()) {
        assertThat(answer.header("Content-Type"))
            .as(asked + " " + answer.status() + answer.body())
            .startsWith("application/problem+json");
      }
    }
  }

  private String key(Route route) {
    return route.needsAdmin() ? ApiServer.ADMIN_TOKEN : everything;
  }

  @Test
  void strangeNamesAndFiltersAreAnsweredPlainly() {
    var routes = Leaks.routes(server);
    assertThat(routes).hasSizeGreaterThan(40);
    for (var route : routes) {
      for (var name : NAMES) {
        ask(key(route), route.method(), route.with(name), "application/json", "{}");
      }
      for (var query : QUERIES) {
        ask(key(route), route.method(), route.with("shopify-main") + query, "", "");
      }
    }
    assertThat(seen).contains(400, 404, 422);
  }

  @Test
  void strangeBodiesAndTypesAreAnsweredPlainly() {
    for (var route : Leaks.routes(server)) {
      if (Set.of("POST", "PUT").contains(route.method())) {
        for (var body : BODIES) {
          ask(key(route), route.method(), route.with("shopify-main"), "application/json", body);
        }
        for (var type : TYPES) {
          ask(key(route), route.method(), route.with("shopify-main"), type, "{}");
        }
      }
    }
    assertThat(seen).contains(400, 415, 422);
  }

  @Test
  void whatIsOfTheWrongKindIsNotGuessedAtButNamed() {
    String account = "/v1/admin/accounts/" + acme.account();
    String id = server.admin().get(account + "/keys").json().at("/keys/0/id").asString();
    Caller retries = acme.withKey(everything);
    for (String number : List.of("1.5", "1.0", "1e2", "\"3\"", "true", "\"\"")) {
      String hours = "{\"overlapHours\":" + number + "}";
      String days = "{\"scopes\":[\"read\"],\"expiresInDays\":" + number + "}";
      String above = "{\"url\":\"https://127.0.0.1/x\",\"confirmAbove\":" + number + "}";
      named(
          server.admin().post(account + "/keys/" + id + "/rotate", Caller.JSON, hours),
          "overlapHours: give a whole number");
      named(
          server.admin().post(account + "/keys", Caller.JSON, days),
          "expiresInDays: give a whole number");
      named(retries.put("/v1/retry-webhook", above), "confirmAbove: give a whole number");
    }
    named(
        server.admin().put(account, "{\"createIntegrations\":\"true\"}"),
        "createIntegrations: give true or false");
    named(server.admin().put(account, "{\"name\":3}"), "name: give a text");
    named(
        server.admin().post(account + "/keys", Caller.JSON, "{\"scopes\":[true]}"),
        "scopes: give a text");
    named(
        server.admin().post(account + "/keys", Caller.JSON, "{\"scopes\":\"read\"}"),
        "scopes: see /openapi.json");
  }

  @Test
  void whatStrangersAskForIsNotInTheLog() {
    var log = new ListAppender<ILoggingEvent>();
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    log.start();
    root.addAppender(log);
    try {
      for (var path :
          List.of(
              "/..%2fmoon",
              "/v1/../../moon",
              "/%2e%2e/moon",
              "/exports/..;/moon",
              "/x/..%5cmoon",
              "/url:moon",
              "/WEB-INF/moon",
              "/file:/moon",
              "/v1/x/%252e%252e/moon")) {
        var answer = server.send(server.request(path).GET().build());
        assertThat(answer.status()).as(path).isIn(400, 404);
        assertThat(answer.header("Content-Type")).as(path).startsWith("application/problem+json");
        Leaks.none(path, answer);
      }
      for (var route : Leaks.routes(server)) {
        ask(everything, "GET", route.with("x") + "?moon=%ED%A0%80&cursor=%ED%A0%80", "", "");
      }
      ask(acme.key(), "MOON", "/v1/problems", "", "");
      ask(acme.key(), "MOON", "/moon", "", "");
    } finally {
      root.detachAppender(log);
    }
    assertThat(List.copyOf(log.list))
        .noneMatch(line -> line.getFormattedMessage().toLowerCase(Locale.ROOT).contains("moon"));
  }

  private static void named(Answer answer, String detail) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.problem()).contains("/problems/bad-request", detail);
  }

  @Test
  void strangeMethodsAndKeysAreAnsweredPlainly() {
    for (var route : Leaks.routes(server)) {
      for (var method : List.of("GET", "PATCH", "DELETE", "TRACE", "BREW")) {
        ask(key(route), method, route.with("x"), "", "");
      }
      for (var key : List.of("x", "x".repeat(2_000), acme.key() + "x", "é")) {
        ask(key.equals("é") ? "%C3%A9" : key, route.method(), route.with("x"), "", "");
      }
    }
    for (var path :
        List.of("/", "/nothing", "/error", "/actuator", "/actuator/env", "/v1", "/v1/x")) {
      ask(acme.key(), "GET", path, "", "");
    }
    assertThat(seen).contains(401, 404, 405);
    var list = server.send(server.request("/actuator").GET().build());
    assertThat(list.status()).as("nobody lists what there is").isEqualTo(404);
  }
}

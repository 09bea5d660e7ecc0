package com.blackbird.bot.http;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.access.ApiKey;
import com.blackbird.activity.testing.MutableClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class AccessTest {
  private final ApiServer server = ApiServer.shared();
  private final Caller acme = server.newAccount();

  @Test
  void withoutAKeyNothingIsOpen() {
    var answer = server.send(server.request("/v1/integrations").GET().build());

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"blackbird\"");
    assertThat(answer.problem()).startsWith("/problems/unauthenticated send \"Authorization");
  }

  @Test
  void unknownMistypedAndForeignKeysAreAllRefusedAlike() {
    var unknown = ApiKey.generate(new SecureRandom()).reveal();
    var bodies = new TreeSet<String>();
    for (var key : List.of(unknown, unknown + "x", "bbk_", ApiServer.ADMIN_TOKEN)) {
      var answer = acme.withKey(key).get("/v1/integrations");
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
      bodies.add(answer.body());
    }
    assertThat(bodies).hasSize(1);
  }

  @Test
  void keyOpensWhatItsScopesSay() {
    var ingest = acme.withKey(server.newKey(acme.account(), "\"ingest\""));
    var read = acme.withKey(server.newKey(acme.account(), "\"read\""));

    assertThat(ingest.report(Reports.error("a")).status()).isEqualTo(200);
    assertThat(ingest.log("").status()).isEqualTo(403);
    assertThat(ingest.log("").problem()).contains("\"read\"");
    assertThat(read.log("").status()).isEqualTo(200);
    assertThat(read.report(Reports.error("b")).header("WWW-Authenticate"))
        .contains("insufficient_scope", "ingest");
  }

  /** Goal S4: the least of several tries, for a worker may ask in between. */
  @Test
  void whatCannotBeAKeyIsRefusedWithoutAskingTheDatabase() {
    var real = acme.key();
    for (var malformed :
        List.of("x", "bbk_", real + "x", real.substring(1), real.toUpperCase(Locale.ROOT))) {
      long least = Long.MAX_VALUE;
      for (int i = 0; i < 5 && least > 0; i++) {
        long before = ApiServer.statements().soFar();
        assertThat(acme.withKey(malformed).log("").status()).isEqualTo(401);
        least = Math.min(least, ApiServer.statements().soFar() - before);
      }
      assertThat(least).as(malformed).isZero();
    }
    long before = ApiServer.statements().soFar();
    assertThat(acme.log("").status()).isEqualTo(200);
    assertThat(ApiServer.statements().soFar()).as("it counts").isGreaterThan(before);
  }

  @Test
  void expiredKeyIsRefused() {
    var path = "/v1/admin/accounts/" + acme.account() + "/keys";
    var body = "{\"scopes\":[\"read\"],\"expiresInDays\":1}";
    var answer = server.admin().post(path, Caller.JSON, body);
    var shortLived = acme.withKey(answer.json().get("key").asString());
    assertThat(shortLived.log("").status()).isEqualTo(200);

    server.clock.advance(Duration.ofDays(1));
    try {
      assertThat(shortLived.log("").status()).isEqualTo(401);
    } finally {
      server.clock.set(MutableClock.START);
    }
  }

  @Test
  void adminPathsTakeTheAdminTokenOnly() {
    var path = "/v1/admin/accounts/" + acme.account();

    assertThat(acme.put(path, "{\"name\":\"Mine\"}").status()).isEqualTo(401);
    assertThat(server.admin().put(path, "{\"name\":\"Mine\"}").status()).isEqualTo(200);
  }

  @Test
  void nothingOfAnotherAccountCanBeSeenOrTouched() {
    acme.addIntegration("secret-erp");
    acme.report(Reports.error("a"));
    var stranger = server.newAccount();

    assertThat(stranger.log("").ids()).isEmpty();
    assertThat(stranger.get("/v1/integrations").body()).doesNotContain("secret-erp");
    var theirs = stranger.get("/v1/integrations/secret-erp/activities");
    var nobodys = stranger.get("/v1/integrations/no-such-thing/activities");
    assertThat(theirs.status()).isEqualTo(404);
    assertThat(theirs.json().get("detail")).isEqualTo(nobodys.json().get("detail"));
    assertThat(stranger.report(Reports.error("a", "Mine")).accepted()).isEqualTo(1);
    assertThat(stranger.report(Reports.error("b").replace("shopify-main", "secret-er")).body())
        .doesNotContain("secret-erp");
    assertThat(acme.log("").json().at("/activities/0/message").asString())
        .isEqualTo("Email has already been taken");
  }

  @Test
  void noBrowserKeepsGuessesFramesOrHandsOnAnAnswer() {
    for (var route : Leaks.routes(server)) {
      if (!route.path().equals("/error")) {
        var answer =
            server.send(
                server
                    .request(route.with("x"))
                    .header("Origin", "https://elsewhere.example")
                    .method(route.method(), noBody())
                    .build());
        assertThat(answer.header("X-Content-Type-Options")).as(route + "").isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).as(route + "").contains("no-store");
        assertThat(answer.header("Content-Security-Policy"))
            .as(route + "")
            .contains("frame-ancestors 'none'");
        assertThat(answer.header("Access-Control-Allow-Origin")).as(route + "").isEmpty();
      }
    }
  }

  @Test
  void everyRouteUnderV1SaysWhomItIsOpenTo() {
    var mapping =
        server.context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    var routes = mapping.getHandlerMethods();

    assertThat(routes.keySet()).anyMatch(route -> route.toString().contains("/v1/activities"));
    routes.forEach((route, method) -> {
      Set<String> paths = route.getPatternValues();
      if (paths.stream().anyMatch(path -> path.startsWith("/v1"))) {
        assertThat(
                method.hasMethodAnnotation(NeedsScope.class)
                    || method.getBeanType().isAnnotationPresent(NeedsAdmin.class))
            .as("%s", method)
            .isTrue();
      }
    });
  }
}

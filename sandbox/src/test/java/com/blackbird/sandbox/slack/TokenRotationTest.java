package com.blackbird.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.world.SlackApp;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tokens that expire, and how they are refreshed. */
class TokenRotationTest {
  private static final String BACK = "http://localhost/installed";
  private final MovableClock clock = new MovableClock();
  private Sandbox sandbox;
  private SlackApp app;
  private PlainHttp http;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start(0, clock);
    http = new PlainHttp(sandbox).as("");
    app = sandbox.slack().workspace("Sample Store").installation("Blackbird").app();
    app.configure(app.config().withTokenRotation(true));
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private JsonNode install() {
    String page = "/slack/oauth/v2/authorize?client_id=" + app.clientId() + "&redirect_uri=" + BACK;
    String location = http.get(page).headers().firstValue("Location").orElseThrow();
    String code = URI.create(location).getQuery().replaceAll("code=([^&]*).*", "$1");
    return access("code", code, "redirect_uri", BACK);
  }

  private JsonNode refresh(JsonNode before) {
    return access("grant_type", "refresh_token", "refresh_token", text(before, "refresh_token"));
  }

  private JsonNode access(String... arguments) {
    String[] all = new String[arguments.length + 4];
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    all[0] = "client_id";
    all[1] = app.clientId();
    all[2] = "client_secret";
    all[3] = app.clientSecret();
    return http.as("").call("oauth.v2.access", all);
  }

  private JsonNode authTest(JsonNode tokens) {
    return http.as(text(tokens, "access_token")).call("auth.test");
  }

  private static String text(JsonNode json, String field) {
    return json.path(field).asString("");
  }

  @Test
  void tokenExpiresAfterTwelveHoursAndIsRefreshed() {
    JsonNode first = install();
    assertThat(text(first, "access_token")).startsWith("xoxe.xoxb-");
    assertThat(text(first, "refresh_token")).startsWith("xoxe-");
    assertThat(first.path("expires_in").asInt(0)).isEqualTo(43_200);
    assertThat(authTest(first).path("ok").asBoolean(false)).isTrue();

    clock.advance(Duration.ofHours(12));
    assertThat(text(authTest(first), "error")).isEqualTo("token_expired");

    JsonNode second = refresh(first);
    assertThat(text(second, "bot_user_id")).isEqualTo(text(first, "bot_user_id"));
    assertThat(authTest(second).path("ok").asBoolean(false)).isTrue();
  }

  @Test
  void refreshTokenWorksOnce() {
    JsonNode first = install();
    assertThat(refresh(first).path("ok").asBoolean(false)).isTrue();

    assertThat(text(refresh(first), "error")).isEqualTo("invalid_refresh_token");
  }

  @Test
  void twoTokensAreGoodAtATime() {
    JsonNode first = install();
    JsonNode second = refresh(first);
    assertThat(authTest(first).path("ok").asBoolean(false)).isTrue();

    JsonNode third = refresh(second);

    assertThat(text(authTest(first), "error")).isEqualTo("invalid_auth");
    assertThat(authTest(second).path("ok").asBoolean(false)).isTrue();
    assertThat(authTest(third).path("ok").asBoolean(false)).isTrue();
  }

  @Test
  void lastingTokenIsExchangedOnceForAnExpiringOne() {
    String lasting = sandbox.slack().connection().getOrDefault("botToken", "");

    JsonNode pair = exchange(lasting);

    assertThat(authTest(pair).path("ok").asBoolean(false)).isTrue();
    assertThat(text(http.as(lasting).call("auth.test"), "error")).isEqualTo("invalid_auth");
    assertThat(text(exchange(text(pair, "access_token")), "error"))
        .isEqualTo("token_already_exchanged");
    app.configure(app.config().withTokenRotation(false));
    assertThat(text(exchange(text(pair, "access_token")), "error"))
        .isEqualTo("token_rotation_not_enabled");
  }

  private JsonNode exchange(String token) {
    return http.as("")
        .call(
            "oauth.v2.exchange",
            "client_id",
            app.clientId(),
            "client_secret",
            app.clientSecret(),
            "token",
            token);
  }
}

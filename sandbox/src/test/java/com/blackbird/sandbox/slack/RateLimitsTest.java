package com.blackbird.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.api.RateLimits;
import com.slack.api.methods.MethodsRateLimits;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Too many calls are refused with the time to wait, once the limits are switched on. */
class RateLimitsTest {
  private final MovableClock clock = new MovableClock();
  private Sandbox sandbox;
  private PlainHttp http;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start(0, clock);
    http = new PlainHttp(sandbox);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private HttpResponse<String> post(String channel) {
    return http.send("chat.postMessage", "channel", channel, "text", "x");
  }

  @Test
  void nothingIsLimitedAtFirst() {
    for (int i = 0; i < 60; i++) {
      assertThat(post("#general").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void channelTakesOneMessageASecond() {
    sandbox.slack().rateLimits().enforce(true);
    String id = sandbox.slack().workspace("Sample Store").channelId("#general");
    for (int i = 0; i < 10; i++) {
      assertThat(post("#general").statusCode()).isEqualTo(200);
      clock.advance(Duration.ofSeconds(1));
    }
    post(id);

    HttpResponse<String> tooMany = post("#general");

    assertThat(tooMany.statusCode()).isEqualTo(429);
    assertThat(tooMany.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(PlainHttp.json(tooMany).path("error").asString("")).isEqualTo("ratelimited");
    assertThat(post("#support").statusCode()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(1));
    assertThat(post("#general").statusCode()).isEqualTo(200);
  }

  @Test
  void waitIsAsLongAsTheMethodIsRefused() {
    http.play("rate-limits", "{'enforced':true}");
    for (int i = 0; i < 20; i++) {
      assertThat(http.send("users.list").statusCode()).isEqualTo(200);
    }
    clock.advance(Duration.ofMillis(12_500));

    assertThat(http.send("users.list").headers().firstValue("Retry-After")).hasValue("48");
    assertThat(http.send("users.info", "user", "U0").statusCode()).isEqualTo(200);
    clock.advance(Duration.ofMillis(47_400));
    assertThat(http.send("users.list").statusCode()).isEqualTo(429);
    clock.advance(Duration.ofMillis(100));
    assertThat(http.send("users.list").statusCode()).isEqualTo(200);
  }

  @Test
  void eachAppHasItsOwnCount() {
    sandbox.slack().rateLimits().enforce(true);
    for (int i = 0; i < 20; i++) {
      http.send("users.list");
    }
    assertThat(http.send("users.list").statusCode()).isEqualTo(429);

    http.as(http.play("apps", "{'name':'Deploys'}").path("botToken").asString(""));

    assertThat(http.send("users.list").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api.test",
        "apps.connections.open",
        "apps.uninstall",
        "auth.revoke",
        "auth.test",
        "bots.info",
        "chat.delete",
        "chat.getPermalink",
        "chat.postEphemeral",
        "chat.unfurl",
        "chat.update",
        "conversations.archive",
        "conversations.create",
        "conversations.history",
        "conversations.info",
        "conversations.invite",
        "conversations.join",
        "conversations.leave",
        "conversations.list",
        "conversations.members",
        "conversations.open",
        "conversations.replies",
        "files.completeUploadExternal",
        "files.getUploadURLExternal",
        "files.info",
        "oauth.v2.access",
        "reactions.add",
        "reactions.get",
        "reactions.remove",
        "team.info",
        "users.conversations",
        "users.info",
        "users.list",
        "users.lookupByEmail",
        "views.open",
        "views.publish",
        "views.push",
        "views.update"
      })
  void tierIsTheOneTheSdkKnows(String method) {
    int known =
        switch (MethodsRateLimits.lookupRateLimitTier(method)) {
          case Tier1 -> 10;
          case Tier2 -> 20;
          case Tier3 -> 50;
          case Tier4 -> 100;
          case SpecialTier_auth_test, SpecialTier_chat_getPermalink -> 600;
          default -> 0;
        };
    assertThat(RateLimits.perMinute(method)).isEqualTo(known);
  }
}

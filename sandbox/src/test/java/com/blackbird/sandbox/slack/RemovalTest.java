package com.blackbird.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An app that leaves a workspace, or gives back its token, is told so and has no more access. */
class RemovalTest {
  private static final String STORE = "Sample Store";
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private Sandbox sandbox;
  private SlackSandbox slack;
  private BoltBot bot;
  private PlainHttp http;

  @BeforeEach
  void start() throws Exception {
    sandbox = Sandbox.start();
    slack = sandbox.slack();
    bot = new BoltBot(slack);
    http = new PlainHttp(sandbox);
    bot.app()
        .event(
            TokensRevokedEvent.class,
            (request, context) -> {
              heard.add("revoked " + request.getEvent().getTokens().getBot());
              return context.ack();
            });
    bot.app()
        .event(
            AppUninstalledEvent.class,
            (request, context) -> {
              heard.add("uninstalled");
              return context.ack();
            });
    bot.app()
        .event(
            MessageEvent.class,
            (request, context) -> {
              heard.add("message");
              return context.ack();
            });
    bot.connect(slack);
    // With its first request Bolt asks who it is; after the removal it could not.
    slack.user("maria").says("#general", "hello");
    assertThat(next()).isEqualTo("message");
  }

  @AfterEach
  void stop() {
    bot.close();
    sandbox.close();
  }

  private String error(String method, String... fields) {
    return http.call(method, fields).path("error").asString("");
  }

  @Test
  void revokedTokenIsWorthNothingAndTheBotLeavesItsChannels() throws Exception {
    String botUser = slack.workspace(STORE).installation("Blackbird").bot().id();

    assertThat(http.call("auth.revoke", "test", "1").path("revoked").asBoolean(true)).isFalse();
    assertThat(http.call("auth.revoke").path("revoked").asBoolean(false)).isTrue();

    assertThat(error("auth.test")).isEqualTo("account_inactive");
    assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("revoked [" + botUser + "]");
    assertThat(members("general")).isNotEmpty().doesNotContain(botUser);
  }

  private List<String> members(String channel) {
    return http.look("workspaces")
        .at("/workspaces/0/channels")
        .valueStream()
        .filter(found -> found.path("name").asString("").equals(channel))
        .flatMap(found -> found.path("members").valueStream())
        .map(id -> id.asString(""))
        .toList();
  }

  @Test
  void uninstalledAppIsToldTwiceAndGetsANewTokenWhenItComesBack() throws Exception {
    String before = slack.connection().getOrDefault("botToken", "");

    http.play("uninstall", "{'app':'Blackbird'}");

    assertThat(List.of(String.valueOf(next()), String.valueOf(next())))
        .anyMatch(event -> event.startsWith("revoked"))
        .contains("uninstalled");
    assertThat(slack.user("maria").types("#general", "/blackbird help").reason())
        .isEqualTo("unknown_command");
    String after = http.play("install", "{'app':'Blackbird'}").path("botToken").asString("");
    assertThat(after).startsWith("xoxb-").isNotEqualTo(before);
    assertThat(error("auth.test")).isEqualTo("invalid_auth");
    http.as(after);
    assertThat(error("auth.test")).isEmpty();
  }

  private String next() throws InterruptedException {
    return String.valueOf(heard.poll(30, TimeUnit.SECONDS));
  }

  @Test
  void appUninstallsItselfWithItsOwnSecretsAlone() {
    String id = slack.app().clientId();
    String secret = slack.app().clientSecret();

    assertThat(error("apps.uninstall", "client_id", "x")).isEqualTo("invalid_client_id");
    assertThat(error("apps.uninstall", "client_id", id, "client_secret", "x"))
        .isEqualTo("bad_client_secret");
    assertThat(error("apps.uninstall", "client_id", id, "client_secret", secret)).isEmpty();
    assertThat(error("auth.test")).isEqualTo("account_inactive");
  }
}

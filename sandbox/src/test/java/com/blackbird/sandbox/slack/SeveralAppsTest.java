package com.blackbird.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.play.SlackUser;
import com.blackbird.sandbox.slack.world.AppConfig;
import com.blackbird.sandbox.slack.world.SlackApp;
import com.blackbird.sandbox.slack.world.SlashCommand;
import com.slack.api.model.event.MessageEvent;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Several apps in one workspace, each with its own tokens, commands and scopes. */
class SeveralAppsTest {
  private static final String STORE = "Sample Store";
  private Sandbox sandbox;
  private SlackSandbox slack;
  private PlainHttp http;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start();
    slack = sandbox.slack();
    http = new PlainHttp(sandbox);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private String error(String method, String... fields) {
    return http.call(method, fields).path("error").asString("");
  }

  @Test
  void eachAppGetsItsOwnCommandsAndHearsTheOther() throws Exception {
    SlackApp second =
        slack.addApp(AppConfig.usual("Deploys", new SlashCommand("/deploy", "Deploy", "")));
    slack.workspace(STORE).install(second);
    slack.workspace(STORE).invite("Deploys", "#general");
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    SlackUser maria = slack.user("maria");
    try (BoltBot bot = new BoltBot(slack, slack.connection(STORE, second))) {
      bot.app().command("/deploy", (request, context) -> context.ack("deploying"));
      bot.app()
          .event(
              MessageEvent.class,
              (request, context) -> {
                heard.add(request.getEvent().getText());
                return context.ack();
              });
      bot.start();
      slack.awaitConnected("Deploys");
      assertThat(maria.types("#general", "/deploy now").acknowledged()).isTrue();

      assertThat(maria.sees("#general", "deploying").json().path("app_id").asString(""))
          .isEqualTo(second.id());
      assertThat(maria.types("#general", "/blackbird help").reason()).isEqualTo("dispatch_failed");
      http.call("chat.postMessage", "channel", "#general", "text", "from Blackbird");
      assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("from Blackbird");
    }
  }

  @Test
  void appMadeOverHttpHasWhatItAskedForAndNoMore() {
    JsonNode made =
        http.play(
            "apps",
            "{'name':'Deploys','scopes':['chat:write'],'commands':[{'command':'/deploy'}]}");

    http.as(made.path("botToken").asString(""));
    assertThat(http.call("auth.test").path("user_id")).isEqualTo(made.path("botUser")).isNotNull();
    assertThat(error("users.list")).isEqualTo("missing_scope");
    assertThat(error("chat.postMessage", "channel", "#general", "text", "x"))
        .isEqualTo("not_in_channel");
    http.play("members", "{'channel':'general','user':'deploys'}");
    assertThat(error("chat.postMessage", "channel", "#general", "text", "x")).isEmpty();
    assertThat(http.look("workspaces").at("/workspaces/0/apps")).hasSize(2);
    assertThat(http.play("apps", "{'name':'Deploys'}").path("error").asString(""))
        .contains("already");
  }

  @Test
  void messageOfAnotherAppCannotBeChanged() {
    SlackApp second = slack.addApp(AppConfig.usual("Deploys"));
    String token = slack.workspace(STORE).install(second).botToken();
    slack.workspace(STORE).invite("Deploys", "#general");
    JsonNode posted = http.call("chat.postMessage", "channel", "#general", "text", "mine");
    String channel = posted.path("channel").asString("");
    String ts = posted.path("ts").asString("");

    http.as(token);

    assertThat(error("chat.update", "channel", channel, "ts", ts, "text", "x"))
        .isEqualTo("cant_update_message");
    assertThat(error("chat.delete", "channel", channel, "ts", ts)).isEqualTo("cant_delete_message");
    assertThatThrownBy(() -> slack.addApp(AppConfig.usual("Deploys")))
        .hasMessageContaining("already");
  }

  @Test
  void consentGrantsWhatIsAskedForAndTheAnswerHasNoRotation() {
    SlackApp second = slack.addApp(AppConfig.usual("Deploys"));

    JsonNode first = exchange(second, consent(second, "chat:write,commands"), "http://localhost/b");
    assertThat(first.path("scope").asString("")).isEqualTo("chat:write,commands");
    assertThat(first.path("token_type").asString("")).isEqualTo("bot");
    assertThat(first.has("refresh_token") || first.has("expires_in")).isFalse();

    JsonNode more = exchange(second, consent(second, "users:read"), "http://localhost/b");
    assertThat(more.path("scope").asString("")).isEqualTo("chat:write,commands,users:read");
    assertThat(exchange(second, consent(second, ""), "http://localhost/c").path("error"))
        .hasToString("\"bad_redirect_uri\"");
  }

  private String consent(SlackApp app, String scope) {
    String page = "/slack/oauth/v2/authorize?redirect_uri=http://localhost/b&client_id=";
    String back =
        http.get(page + app.clientId() + "&scope=" + scope)
            .headers()
            .firstValue("Location")
            .orElse("");
    return back.substring(back.indexOf('=') + 1, back.indexOf('&'));
  }

  private JsonNode exchange(SlackApp app, String code, String redirect) {
    String[] fields = {
      "client_id",
      app.clientId(),
      "client_secret",
      app.clientSecret(),
      "code",
      code,
      "redirect_uri",
      redirect
    };
    return http.as("").call("oauth.v2.access", fields);
  }
}

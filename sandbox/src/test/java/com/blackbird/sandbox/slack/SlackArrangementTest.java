package com.blackbird.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.play.SlackUser;
import com.blackbird.sandbox.slack.world.SlackApp;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Workspaces, people, faults and installations are arranged over HTTP. */
class SlackArrangementTest {
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

  @Test
  void connectionIsTheSameInEveryProcess() {
    try (Sandbox other = Sandbox.start()) {
      Map<String, String> here = slack.connection();
      Map<String, String> there = other.slack().connection();
      for (String lasting : new String[] {"team", "channel", "botToken", "appToken"}) {
        assertThat(there.get(lasting)).isEqualTo(here.get(lasting)).isNotNull();
      }
      assertThat(here.get("apiUrl")).endsWith("/slack/api/");
    }
  }

  @Test
  void workspaceWithItsPeopleIsAdded() {
    JsonNode added = http.play("workspaces", "{'name':'Other Store'}");
    String team = added.path("id").asString("");
    http.play("users", "{'team':'%s','name':'lena','realName':'Lena Berg'}".formatted(team));
    http.play("channels", "{'team':'%s','name':'deals','isPrivate':true}".formatted(team));

    http.as(added.path("botToken").asString(""));
    assertThat(http.call("team.info").at("/team/name").asString("")).isEqualTo("Other Store");
    assertThat(post("#deals")).isEqualTo("channel_not_found");
    http.play("members", "{'team':'%s','channel':'deals','user':'blackbird'}".formatted(team));
    assertThat(post("#deals")).isEmpty();
    assertThat(http.play("workspaces", "{'name':'Other Store'}").path("error").asString(""))
        .contains("already");
  }

  private String post(String channel) {
    return http.call("chat.postMessage", "channel", channel, "text", "x")
        .path("error")
        .asString("");
  }

  @Test
  void faultIsOrderedOverHttp() {
    http.play("faults", "{'method':'chat.postMessage','kind':'error','code':'fatal_error'}");

    assertThat(post("#general")).isEqualTo("fatal_error");
    assertThat(post("#general")).isEmpty();
    JsonNode calls = http.look("calls?method=chat.postMessage").path("calls");
    assertThat(calls).hasSize(2);
    assertThat(calls.get(1).at("/arguments/text").asString("")).isEqualTo("x");
    assertThat(http.play("faults", "{'kind':'flood'}").path("error").asString(""))
        .contains("ratelimited");
  }

  @Test
  void codeOfAnInstallationIsExchangedOnce() {
    String client = slack.app().clientId();
    String back =
        http.get(
                "/slack/oauth/v2/authorize?state=s1&redirect_uri=http://localhost/back&client_id="
                    + client)
            .headers()
            .firstValue("Location")
            .orElse("");
    assertThat(back).startsWith("http://localhost/back?code=").endsWith("&state=s1");
    String code = back.substring(back.indexOf('=') + 1, back.indexOf('&'));
    String[] request = {
      "client_id", client, "client_secret", slack.app().clientSecret(), "code", code
    };

    JsonNode granted = http.as("").call("oauth.v2.access", request);

    assertThat(granted.path("access_token").asString(""))
        .isEqualTo(slack.connection().get("botToken"));
    assertThat(http.call("oauth.v2.access", request).path("error").asString(""))
        .isEqualTo("invalid_code");
  }

  @Test
  void newestPageIsRightAmongAHundredThousandMessages() {
    // The app that nobody runs here is told of nothing, or it would be told each one four times.
    SlackApp app = slack.workspace("Sample Store").installation("Blackbird").app();
    app.configure(app.config().withEvents(Set.of()));
    SlackUser sam = slack.user("sam");
    SlackMessage parent = sam.says("#general", "the first");
    for (int i = 1; i < 100_000; i++) {
      sam.says("#general", "message " + i);
    }
    sam.repliesTo(parent, "a late reply");

    String general = slack.workspace("Sample Store").channelId("#general");
    JsonNode history = http.call("conversations.history", "channel", general, "limit", "3");

    assertThat(history.at("/messages/0/text").asString("")).isEqualTo("message 99999");
    assertThat(slack.user("maria").sees("#general", "a late reply").thread())
        .isEqualTo(parent.id());
    assertThat(http.look("messages?channel=general&user=maria&limit=2").path("messages"))
        .hasSize(2);
  }
}

package com.blackbird.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.sandbox.wire.BadScenario;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sandbox that holds what a scenario says. */
class ScenarioTest {
  private static final String ACME =
      """
      {
        "slack": {
          "apps": [
            {"name": "Helper", "appToken": "xapp-1-helper", "signingSecret": "hush",
             "commands": [{"command": "/help-me", "description": "Helps"}]},
            {"name": "Clerk"}
          ],
          "workspaces": [
            {"name": "Acme",
             "users": [{"name": "ann", "realName": "Ann Lee", "isAdmin": true}, {"name": "bob"}],
             "apps": [{"name": "Helper", "botToken": "xoxb-helper-acme"}, {"name": "Clerk"}],
             "channels": [{"name": "desk"},
                          {"name": "quiet", "isPrivate": true, "members": ["ann", "Clerk"]}]},
            {"name": "Branch", "users": [{"name": "ann"}], "apps": [{"name": "Helper"}],
             "channels": [{"name": "desk"}]}
          ]
        },
        "discord": {
          "users": [{"name": "ann", "displayName": "Ann Lee"}, {"name": "bob"}],
          "apps": [
            {"name": "Helper", "token": "helper-token",
             "commands": [{"name": "help-me", "description": "Helps"}]},
            {"name": "Clerk"}
          ],
          "guilds": [
            {"name": "Acme", "owner": "bob", "apps": ["Helper"],
             "channels": [{"name": "desk"}, {"name": "cases", "type": "forum", "tags": ["new"]},
                          {"name": "quiet", "hiddenFrom": ["Helper"]}]},
            {"name": "Branch", "members": ["ann"], "channels": [{"name": "desk"}]}
          ]
        }
      }
      """;
  private static final JsonMapper JSON = new JsonMapper();

  private static Sandbox acme() {
    return Sandbox.start(0, Clock.systemUTC(), ACME);
  }

  @Test
  void slackHoldsWhatTheScenarioSays() {
    try (Sandbox sandbox = acme()) {
      assertThat(sandbox.slack().connection())
          .containsEntry("botToken", "xoxb-helper-acme")
          .containsEntry("appToken", "xapp-1-helper")
          .containsEntry("signingSecret", "hush")
          .containsEntry("channel", sandbox.slack().workspace("Acme").channelId("desk"));
      assertThat(sandbox.slack().everyConnection())
          .hasSize(3)
          .extracting(connection -> connection.get("botToken"))
          .doesNotHaveDuplicates();
      sandbox.slack().user("ann").says("#quiet", "psst");
      assertThat(sandbox.slack().workspace("Branch").user("ann").messages("#desk")).isEmpty();
      assertThatThrownBy(() -> sandbox.slack().user("bob").says("#quiet", "let me in"))
          .hasMessageContaining("quiet");
    }
  }

  @Test
  void discordHoldsWhatTheScenarioSays() {
    try (Sandbox sandbox = acme()) {
      assertThat(sandbox.discord().connection()).containsEntry("botToken", "helper-token");
      assertThat(sandbox.discord().everyConnection()).hasSize(2);
      sandbox.discord().user("ann").says("desk", "hello");
      assertThatThrownBy(() -> sandbox.discord().guild("Branch").user("bob"))
          .hasMessageContaining("not a member");
      assertThatThrownBy(() -> sandbox.discord().guild("Acme").user("Clerk"))
          .hasMessageContaining("Clerk");
    }
  }

  @Test
  void idsAreTheSameAfterEveryStart() {
    try (Sandbox one = acme();
        Sandbox other = acme()) {
      for (String lasting : new String[] {"guild", "channel", "application"}) {
        assertThat(one.discord().connection().get(lasting))
            .isEqualTo(other.discord().connection().get(lasting))
            .isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense | no JSON",
        "[] | JSON object",
        "{'teams':[]} | teams is not known here",
        "{'slack':[]} | slack has to be an object",
        "{'slack':{}} | slack.workspaces has to begin with one that has an app",
        "{'slack':{'workspaces':[{}]}} | slack.workspaces[0].name is missing",
        "{'slack':{'workspaces':[{'name':'A','users':[{'name':7}]}]}}"
            + " | slack.workspaces[0].users[0].name has to be a text",
        "{'slack':{'workspaces':[{'name':'A','users':[{'name':'a','isAdmin':'yes'}]}]}}"
            + " | slack.workspaces[0].users[0].isAdmin has to be true or false",
        "{'slack':{'workspaces':[{'name':'A','apps':[{'name':'B'}]}]}}"
            + " | slack.workspaces[0].apps[0].name is not the name of an app",
        "{'slack':{'workspaces':[{'name':'A','channels':[{'name':'x','members':['y']}]}]}}"
            + " | slack.workspaces[0].channels[0].members[0] is no user",
        "{'slack':{'apps':[{'name':'A','commands':[{'command':'help'}]}]}}"
            + " | slack.apps[0].commands[0].command has to begin with a slash",
        "{'discord':{'guilds':{}}} | discord.guilds has to be a list",
        "{'discord':{'guilds':[{'name':'A'}]}} | discord.guilds[0].members has to name someone",
        "{'discord':{'apps':[{'name':'A','commands':[{'name':'Bad Name'}]}]}}"
            + " | discord.apps[0].commands is refused",
        "{'discord':{'users':[{'name':'a'}],'guilds':[{'name':'A','channels':[{'name':'c',"
            + "'type':'voice'}]}]}} | discord.guilds[0].channels[0].type is text or forum",
      })
  void mistakeIsOneSentenceThatNamesTheField(String scenario, String sentence) {
    assertThatThrownBy(
            () -> {
              try (Sandbox sandbox =
                  Sandbox.start(0, Clock.systemUTC(), scenario.replace('\'', '"'))) {
                sandbox.port();
              }
            })
        .isInstanceOf(BadScenario.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void scenarioIsAddedToTheSamplesOverHttp() throws Exception {
    try (Sandbox sandbox = Sandbox.start()) {
      JsonNode added = JSON.readTree(post(sandbox, "scenario", ACME).body());

      assertThat(added.path("slack")).hasSize(4);
      assertThat(added.path("discord")).hasSize(3);
      assertThat(post(sandbox, "scenario", ACME).body()).contains("slack.apps[0].name");
      assertThat(sandbox.slack().connection().get("botToken")).isNotEqualTo("xoxb-helper-acme");
    }
  }

  @Test
  void clockIsMovedOverHttp() throws Exception {
    try (Sandbox sandbox = Sandbox.start()) {
      Instant before = sandbox.clock().instant();

      JsonNode moved = JSON.readTree(post(sandbox, "clock", "{\"advance\":\"PT15M\"}").body());

      assertThat(Instant.parse(moved.path("now").asString()))
          .isAfterOrEqualTo(before.plus(Duration.ofMinutes(15)));
      for (String wrong : new String[] {"{\"advance\":\"-PT1S\"}", "{}", "soon"}) {
        assertThat(post(sandbox, "clock", wrong).statusCode()).isEqualTo(400);
      }
    }
  }

  private static HttpResponse<String> post(Sandbox sandbox, String path, String body)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + sandbox.port() + "/sandbox/" + path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(body)).build();
      return client.send(request, BodyHandlers.ofString());
    }
  }
}

package com.blackbird.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.discord.Rest.Answer;
import com.blackbird.sandbox.discord.form.Json;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The sandbox's answers, judged by Discord's own description of its API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordOpenApiTest {
  private static final String RICH =
      """
      {"flags":32768,"components":[{"type":17,"accent_color":255,"components":[
        {"type":10,"content":"## Title"},
        {"type":14},
        {"type":9,"components":[{"type":10,"content":"line"}],
         "accessory":{"type":2,"style":5,"label":"Open","url":"https://example.org/"}},
        {"type":12,"items":[{"media":{"url":"https://example.org/a.png"}}]},
        {"type":1,"components":[{"type":2,"style":1,"label":"Go","custom_id":"go"}]},
        {"type":1,"components":[{"type":3,"custom_id":"menu",
          "options":[{"label":"One","value":"1"}]}]}]}]}
      """;
  private static final String EMBED =
      """
      {"content":"c","nonce":"n","embeds":[{"title":"t","description":"d","color":255,
        "fields":[{"name":"n","value":"v","inline":true}],"footer":{"text":"f"}}]}
      """;
  private static final String COMMAND =
      """
      {"name":"shop","description":"The shop","options":[{"type":1,"name":"list","description":"d",
        "options":[{"type":3,"name":"status","description":"d","required":true,
                    "choices":[{"name":"A","value":"a"}]},
                   {"type":3,"name":"what","description":"d","autocomplete":true},
                   {"type":4,"name":"count","description":"d","min_value":1}]}]}
      """;
  private final Sandbox sandbox = Sandbox.start();
  private final Rest rest = Rest.to(sandbox);
  private final Map<String, String> connection = sandbox.discord().connection();
  private final Optional<OpenApi> api = OpenApi.find();

  @BeforeAll
  void needsTheDescription() {
    assumeTrue(api.isPresent(), "Discord's OpenAPI description is not beside the project: skipped");
  }

  @AfterAll
  void end() {
    sandbox.close();
  }

  private void isValid(String schema, JsonNode json) {
    assertThat(api.orElseThrow().judge(schema, Json.write(json))).as(schema + " " + json).isEmpty();
  }

  private String messages() {
    return "channels/" + connection.get("channel") + "/messages";
  }

  @Test
  void readingIsAnsweredAsDescribed() {
    String guild = "guilds/" + connection.get("guild");
    isValid("UserPIIResponse", rest.get("users/@me").json());
    isValid("PrivateApplicationResponse", rest.get("applications/@me").json());
    isValid("GatewayBotResponse", rest.get("gateway/bot").json());
    isValid("GuildWithCountsResponse", rest.get(guild).json());
    rest.get(guild + "/channels").json().forEach(c -> isValid("GuildChannelResponse", c));
    rest.get(guild + "/roles").json().forEach(role -> isValid("GuildRoleResponse", role));
    rest.get(guild + "/members?limit=10").json().forEach(m -> isValid("GuildMemberResponse", m));
    rest.get("users/@me/guilds").json().forEach(g -> isValid("MyGuildResponse", g));
  }

  @Test
  void messagesAreAnsweredAsDescribed() {
    for (String body : new String[] {RICH, EMBED}) {
      isValid("MessageCreateRequest", Json.parse(body));
      Answer sent = rest.post(messages(), body);
      assertThat(sent.status()).isEqualTo(200);
      isValid("MessageResponse", sent.json());
      String one = messages() + "/" + sent.text("id");
      rest.put(one + "/reactions/%E2%9C%85/@me", "");
      isValid("MessageResponse", rest.get(one).json());
    }
  }

  @Test
  void threadsAreAnsweredAsDescribed() {
    String message = rest.post(messages(), "{\"content\":\"root\"}").text("id");

    Answer thread = rest.post(messages() + "/" + message + "/threads", "{\"name\":\"t\"}");

    assertThat(thread.status()).isEqualTo(201);
    isValid("ThreadResponse", thread.json());
    isValid("MessageResponse", rest.get(messages() + "/" + message).json());
    Answer reply =
        rest.post(
            messages(),
            "{\"content\":\"r\",\"message_reference\":{\"message_id\":\"" + message + "\"}}");
    isValid("MessageResponse", reply.json());
  }

  @Test
  void commandsAreAnsweredAsDescribed() {
    String commands = "applications/" + connection.get("application") + "/commands";
    isValid("ApplicationCommandCreateRequest", Json.parse(COMMAND));

    Answer created = rest.post(commands, COMMAND);

    assertThat(created.status()).isEqualTo(201);
    isValid("ApplicationCommandResponse", created.json());
  }

  /** Whatever a test asks is judged by {@link Rest}; here what no other test asks. */
  @Test
  void everyAnswerIsJudgedWhereItIsDescribed() {
    String commands = "applications/" + connection.get("application") + "/guilds/";
    rest.get(commands + connection.get("guild") + "/commands/permissions");
    assertThat(api.orElseThrow().judge("GET", "users/@me", 200, "{\"id\":5}")).isNotEmpty();
  }

  @Test
  void directChannelsAreAnsweredAsDescribed() {
    String maria = sandbox.discord().user("maria").id();

    Answer channel = rest.post("users/@me/channels", "{\"recipient_id\":\"" + maria + "\"}");

    isValid("PrivateChannelResponse", channel.json());
  }

  @Test
  void refusalsAreAnsweredAsDescribed() {
    isValid("ErrorResponse", rest.get("channels/130000000000000999").json());
    isValid("Error", rest.post(messages(), "{\"content\":5}").json());
  }

  @Test
  void interactionsAreAnsweredAsDescribed() {
    rest.put(
        "applications/" + connection.get("application") + "/commands",
        "[{\"name\":\"ping\",\"description\":\"d\"}]");
    try (RawGateway gateway = RawGateway.connect(sandbox)) {
      gateway.identify(sandbox, 1);
      gateway.receives("GUILD_CREATE");
      var typing =
          CompletableFuture.supplyAsync(
              () -> sandbox.discord().user("maria").types("#general", "ping"));
      JsonNode interaction = gateway.receives("INTERACTION_CREATE");
      String path =
          Json.text(interaction, "id") + "/" + Json.text(interaction, "token") + "/callback";

      Answer answer =
          rest.post(
              "interactions/" + path + "?with_response=true",
              "{\"type\":4,\"data\":{\"content\":\"pong\"}}");

      assertThat(typing.join().acknowledged()).isTrue();
      isValid("InteractionCallbackResponse", answer.json());
    }
  }
}

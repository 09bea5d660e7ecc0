package com.blackbird.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.discord.form.Json;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The gateway's protocol, without an SDK. */
class GatewayTest {
  private static final long GUILDS_AND_MESSAGES = 1 | 512;
  private static final long CONTENT = 1 << 15;
  private final Sandbox sandbox = Sandbox.start();

  @AfterEach
  void end() {
    sandbox.close();
  }

  private RawGateway ready(long intents) {
    RawGateway gateway = RawGateway.connect(sandbox);
    gateway.identify(sandbox, intents);
    return gateway;
  }

  @Test
  void helloThenReadyThenGuildThenAcknowledgedHeartbeat() {
    RawGateway gateway = ready(1);

    assertThat(Json.integer(gateway.receivesOp(10).path("d"), "heartbeat_interval", 0))
        .isPositive();
    assertThat(Json.text(gateway.receives("READY"), "resume_gateway_url"))
        .startsWith("ws://127.0.0.1:" + sandbox.port());
    assertThat(Json.text(gateway.receives("GUILD_CREATE"), "name")).isEqualTo("Sample Store");
    gateway.send("{\"op\":1,\"d\":2}");
    gateway.receivesOp(11);
  }

  @ParameterizedTest
  @CsvSource({
    "wrong, 1, '[0,1]', 4004",
    "right, 1, '[1,1]', 4010",
    "right, -1, '[0,1]', 4013",
    "right, 1099511627776, '[0,1]', 4013"
  })
  void wrongIdentificationIsClosed(String token, long intents, String shard, int code) {
    RawGateway gateway = RawGateway.connect(sandbox);
    String right = sandbox.discord().connection().getOrDefault("botToken", "");

    gateway.identify(token.equals("right") ? right : token, intents, shard);

    assertThat(gateway.closedWith()).isEqualTo(code);
  }

  @Test
  void privilegedIntentThatIsOffIsRefused() {
    sandbox.discord().allowPrivilegedIntents(true, false, true);

    assertThat(ready(CONTENT).closedWith()).isEqualTo(4014);
  }

  @ParameterizedTest
  @CsvSource({
    "'?v=9&encoding=json', 4012",
    "'?v=10&encoding=etf', 4002",
    "'?compress=zstd-stream', 4002"
  })
  void whatIsNotServedIsRefused(String query, int code) {
    assertThat(RawGateway.connect(sandbox, query).closedWith()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"'{\"op\":3,\"d\":{}}', 4003", "'{\"op\":99,\"d\":{}}', 4001", "'nonsense', 4002"})
  void strangePayloadIsClosed(String payload, int code) {
    RawGateway gateway = RawGateway.connect(sandbox);

    gateway.send(payload);

    assertThat(gateway.closedWith()).isEqualTo(code);
  }

  @Test
  void secondIdentificationIsClosed() {
    RawGateway gateway = ready(1);
    gateway.receives("READY");

    gateway.identify(sandbox, 1);

    assertThat(gateway.closedWith()).isEqualTo(4005);
  }

  @Test
  void twoSessionsOfOneShardAreBothToldAndThatIsNoticed() {
    String token = sandbox.discord().connection().getOrDefault("botToken", "");
    RawGateway first = RawGateway.connect(sandbox);
    first.identify(token, GUILDS_AND_MESSAGES, "[0,1]");
    first.receives("READY");
    assertThat(sandbox.discord().gateway().overlaps()).isZero();

    RawGateway second = RawGateway.connect(sandbox);
    second.identify(token, GUILDS_AND_MESSAGES, "[0,1]");
    second.receives("READY");
    sandbox.discord().user("sam").says("#general", "twice");

    first.receives("MESSAGE_CREATE");
    second.receives("MESSAGE_CREATE");
    assertThat(sandbox.discord().gateway().overlaps()).isEqualTo(1);
  }

  @Test
  void missingHeartbeatsEndTheSession() {
    sandbox.discord().gateway().heartbeatEvery(Duration.ofSeconds(1));

    assertThat(ready(1).closedWith()).isEqualTo(4009);
  }

  @Test
  void missedEventsAreReplayedAfterAResume() {
    RawGateway first = ready(GUILDS_AND_MESSAGES | CONTENT);
    String session = Json.text(first.receives("READY"), "session_id");
    first.receives("GUILD_CREATE");
    first.close();
    sandbox.discord().user("sam").says("#general", "while you were away");

    RawGateway second = RawGateway.connect(sandbox);
    second.send(
        "{\"op\":6,\"d\":{\"token\":\"%s\",\"session_id\":\"%s\",\"seq\":2}}"
            .formatted(sandbox.discord().connection().get("botToken"), session));

    assertThat(Json.text(second.receives("MESSAGE_CREATE"), "content"))
        .isEqualTo("while you were away");
    second.receives("RESUMED");
  }

  @Test
  void unknownSessionIsInvalid() {
    RawGateway gateway = RawGateway.connect(sandbox);

    gateway.send(
        "{\"op\":6,\"d\":{\"token\":\"%s\",\"session_id\":\"none\",\"seq\":2}}"
            .formatted(sandbox.discord().connection().get("botToken")));

    assertThat(gateway.receivesOp(9).path("d").asBoolean()).isFalse();
  }

  @Test
  void contentIsEmptyWithoutTheIntentUnlessTheBotIsMentioned() {
    RawGateway gateway = ready(GUILDS_AND_MESSAGES);
    gateway.receives("GUILD_CREATE");
    String bot = sandbox.discord().connection().getOrDefault("application", "");

    sandbox.discord().user("sam").says("#general", "a secret");
    JsonNode hidden = gateway.receives("MESSAGE_CREATE");
    sandbox.discord().user("sam").says("#general", "hello <@" + bot + ">");
    JsonNode shown = gateway.receives("MESSAGE_CREATE");

    assertThat(Json.text(hidden, "content")).isEmpty();
    assertThat(Json.text(shown, "content")).startsWith("hello");
  }

  @Test
  void hiddenChannelsAndUnaskedEventsStaySilent() {
    RawGateway gateway = ready(1);
    RawGateway listening = ready(GUILDS_AND_MESSAGES | CONTENT);
    gateway.receives("GUILD_CREATE");
    listening.receives("GUILD_CREATE");

    sandbox.discord().user("sam").says("#private", "not for bots");
    sandbox.discord().user("sam").says("#general", "for bots");
    sandbox.discord().addGuild("Other Store");

    assertThat(Json.text(listening.receives("MESSAGE_CREATE"), "content")).isEqualTo("for bots");
    assertThat(Json.text(gateway.receivesOp(0), "t")).isEqualTo("GUILD_CREATE");
  }

  @Test
  void aBotIsToldOfItsOwnRolesAndOfChannelsAndGuildsThatItLosesAndGetsBack() {
    RawGateway gateway = ready(1);
    String guild = Json.text(gateway.receives("GUILD_CREATE"), "id");
    GuildPlay store = sandbox.discord().guild("Sample Store");
    String bot = sandbox.discord().connection().getOrDefault("application", "");

    store.giveRole("sam", "Helper", "MANAGE_MESSAGES");
    store.giveRole("blackbird", "Helper", "MANAGE_MESSAGES");
    JsonNode member = gateway.receives("GUILD_MEMBER_UPDATE");
    assertThat(Json.text(member.path("user"), "id")).as("without the intent").isEqualTo(bot);

    store.hides("general", "blackbird", true);
    JsonNode hidden = gateway.receives("CHANNEL_UPDATE").path("permission_overwrites");
    assertThat(hidden.size()).isEqualTo(1);
    assertThat(Json.text(hidden.path(0), "id")).isEqualTo(bot);
    store.hides("general", "blackbird", false);
    assertThat(gateway.receives("CHANNEL_UPDATE").path("permission_overwrites").size()).isZero();

    store.kicks("blackbird");
    assertThat(gateway.receives("GUILD_DELETE").has("unavailable")).isFalse();
    store.invites("blackbird");
    assertThat(Json.text(gateway.receives("GUILD_CREATE"), "id")).isEqualTo(guild);
  }

  @Test
  void membersAreAnsweredOnRequest() {
    RawGateway gateway = ready(3);
    JsonNode guild = gateway.receives("GUILD_CREATE");

    gateway.send(
        "{\"op\":8,\"d\":{\"guild_id\":\"%s\",\"query\":\"\",\"limit\":0,\"nonce\":\"n\"}}"
            .formatted(Json.text(guild, "id")));

    JsonNode chunk = gateway.receives("GUILD_MEMBERS_CHUNK");
    assertThat(chunk.path("members").size()).isEqualTo(4);
    assertThat(Json.text(chunk, "nonce")).isEqualTo("n");
  }
}

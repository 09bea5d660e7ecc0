package com.blackbird.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.discord.Rest.Answer;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.play.DiscordUser;
import com.blackbird.sandbox.discord.play.SeenMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Deleting many messages, writing, and the tags of forums. */
class ChannelRulesTest {
  private final MovableClock clock = new MovableClock();
  private final Sandbox sandbox = Sandbox.start(0, clock);
  private final DiscordSandbox discord = sandbox.discord();
  private final Rest rest = Rest.to(sandbox);
  private final String channel = "channels/" + discord.connection().get("channel");
  private final DiscordUser sam = discord.user("sam");

  @AfterEach
  void end() {
    sandbox.close();
  }

  private void mayDo(String... permissions) {
    discord.guild("Sample Store").giveRole("blackbird", "Helper", permissions);
  }

  private Answer deleteMany(List<String> ids) {
    String body = Json.write(Json.object().set("messages", Json.texts(ids)));
    return rest.post(channel + "/messages/bulk-delete", body);
  }

  private List<String> said(int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(sam.says("#integrations", "m" + i).id());
    }
    return ids;
  }

  @Test
  void manyMessagesGoAtOnceAndAreToldOfAtOnce() {
    mayDo("MANAGE_MESSAGES");
    try (RawGateway gateway = RawGateway.connect(sandbox)) {
      gateway.identify(sandbox, 1 | 512);
      gateway.receives("GUILD_CREATE");
      List<String> ids = said(3);

      assertThat(deleteMany(ids).status()).isEqualTo(204);

      JsonNode told = gateway.receives("MESSAGE_DELETE_BULK");
      assertThat(Json.textItems(told, "ids")).isEqualTo(ids);
      assertThat(Json.text(told, "guild_id")).isEqualTo(discord.connection().get("guild"));
      assertThat(sam.messages("#integrations")).isEmpty();
      assertThat(discord.recorder().events("MESSAGE_DELETE")).isEmpty();
    }
  }

  @Test
  void oldMessagesAndWrongCountsAreRefused() {
    List<String> ids = said(2);
    assertThat(deleteMany(ids).code()).isEqualTo(50013);
    mayDo("MANAGE_MESSAGES");
    assertThat(deleteMany(ids.subList(0, 1)).error("messages")).isEqualTo("BASE_TYPE_BAD_LENGTH");

    clock.forward(Duration.ofDays(14));

    assertThat(deleteMany(ids).code()).isEqualTo(50034);
    assertThat(sam.messages("#integrations")).hasSize(2);
  }

  @Test
  void whoWritesIsSeen() {
    try (RawGateway gateway = RawGateway.connect(sandbox)) {
      gateway.identify(sandbox, 1 | 1 << 11);
      gateway.receives("GUILD_CREATE");

      sam.beginsToWrite("#integrations");
      JsonNode told = gateway.receives("TYPING_START");
      assertThat(Json.text(told, "user_id")).isEqualTo(sam.id());
      assertThat(told.at("/member/user/username").asString()).isEqualTo("sam");

      assertThat(rest.post(channel + "/typing", "").status()).isEqualTo(204);
      assertThat(Json.text(gateway.receives("TYPING_START"), "user_id"))
          .isEqualTo(discord.connection().get("application"));
    }
  }

  private String forum() {
    return discord.world().channels().values().stream()
        .filter(known -> known.name().equals("cases"))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void postTakesTagsByNameAndAForumMayAskForOne() {
    String post = sam.posts("#cases", "Stuck", "Orders are stuck", "new", "waiting");
    assertThat(rest.get("channels/" + post).json().path("applied_tags")).hasSize(2);

    mayDo("MANAGE_CHANNELS", "VIEW_CHANNEL", "SEND_MESSAGES");
    Answer changed = rest.patch("channels/" + forum(), "{\"flags\":16}");
    assertThat(Json.integer(changed.json(), "flags", 0)).isEqualTo(16);

    assertThatThrownBy(() -> sam.posts("#cases", "No tag", "text"))
        .hasMessageContaining("needs a tag");
    Answer refused =
        rest.post(
            "channels/" + forum() + "/threads",
            "{\"name\":\"No tag\",\"message\":{\"content\":\"x\"}}");
    assertThat(refused.code()).isEqualTo(40067);
    assertThat(
            rest.get("guilds/" + discord.connection().get("guild") + "/threads/active")
                .json()
                .path("threads"))
        .hasSize(1);
  }

  @Test
  void moderatedTagIsForModerators() {
    mayDo("MANAGE_CHANNELS");
    rest.patch(
        "channels/" + forum(),
        "{\"available_tags\":[{\"name\":\"urgent\",\"moderated\":true},{\"name\":\"open\"}]}");

    assertThatThrownBy(() -> sam.posts("#cases", "Now", "text", "urgent"))
        .hasMessageContaining("Only moderators");
    assertThatThrownBy(() -> sam.posts("#cases", "Now", "text", "waiting"))
        .hasMessageContaining("no tag \"waiting\"");
    assertThat(discord.user("maria").posts("#cases", "Now", "text", "urgent")).isNotEmpty();
  }

  @Test
  void pollsAndStickersAreRefusedByName() {
    assertThat(rest.post(channel + "/messages", "{\"content\":\"x\",\"poll\":{}}").error("poll"))
        .isEqualTo("POLL_NOT_SUPPORTED");
    assertThat(
            rest.post(channel + "/messages", "{\"content\":\"x\",\"sticker_ids\":[\"1\"]}")
                .error("sticker_ids"))
        .isEqualTo("STICKERS_NOT_SUPPORTED");
  }

  @Test
  void threadOnAnEditedMessageLeavesItEdited() {
    SeenMessage message = sam.says("#integrations", "root");
    sam.edits(message, "root, edited");

    sam.startsThread(message, "t");

    assertThat(sam.now(message).isEdited()).isTrue();
  }
}

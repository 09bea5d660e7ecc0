package com.blackbird.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.play.SeenMessage;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Pinned messages, at the present addresses and at the old ones. */
class PinsTest {
  private final MovableClock clock = new MovableClock();
  private final Sandbox sandbox = Sandbox.start(0, clock);
  private final DiscordSandbox discord = sandbox.discord();
  private final Rest rest = Rest.to(sandbox);
  private final String channel = "channels/" + discord.connection().get("channel");

  @BeforeEach
  void mayPin() {
    discord.guild("Sample Store").giveRole("blackbird", "Pinner", "PIN_MESSAGES");
  }

  @AfterEach
  void end() {
    sandbox.close();
  }

  private String pinned(String text) {
    clock.forward(Duration.ofSeconds(1));
    String id = rest.post(channel + "/messages", "{\"content\":\"" + text + "\"}").text("id");
    assertThat(rest.put(channel + "/messages/pins/" + id, "").status()).isEqualTo(204);
    return id;
  }

  @Test
  void theyAreListedNewestFirstAndByPages() {
    String first = pinned("one");
    String second = pinned("two");

    JsonNode page = rest.get(channel + "/messages/pins?limit=1").json();
    assertThat(page.at("/items/0/message/id").asString()).isEqualTo(second);
    assertThat(page.at("/items/0/message/pinned").asBoolean(false)).isTrue();
    assertThat(page.path("has_more").asBoolean(false)).isTrue();
    OpenApi.find()
        .ifPresent(
            api -> assertThat(api.judge("PinnedMessagesResponse", Json.write(page))).isEmpty());

    String before = page.at("/items/0/pinned_at").asString().replace("+", "%2B");
    JsonNode older = rest.get(channel + "/messages/pins?before=" + before).json();
    assertThat(older.at("/items/0/message/id").asString()).isEqualTo(first);
    assertThat(older.path("has_more").asBoolean(true)).isFalse();
    assertThat(rest.get(channel + "/pins").json()).hasSize(2);
  }

  @Test
  void pinIsNotedInTheChannelAndTaken() {
    String id = pinned("keep this");
    JsonNode note = rest.get(channel + "/messages?limit=1").json().get(0);
    assertThat(Json.integer(note, "type", 0)).isEqualTo(6);
    assertThat(note.at("/message_reference/message_id").asString()).isEqualTo(id);

    assertThat(rest.send("DELETE", channel + "/pins/" + id).status()).isEqualTo(204);
    assertThat(rest.get(channel + "/messages/pins").json().path("items")).isEmpty();
  }

  @Test
  void permissionIsNeededByBotsAndByPeople() {
    discord.guild("Sample Store").giveRole("blackbird", "Reader");
    SeenMessage message = discord.user("sam").says("#integrations", "x");

    assertThat(rest.put(channel + "/messages/pins/" + message.id(), "").code()).isEqualTo(50013);
    assertThat(rest.put(channel + "/pins/" + message.id(), "").code()).isEqualTo(50013);
    assertThatThrownBy(() -> discord.user("sam").pins(message)).hasMessageContaining("may not pin");
    discord.user("maria").pins(message);
    assertThat(Json.isTrue(discord.user("sam").now(message).json(), "pinned")).isTrue();
  }

  @Test
  void botsAreToldOfPinsAndOfTheChangedMessage() {
    try (RawGateway gateway = RawGateway.connect(sandbox)) {
      gateway.identify(sandbox, 1 | 512);
      gateway.receives("GUILD_CREATE");

      String id = pinned("look");

      JsonNode changed = gateway.receives("MESSAGE_UPDATE");
      assertThat(Json.text(changed, "id")).isEqualTo(id);
      assertThat(changed.path("edited_timestamp").isNull()).isTrue();
      JsonNode told = gateway.receives("CHANNEL_PINS_UPDATE");
      assertThat(Json.text(told, "channel_id")).isEqualTo(discord.connection().get("channel"));
      assertThat(Json.text(told, "last_pin_timestamp")).isNotEmpty();
    }
  }

  @Test
  void moreThanTheLimitAreRefused() {
    String last = "";
    for (int i = 0; i < 250; i++) {
      last = pinned("m" + i);
    }
    String one = rest.post(channel + "/messages", "{\"content\":\"more\"}").text("id");

    assertThat(rest.put(channel + "/messages/pins/" + one, "").code()).isEqualTo(30003);
    assertThat(rest.put(channel + "/messages/pins/" + last, "").status()).isEqualTo(204);
  }
}

package com.blackbird.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.play.DiscordUser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A channel with as many messages as a busy year brings. */
class CrowdedChannelTest {

  @Test
  void newestPageIsRightAmongAHundredThousandMessages() {
    try (Sandbox sandbox = Sandbox.start()) {
      DiscordUser sam = sandbox.discord().user("sam");
      for (int i = 0; i < 100_000; i++) {
        sam.says("#integrations", "message " + i);
      }
      String channel = sandbox.discord().connection().getOrDefault("channel", "");
      Rest rest = Rest.to(sandbox);

      JsonNode page = rest.get("channels/" + channel + "/messages?limit=3").json();

      assertThat(page).hasSize(3);
      assertThat(Json.text(page.path(0), "content")).isEqualTo("message 99999");
      assertThat(
              rest.look("messages?channel=integrations&user=maria&limit=2").json().path("messages"))
          .hasSize(2);
    }
  }
}

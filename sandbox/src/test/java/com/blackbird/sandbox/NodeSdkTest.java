package com.blackbird.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.discord.play.DiscordUser;
import com.blackbird.sandbox.slack.play.SlackUser;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slack's SDK for Node and discord.js connect unchanged but for the address. */
class NodeSdkTest {
  private final Sandbox sandbox = Sandbox.start();

  @BeforeEach
  void allowSlowness() {
    // A busy machine is no fault of the SDKs; the limits themselves have tests of their own.
    sandbox.slack().timing().acknowledgeWithin(Duration.ofSeconds(30));
    sandbox.slack().timing().triggersLive(Duration.ofSeconds(30));
    sandbox.discord().timeToAnswer(Duration.ofSeconds(30));
  }

  @AfterEach
  void end() {
    sandbox.close();
  }

  @Test
  void boltTakesCommandsClicksFormsAndMessages() {
    Map<String, String> connection = sandbox.slack().connection();
    Map<String, String> environment =
        Map.of(
            "API_URL", connection.getOrDefault("apiUrl", ""),
            "BOT_TOKEN", connection.getOrDefault("botToken", ""),
            "APP_TOKEN", connection.getOrDefault("appToken", ""));
    try (NodeBot bot = NodeBot.start("slack-bot.mjs", environment)) {
      SlackUser maria = sandbox.slack().user("maria");

      maria.types("#integrations", "/blackbird help");
      maria.clicks(maria.sees("#integrations", "You asked for help"), "Ask");
      maria.fills(maria.seesForm("Ask"), Map.of("Question", "why?")).submits();
      assertThat(maria.sees("#integrations", "Asked: why?").isEphemeral()).isFalse();

      String said = maria.says("#support", "hello").id();
      assertThat(maria.sees("#support", "Hello").thread()).isEqualTo(said);
      assertThat(bot.errors()).isEmpty();
    }
  }

  @Test
  void discordJsTakesCommandsClicksFormsAndMessages() {
    Map<String, String> connection = sandbox.discord().connection();
    Map<String, String> environment =
        Map.of(
            "API_URL", connection.getOrDefault("apiUrl", "").replace("/v10/", ""),
            "BOT_TOKEN", connection.getOrDefault("botToken", ""));
    try (NodeBot bot = NodeBot.start("discord-bot.mjs", environment)) {
      DiscordUser maria = sandbox.discord().user("maria");

      assertThat(maria.completes("#integrations", "ask", "about", "late"))
          .singleElement()
          .asString()
          .contains("late orders");
      maria.types("#integrations", "ask", Map.of("about", "orders"));
      maria.clicks(maria.sees("#integrations", "You asked for orders"), "Write");
      maria.fills(maria.seesForm("Ask"), Map.of("Question", "why?")).submits();
      maria.sees("#integrations", "Asked: why?");

      maria.says("#support", "hello");
      assertThat(maria.sees("Greetings", "Hello").json().path("attachments")).hasSize(1);
      assertThat(bot.errors()).isEmpty();
    }
  }
}

package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.bot.smoke.Person.Seen;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Alerts that pause while work is planned, from the Integration Hub, on both platforms alike. */
class PlannedWorkSmokeTest {
  private static RunningBot bot;

  /** An account for each platform, so that each channel hears of its own alone. */
  private static final Map<ChatPlatform, String> KEYS = new EnumMap<>(ChatPlatform.class);

  @BeforeAll
  static void start() {
    bot = new RunningBot();
    for (ChatPlatform platform : ChatPlatform.chats()) {
      KEYS.put(platform, bot.ownAccount(platform));
      bot.person(platform, "maria").subscribes("integration:shopify-main");
    }
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @OnEachChat
  void pausedAlertsAreSummedUpWhenTheWorkIsOver(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    String message = "The dock of " + platform + " is rebuilt";
    maria.types("integrations");
    maria.clicks(maria.sees("Integration Hub"), "Pause alerts…");
    maria.fills(
        "Pause alerts",
        Map.of("Which alerts?", "Main store", "How long?", "For 1 hour", "Why?", "New warehouse"));
    Seen hub = maria.sees("Alerts pause for Main store");
    assertThat(hub.ephemeral()).isTrue();
    assertThat(hub.text()).contains("until", "New warehouse", "alerts are paused");

    report(platform, message);
    maria.types("problems");
    maria.sees(message);
    assertThat(maria.messages())
        .noneMatch(text -> text.contains(message) && text.contains("Tell me when it works"));

    maria.clicks(hub, "End now");
    maria.sees("During planned work on Main store: 1 error in 1 problem");
    Seen summary = maria.sees("1 is still open.");
    assertThat(summary.ephemeral()).isFalse();
    assertThat(summary.text()).contains(message, "had paused alerts from", "New warehouse");
  }

  @OnEachChat
  void whatCannotBePlannedIsSaid(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("integrations");
    maria.clicks(maria.sees("Integration Hub"), "Pause alerts…");
    maria.fills(
        "Pause alerts",
        Map.of(
            "Which alerts?",
            "Main store",
            "How long?",
            "For 1 hour",
            "Why?",
            "Something",
            "Until",
            "for ever"));

    maria.sees("“for ever” is not a time; use 22:00");
  }

  private static void report(ChatPlatform platform, String message) {
    bot.report(
        Objects.requireNonNull(KEYS.get(platform)),
        Reported.error(message).with("direction", "push").reference("#1021"));
  }
}

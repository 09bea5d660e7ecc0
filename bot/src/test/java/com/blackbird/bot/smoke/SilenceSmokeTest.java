package com.blackbird.bot.smoke;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.bot.smoke.Person.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * An integration that does not talk any more, as a channel hears of it, on both platforms alike.
 */
class SilenceSmokeTest {
  private static final int DAYS = 15;
  private static RunningBot bot;
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
  void anIntegrationThatFallsSilentIsToldAndRecoversByItself(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    Instant last = Instant.now().minus(Duration.ofHours(4));
    List<Map<String, String>> history = new ArrayList<>();
    for (int count = 0; count < DAYS * 24 * 12; count++) {
      history.add(activity(platform, "h" + count, last.minus(Duration.ofMinutes(5L * count))));
    }
    report(platform, history);
    maria.types("status");
    maria.sees("learning takes 14 days");
    asIfTheBotHadListenedSince(last.minus(Duration.ofDays(1)), platform);

    Seen alert = maria.sees("Main store: Silent: no orders pushed");
    assertThat(alert.ephemeral()).isFalse();
    assertThat(alert.text())
        .contains("✗ Open", "usually about 12 orders an hour", "Nothing has been heard since")
        .doesNotContain("said:");
    assertThat(alert.buttons()).contains("Acknowledge", "Tell me when it works");
    Person sam = bot.person(platform, "sam");
    sam.types("integrations");
    sam.sees("✗ silent");
    isEscalated(platform, maria, alert);

    report(platform, List.of(activity(platform, "again", Instant.now())));
    assertThat(maria.sees("✓ Recovered: heard again after 4 h").text())
        .contains("Silent: no orders");
  }

  /** Nobody is quoted who has said nothing. */
  private static void isEscalated(ChatPlatform platform, Person maria, Seen alert) {
    Person support = bot.person(platform, "sam", "#support");
    support.types("link code:" + bot.deskCode(RunningBot.accountOf(platform)));
    support.sees("This channel is the desk");
    maria.clicks(alert, "Escalate to support");
    Seen before = maria.sees("Before you ask support");
    assertThat(before.text()).contains("Silent: no orders pushed").doesNotContain("usually");
    maria.clicks(before, "Escalate to support…");
    maria.fills("Ask support", Map.of("What were you doing? What do you need?", "Where are they?"));
    maria.sees("is with support");
    assertThat(support.sees("Where are they?").text())
        .contains("Silent: no orders pushed", "Quoted:", "usually about 12 orders an hour")
        .doesNotContain("said:");
  }

  /**
   * What a test cannot wait for: hours in which the bot runs and hears nothing. A look that began
   * before still believes what it read then, so another one is due until the silence is seen.
   */
  private static void asIfTheBotHadListenedSince(Instant since, ChatPlatform platform) {
    var jdbc = bot.database().jdbc();
    jdbc.sql("update hearing set since = ?").param(since.atOffset(UTC)).update();
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            jdbc.sql(
                        """
                        update silence_look set due_at = ? where verdict <> 'SILENT' and account_id =
                          (select id from account where key = ?)
                        """)
                    .param(since.atOffset(UTC))
                    .param(RunningBot.accountOf(platform))
                    .update()
                == 0);
  }

  private static void report(ChatPlatform platform, List<Map<String, String>> activities) {
    bot.report(Objects.requireNonNull(KEYS.get(platform)), activities);
  }

  private static Map<String, String> activity(ChatPlatform platform, String id, Instant at) {
    return Reported.success()
        .with("id", id + platform)
        .with("direction", "push")
        .reference("#" + id)
        .at(at)
        .fields();
  }
}

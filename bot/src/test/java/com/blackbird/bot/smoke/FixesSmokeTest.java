package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.bot.smoke.Person.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What fixed an error is there when it comes back, on both platforms alike. */
class FixesSmokeTest {
  private static RunningBot bot;
  private static String key;
  private static int reported;

  @BeforeAll
  static void start() {
    bot = new RunningBot();
    key = bot.account("acme", "Acme Trading");
    bot.link("acme", "Acme Trading");
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @OnEachChat
  void whatFixedAnErrorIsShownWhenItComesBackAndPeopleSayWhetherItHelped(ChatPlatform platform) {
    String message = "The lift of " + platform + " is stuck";
    Person maria = bot.person(platform, "maria");
    fail(message);
    maria.clicks(card(maria, message), "Resolve…");
    maria.fills("Resolve the problem", Map.of("What fixed it?", "Pulled the lever"));
    assertThat(maria.sees("✓ Resolved").text()).contains("Pulled the lever");

    fail(message);
    Seen again = card(maria, message);
    assertThat(again.text())
        .contains("What fixed it last time", "Seen 2 times. Fixed once by “Pulled the lever”.");
    maria.clicks(again, "Did it help?");
    maria.clicks(maria.sees("Did it help you?"), "Yes");
    assertThat(maria.sees("You said that it helped").text())
        .contains("1 of 1 said this helped.", "Told by ");

    maria.clicks(card(maria, message), "Resolve…");
    maria.fills("Resolve the problem", Map.of("Was it this again?", "Pulled the lever"));
    maria.sees("✓ Resolved");
    Person sam = bot.person(platform, "sam");
    sam.types("fixes text:lever");
    Seen list = sam.sees("What fixed errors");
    assertThat(list.text()).contains("Fixed it 2 times. 1 of 1 said this helped.");
  }

  @OnEachChat
  void theLogsErrorSaysWhatFixedIt(ChatPlatform platform) {
    String message = "The door of " + platform + " is shut";
    Person maria = bot.person(platform, "maria");
    resolved(maria, message, "Opened the door of " + platform);
    maria.types("activity reference:#" + reported);
    maria.chooses(
        maria.sees("1 activity"),
        "Open one in full…",
        "✗ Error · Order #" + reported + " · Main store");

    assertThat(maria.sees("Part of the problem").text())
        .contains("Fixed once by “Opened the door of " + platform + "”.");
  }

  @OnEachChat
  void aWrongFixIsRetiredByWhoToldIt(ChatPlatform platform) {
    String message = "The fan of " + platform + " is off";
    String line = "Unplugged the fan of " + platform;
    Person maria = bot.person(platform, "maria");
    resolved(maria, message, line);
    maria.types("fixes text:fan");
    maria.clicks(maria.sees(line), "Open");
    maria.clicks(maria.sees("Did it help you?"), "Retire…");
    maria.fills("Retire this fix", Map.of("What is wrong with it?", "It was another fan"));
    Seen retired = maria.sees("Retired: nobody is told of it any more.");
    assertThat(retired.text()).contains("It was another fan");
    assertThat(retired.buttons()).contains("Restore").doesNotContain("Yes", "Retire…");

    Person sam = bot.person(platform, "sam");
    sam.types("fixes text:fan");
    sam.clicks(sam.sees(line), "Open");
    assertThat(sam.sees("Retired: nobody").buttons()).doesNotContain("Restore");
  }

  @OnEachChat
  void aResolutionThatSaysNothingIsAskedFor(ChatPlatform platform) {
    String message = "The roof of " + platform + " leaks";
    Person maria = bot.person(platform, "maria");
    fail(message);
    maria.clicks(card(maria, message), "Resolve…");
    maria.fills("Resolve the problem", Map.of());

    maria.sees("Say what fixed it, or why it is done with.");
  }

  private static void resolved(Person maria, String message, String line) {
    fail(message);
    maria.clicks(card(maria, message), "Resolve…");
    maria.fills("Resolve the problem", Map.of("What fixed it?", line));
    maria.sees("✓ Resolved");
  }

  /** The card of the problem that failed last, once the keeper has looked at it. */
  private static Seen card(Person maria, String message) {
    maria.types("problems");
    maria.clicks(maria.sees(message), "Open");
    return maria.sees("Shopify said:");
  }

  private static void fail(String message) {
    reported++;
    bot.report(key, Reported.error(message).reference("#" + reported));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            bot.database()
                .jdbc()
                .sql("select count(*) = 0 from problem_look where due_at <= ?")
                .param(Instant.now().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single());
  }
}

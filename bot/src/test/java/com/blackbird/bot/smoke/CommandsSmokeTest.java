package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.bot.smoke.Person.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do in the chat, on both platforms alike. */
class CommandsSmokeTest {
  private static final String QUOTE = "{\"errors\":{\"email\":[\"has already been taken\"]}}";
  private static final Pattern ORDER = Pattern.compile("#(\\d{4})\\b");
  private static RunningBot bot;
  private static String key;

  @BeforeAll
  static void start() {
    bot = new RunningBot();
    key = bot.account("acme", "Acme Trading");
    List<Map<String, String>> activities = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      activities.add(activity("evt-" + i, i % 5 == 0 ? "error" : "success", "#" + (1000 + i), i));
    }
    bot.report(key, activities);
    for (ChatPlatform platform : ChatPlatform.values()) {
      Person maria = bot.person(platform, "maria");
      maria.types("link code:" + bot.linkCode("acme"));
      maria.sees("Linked to Acme Trading");
    }
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @ParameterizedTest
  @EnumSource
  void theLogIsListedNewestFirstAndOnlyTheAskerSeesIt(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam");
    Person maria = bot.person(platform, "maria");
    maria.types("activity");

    Seen list = maria.sees("Activity log");
    assertThat(orders(list)).startsWith("1000", "1001", "1002").hasSize(10);
    assertThat(list.ephemeral()).isTrue();
    assertThat(list.text()).contains("Main store", "pulled from");
    assertThat(sam.messages()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyPageIsReachedOnceAndTheWayBackToo(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("activity");
    Seen page = maria.sees("#1000");
    Set<String> seen = new LinkedHashSet<>(orders(page));
    maria.clicks(page, "Older");
    page = maria.sees("#1010");
    seen.addAll(orders(page));
    maria.clicks(page, "Older");
    page = maria.sees("#1020");
    seen.addAll(orders(page));

    assertThat(seen).hasSize(25);
    assertThat(page.buttons()).doesNotContain("Older");

    maria.clicks(page, "Newer");
    assertThat(orders(maria.sees("#1010"))).startsWith("1010").hasSize(10);
  }

  @ParameterizedTest
  @EnumSource
  void filtersStayInTheMessage(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("activity");
    maria.chooses(maria.sees("#1001"), "Success and error", "Errors only");

    Seen errors = maria.sees("Showing errors");
    assertThat(orders(errors)).containsExactly("1000", "1005", "1010", "1015", "1020");
    maria.chooses(errors, "All types", "Customers");
    maria.sees("Nothing in the log fits this");
  }

  @ParameterizedTest
  @EnumSource
  void wordsFilterTheList(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("activity status:error reference:#1015 since:24h");

    assertThat(orders(maria.sees("since 24h"))).containsExactly("1015");
  }

  @ParameterizedTest
  @EnumSource
  void theSearchFormFilters(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("activity");
    maria.clicks(maria.sees("#1001"), "Search…");
    maria.fills("Search the log", Map.of("Reference", "#1007, #1009", "Since", "30d"));

    assertThat(orders(maria.sees("since 30d"))).containsExactly("1007", "1009");
  }

  @ParameterizedTest
  @EnumSource
  void aWrongTimeInTheFormIsAnsweredWithWhatIsUnderstood(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("activity");
    maria.clicks(maria.sees("#1001"), "Search…");
    maria.fills("Search the log", Map.of("Since", "whenever"));

    maria.sees("“whenever” is not a time; use 24h");
  }

  @ParameterizedTest
  @EnumSource
  void oneActivityIsShownInFullAndTheListComesBack(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("activity status:error");
    maria.chooses(
        maria.sees("Showing errors"), "Open one in full…", "✗ Error · Order #1005 · Main store");

    Seen detail = maria.sees("Order #1005: ✗ Error");
    assertThat(detail.text()).contains(QUOTE, "Pulled from Main store", "evt-5");
    maria.clicks(detail, "Back to the list");
    maria.sees("Showing errors");
  }

  @ParameterizedTest
  @EnumSource
  void aSharedAnswerIsSeenByEverybodyAndDrivenByNobody(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam");
    Person maria = bot.person(platform, "maria");
    maria.types("activity reference:#1004");
    maria.clicks(maria.sees("#1004"), "Share to channel");

    Seen shared = sam.sees("Shared by");
    assertThat(shared.text()).contains("#1004");
    assertThat(shared.buttons()).isEmpty();
    assertThat(shared.ephemeral()).isFalse();
    maria.sees("Shared with this channel");
  }

  @ParameterizedTest
  @EnumSource
  void theHubLeadsToAnIntegrationsLog(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("integrations");
    Seen hub = maria.sees("Integration Hub");
    assertThat(hub.text())
        .contains("Main store", "Shopify", "connected", "5 errors in 24 h", "last activity");

    maria.clicks(hub, "Manage");
    assertThat(orders(maria.sees("pulled and pushed · Main store"))).hasSize(10);
  }

  @ParameterizedTest
  @EnumSource
  void statusSaysHowTheBotIs(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("status");

    assertThat(maria.sees("All is well").text())
        .contains("Slack: connected", "Discord: connected", "Acme Trading");
  }

  @ParameterizedTest
  @EnumSource
  void helpNamesEveryCommand(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("help");

    assertThat(maria.sees("What you can ask").text())
        .contains(
            "/blackbird activity",
            "/blackbird integrations",
            "/blackbird link",
            "/blackbird status",
            "/blackbird help");
  }

  @ParameterizedTest
  @EnumSource
  void aWrongWordIsAnsweredWithTheNearestRightOne(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("activity integration:shopfy-main");

    maria.sees("Did you mean integration:shopify-main?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "activity stauts:error | Did you mean status:?",
        "activty | Did you mean /blackbird activity?",
        "activity ordr | Did you mean type:order?",
        "activity Errors ORDERS shopify-main 24h | Showing errors · orders",
        "activity \"already been taken\" | “already been taken”",
        "ACTIVITY main store | I do not understand “main” here",
      })
  void slacksTextIsReadForgivingly(String words, String answer) {
    Person maria = bot.person(ChatPlatform.SLACK, "maria");
    maria.types(words);

    maria.sees(answer);
  }

  @Test
  void discordsOptionsAreCompleted() {
    var choices =
        bot.sandbox()
            .discord()
            .user("maria")
            .completes("#integrations", "blackbird activity", "integration", "MAIN");

    assertThat(choices)
        .singleElement()
        .satisfies(choice -> {
          assertThat(choice.name()).isEqualTo("Main store");
          assertThat(choice.value()).isEqualTo("shopify-main");
        });
  }

  private static Map<String, String> activity(
      String id, String status, String reference, int minutesAgo) {
    Map<String, String> activity = new LinkedHashMap<>();
    activity.put("id", id);
    activity.put("integration", "shopify-main");
    activity.put("direction", "pull");
    activity.put("type", "order");
    activity.put("status", status);
    activity.put("reference", reference);
    activity.put("message", status.equals("error") ? QUOTE : "");
    activity.put("createdAt", Instant.now().minus(Duration.ofMinutes(minutesAgo)).toString());
    return activity;
  }

  private static List<String> orders(Seen list) {
    Matcher matcher = ORDER.matcher(list.text());
    Set<String> orders = new LinkedHashSet<>();
    while (matcher.find()) {
      orders.add(matcher.group(1));
    }
    return List.copyOf(orders);
  }
}

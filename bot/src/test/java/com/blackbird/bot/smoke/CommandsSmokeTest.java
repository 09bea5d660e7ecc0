package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.bot.PaperCatalogue;
import com.blackbird.bot.smoke.Person.Seen;
import com.blackbird.sandbox.slack.play.SlackForm;
import com.blackbird.sandbox.slack.play.SlackUser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do in the chat, on both platforms alike. */
class CommandsSmokeTest {
  private static final String QUOTE = "{\"errors\":{\"email\":[\"has already been taken\"]}}";
  private static final Pattern NAMED = Pattern.compile("/blackbird ([a-z]+)");
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
    bot.link("acme", "Acme Trading");
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @OnEachChat
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

  @OnEachChat
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

  @OnEachChat
  void filtersStayInTheMessage(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("activity");
    maria.chooses(maria.sees("#1001"), "Success and error", "Errors only");

    Seen errors = maria.sees("5 errors on 5 orders");
    assertThat(orders(errors)).containsExactly("1000", "1005", "1010", "1015", "1020");
    maria.chooses(errors, "All types", "Customers");
    maria.sees("No errors, customers");
  }

  @OnEachChat
  void wordsFilterTheList(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("activity status:error reference:#1015 since:24h");

    assertThat(orders(maria.sees("1 error on 1 order, #1015, last 24 h"))).containsExactly("1015");
  }

  @OnEachChat
  void theSearchFormFilters(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("activity");
    maria.clicks(maria.sees("#1001"), "Search…");
    maria.fills("Search the log", Map.of("Reference", "#1007, #1009", "Since", "30d"));

    assertThat(orders(maria.sees("last 30 days"))).containsExactly("1007", "1009");
  }

  @OnEachChat
  void aWrongTimeInTheFormIsAnsweredWithWhatIsUnderstood(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("activity");
    maria.clicks(maria.sees("#1001"), "Search…");
    maria.fills("Search the log", Map.of("Since", "whenever"));

    maria.sees("“whenever” is not a time; use 24h");
  }

  @OnEachChat
  void oneActivityIsShownInFullAndTheListComesBack(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("activity status:error");
    maria.chooses(
        maria.sees("5 errors"), "Open one in full…", "✗ Error · Order #1005 · Main store");

    Seen detail = maria.sees("Order #1005: ✗ Error");
    assertThat(detail.text()).contains(QUOTE, "Pulled from Main store", "evt-5");
    maria.clicks(detail, "Next older");
    Seen older = maria.sees("Order #1010: ✗ Error");
    assertThat(older.text()).contains("Last success of this kind:");
    maria.clicks(older, "Back to the list");
    maria.sees("5 errors");
  }

  @OnEachChat
  void aSharedAnswerIsSeenByEverybodyAndOpenedByEachForThemselves(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam");
    Person maria = bot.person(platform, "maria");
    maria.types("activity reference:#1004");
    maria.clicks(maria.sees("#1004"), "Share to channel");

    Seen shared = sam.sees("Shared by");
    assertThat(shared.text()).contains("#1004");
    assertThat(shared.buttons()).containsExactly("Open it for me");
    assertThat(shared.ephemeral()).isFalse();
    maria.sees("Shared with this channel");

    sam.clicks(shared, "Open it for me");
    Awaitility.await().until(() -> sam.messages().size() == 2);
    Seen own = sam.sees("1 activity on 1 order, #1004");
    assertThat(own.ephemeral()).isTrue();
    assertThat(own.buttons()).contains("Search…");
    assertThat(sam.sees("Shared by").buttons()).containsExactly("Open it for me");
  }

  @OnEachChat
  void theHubLeadsToAnIntegrationsLog(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("integrations");
    Seen hub = maria.sees("Integration Hub");
    assertThat(hub.text())
        .contains("Main store", "Shopify", "connected", "5 errors in 24 h", "last activity");

    maria.clicks(hub, "Manage");
    assertThat(orders(maria.sees("25 activities on 25 records, 5 failed, Main store"))).hasSize(10);
  }

  @OnEachChat
  void aRecordsHistoryIsFoundByCommandAndFromAMessage(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("find reference:1010");
    Seen history = maria.sees("History of 1010");
    assertThat(history.text())
        .contains("Not in sync with Main store", "Main store → Blackbird, still failing since");

    Seen asked = maria.says("Does anybody know why order #1010 is not there?");
    maria.applies(asked, "find", "Find in activity log");
    Seen found = maria.sees("History of #1010");
    assertThat(found.ephemeral()).isTrue();

    Seen several = maria.says("#1011, #1012 or #9999?");
    maria.applies(several, "find", "Find in activity log");
    maria.clicks(maria.sees("The log knows several records"), "#1012");
    assertThat(maria.sees("History of #1012").text()).contains("Everything is in sync");

    maria.types("find reference:77");
    assertThat(maria.sees("No record is called 77").text()).contains("The log reaches back to");
    maria.types("find reference:\"Order #1012.\"");
    assertThat(maria.sees("History of #1012").text()).contains("Everything is in sync");

    maria.applies(maria.says("Lunch?"), "find", "Find in activity log");
    maria.sees("I see no order number");
  }

  @OnEachChat
  void everyFormOfTheFiltersIsUnderstood(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    for (String form :
        List.of(
            "integration:shopify-main",
            "status:error",
            "type:order,customer",
            "direction:pull",
            "reference:#1004,#1005",
            "text:\"been taken\"",
            "when:today",
            "when:\"last week\"",
            "when:2026-11-01..2026-11-05",
            "since:24h until:now",
            "when:yesterday",
            "when:\"1 Nov 14:30\"",
            "until:2026-11-05",
            "category:rate-limit,unknown",
            "direction:push status:success",
            "since:monday",
            "since:\"1 Nov\"",
            "since:\"2026-11-01 14:30\"")) {
      maria.types("activity " + form);
      maria.sees("Activity log");
    }
  }

  @OnEachChat
  void aCopiedLinkOpensTheSameListForSomebodyElse(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("activity status:error reference:#1005");
    maria.clicks(maria.sees("1 error"), "Copy link");
    Matcher link =
        Pattern.compile("/blackbird (activity view:\\w+)").matcher(maria.sees("Copy this").text());
    assertThat(link.find()).isTrue();

    Person sam = bot.person(platform, "sam");
    sam.types(link.group(1));
    assertThat(orders(sam.sees("1 error on 1 order, #1005"))).containsExactly("1005");
  }

  @OnEachChat
  void aMistakeIsPutRightWithOneClick(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("activity integration:shopfy-main status:error");
    maria.clicks(maria.sees("Did you mean integration:shopify-main?"), "Do that");

    maria.sees("5 errors on 5 orders, Main store");
  }

  @Test
  void slacksProfileTellsTheTimeZoneAndDiscordsPeopleSayItOnce() {
    Person slack = bot.person(ChatPlatform.SLACK, "maria");
    slack.types("activity when:today");
    assertThat(slack.sees("Activity log").buttons()).doesNotContain("Set my time zone…");
    slack.types("status");
    assertThat(slack.sees("All is well").text()).contains("from your profile");

    Person discord = bot.person(ChatPlatform.DISCORD, "kenji");
    discord.types("activity when:today");
    Seen utc = discord.sees("are read in UTC");
    discord.clicks(utc, "Set my time zone…");
    discord.fills("Your time zone", Map.of("zone", "tokyo"));
    discord.sees("Your time zone is Asia/Tokyo");
    discord.clicks(utc, "Refresh");
    discord.types("status");
    assertThat(discord.sees("All is well").text()).contains("Asia/Tokyo, chosen by you");
  }

  @Test
  void slacksHomeIsTheIntegrationHubAndItsButtonsWork() {
    SlackUser maria = bot.sandbox().slack().user("maria");
    maria.opensHome("Blackbird");
    SlackForm home = maria.seesHome("Blackbird", "Integration Hub");
    assertThat(home.text()).contains("› Integration Hub", "Main store", "errors in 24 h");

    maria.clicks(home, "Manage");
    SlackForm log = maria.seesHome("Blackbird", "25 activities");
    maria.clicks(log, "Errors only");
    log = maria.seesHome("Blackbird", "5 errors");
    maria.clicks(log, "Search…");
    maria.fills(maria.seesForm("Search the log"), Map.of("Reference", "1005")).submits();
    log = maria.seesHome("Blackbird", "1 error on 1 order");
    maria.clicks(log, "Share to channel");
    assertThat(maria.seesForm("Blackbird").text()).contains("There is no channel here");
    maria.clicks(log, "Integration Hub");
    maria.seesHome("Blackbird", "› Integration Hub");
  }

  @OnEachChat
  void statusSaysHowTheBotIs(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("status");

    assertThat(maria.sees("All is well").text())
        .contains("Slack: connected", "Discord: connected", "Acme Trading")
        .doesNotContain("Zendesk", "Intercom", "Chatwoot");
  }

  @OnEachChat
  void helpNamesEveryCommandInTheOrderOfTheDocuments(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("help");

    String help = maria.sees("What you can ask").text();
    assertThat(NAMED.matcher(help).results().map(found -> found.group(1)).distinct())
        .containsExactlyElementsOf(
            PaperCatalogue.make().specs().stream().map(CommandSpec::name).toList());
    assertThat(help)
        .contains(
            platform == ChatPlatform.SLACK
                ? "/blackbird find #1021"
                : "/blackbird find reference:#1021");
  }

  @OnEachChat
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
        "activity Errors ORDERS shopify-main 24h | 5 errors on 5 orders, Main store, last 24 h",
        "activity last 7 days failed | 5 errors on 5 orders, last 7 days",
        "activity errors since:last week | 5 errors on 5 orders, since last week",
        "activity 1004 | 1 activity on 1 order, 1004",
        "activity main store errors | 5 errors on 5 orders, Main store",
        "activity \"already been taken\" | “already been taken”",
        "ACTIVITY mian store | I do not understand “mian” here",
        "activity stauts:error shopify-main | /blackbird activity status:error shopify-main",
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
    return Reported.error(status.equals("error") ? QUOTE : "")
        .with("id", id)
        .with("status", status)
        .reference(reference)
        .ago(Duration.ofMinutes(minutesAgo))
        .fields();
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

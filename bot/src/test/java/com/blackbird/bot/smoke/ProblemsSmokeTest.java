package com.blackbird.bot.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.bot.smoke.Person.Seen;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What is broken, and what people do about it, on both platforms alike. */
class ProblemsSmokeTest {
  private static RunningBot bot;
  private static String key;

  @BeforeAll
  static void start() {
    bot =
        new RunningBot(
            "BLACKBIRD_ENCRYPTION_KEY=" + "ab".repeat(32),
            "BLACKBIRD_RETRY_PRIVATE_HOSTS=127.0.0.1");
    key = bot.account("acme", "Acme Trading");
    bot.link("acme", "Acme Trading");
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @OnEachChat
  void theCardSaysWhatIsBrokenAndWhatIsStuck(ChatPlatform platform) {
    String message = "The warehouse of " + platform + " is closed";
    report("error", message, "#1021", "#1044", "#1050");
    report("success", "", "#1050");
    Seen card = card(platform, message);

    assertThat(card.text())
        .contains(
            "Main store: ",
            "✗ Open",
            "3 errors",
            message,
            "3 orders failed, 1 synced since, 2 still stuck",
            "#1021 #1044",
            "Last 24 h");
    assertThat(card.ephemeral()).isTrue();
    assertThat(card.buttons()).contains("Acknowledge", "Assign…", "Resolve…", "Show activities");
  }

  @OnEachChat
  void acknowledgingNamesWhoTakesCare(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    report("error", "Acknowledge me on " + platform, "#1");
    maria.clicks(card(platform, "Acknowledge me"), "Acknowledge");

    Seen card = maria.sees("◐ Acknowledged by ");
    assertThat(card.buttons()).contains("Reopen").doesNotContain("Acknowledge");
    maria.clicks(card, "Reopen");
    assertThat(maria.sees("✗ Open").buttons()).contains("Acknowledge");
  }

  @OnEachChat
  void anOutdatedButtonIsAnsweredWithTheStateAsItIs(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    report("error", "Two people see me on " + platform, "#1");
    Seen before = card(platform, "Two people see me");
    Person sam = bot.person(platform, "sam");
    sam.types("problems");
    sam.clicks(sam.sees("Two people see me"), "Open");
    sam.clicks(sam.sees("Shopify said:"), "Acknowledge");
    sam.sees("◐ Acknowledged by ");

    maria.clicks(before, "Acknowledge");
    maria.sees("Somebody has acknowledged it already.");
  }

  @OnEachChat
  void mutingIsForAWhile(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    report("error", "Mute me on " + platform, "#1");
    maria.chooses(card(platform, "Mute me"), "Mute…", "Mute for 4 hours");

    assertThat(maria.sees("◌ Muted").text()).contains("until");
  }

  @OnEachChat
  void resolvingTakesAReason(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    report("error", "Resolve me on " + platform, "#1");
    maria.clicks(card(platform, "Resolve me"), "Resolve…");
    maria.fills("Resolve the problem", Map.of("What fixed it?", "A new access token"));

    assertThat(maria.sees("✓ Resolved").text()).contains("A new access token");
    maria.types("problems state:resolved");
    assertThat(maria.sees("resolved problems").text()).contains("Resolve me on");
  }

  @OnEachChat
  void assigningNamesAnybody(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    report("error", "Assign me on " + platform, "#1");
    maria.clicks(card(platform, "Assign me"), "Assign…");
    maria.fills("Who takes care?", Map.of("Or somebody else", "Wei from the shop"));

    maria.sees("Wei from the shop takes care");
  }

  @OnEachChat
  void whatIsTheSameIsMergedAndAWrongMergeIsSplit(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    String hall = platform == ChatPlatform.SLACK ? "northern" : "southern";
    report("error", "The pump in our " + hall + " hall leaks", "#1");
    report("error", "The valve in our " + hall + " hall drips", "#2");
    maria.clicks(card(platform, "The valve in our " + hall), "Merge…");
    maria.fills(
        "Merge the problem",
        Map.of("It is the same as", "open: The pump in our " + hall + " hall leaks"));

    Seen whole = maria.sees("2 problems were merged into this one");
    assertThat(whole.text()).contains("The pump in our " + hall, "2 errors", "#1 #2");
    maria.clicks(whole, "Split…");
    maria.fills(
        "Split the problem",
        Map.of("What does not belong to it?", "The valve in our " + hall + " hall drips"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            bot.database()
                .jdbc()
                .sql("select count(*) = 0 from problem where merged_into is not null")
                .query(Boolean.class)
                .single());
    assertThat(card(platform, "The pump in our " + hall).text())
        .contains("1 error")
        .doesNotContain("merged");
  }

  @OnEachChat
  void whoIsPickedReadsItOnceAndWhoPicksReadsNothing(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    Person sam = bot.person(platform, "sam");
    String message = "Pick somebody for me on " + platform;
    report("error", message, "#1");
    maria.clicks(card(platform, "Pick somebody"), "Assign…");
    maria.fills("Who takes care?", Map.of("Somebody of this workspace", "sam"));
    readsSoon(maria, "sam[^·]* takes care");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> asked(sam, message), letters -> letters == 1);

    maria.clicks(card(platform, "Pick somebody"), "Assign…");
    maria.fills("Who takes care?", Map.of("Or one of these", "Me"));
    readsSoon(maria, "maria[^·]* takes care");
    assertThat(asked(sam, message)).isEqualTo(1);
    assertThat(asked(maria, message)).isZero();
  }

  /** One platform shows short names, the other long ones. */
  private static void readsSoon(Person person, String words) {
    Pattern pattern = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> person.messages().stream().anyMatch(text -> pattern.matcher(text).find()));
  }

  private static long asked(Person person, String message) {
    return person.letters().stream()
        .map(Seen::text)
        .filter(text -> text.contains("asks you to take care of this") && text.contains(message))
        .count();
  }

  @OnEachChat
  void theActivitiesOfAProblemAreListed(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    report("error", "List me on " + platform, "#1", "#2");
    maria.clicks(card(platform, "List me"), "Show activities");

    assertThat(maria.sees("one problem").text()).contains("List me on", "#1", "#2");
  }

  @OnEachChat
  void aLongTextComesAsAFile(ChatPlatform platform) {
    String message = "A long story of " + platform + " " + "and so on ".repeat(300);
    report("error", message, "#long-" + platform);
    Person maria = bot.person(platform, "maria");
    maria.types("activity reference:#long-" + platform);
    maria.chooses(
        maria.sees("1 activity on 1 order"),
        "Open one in full…",
        "✗ Error · Order #long-" + platform + " · Main store");
    maria.clicks(maria.sees("This is its beginning"), "Whole text as a file");

    Seen answer = maria.sees("Exactly as it was sent");
    Seen place = platform == ChatPlatform.DISCORD ? answer : maria.letters().getLast();
    assertThat(maria.opens(place, "message.txt")).asString(UTF_8).isEqualTo(message);
  }

  @OnEachChat
  void whatNoGuideExplainsIsListed(ChatPlatform platform) {
    report("error", "Nobody knows me on " + platform, "#1");
    settled();
    Person maria = bot.person(platform, "maria");
    maria.types("problems state:unknown");

    assertThat(maria.sees("what came most often comes first").text())
        .contains("what no guide explains");
  }

  @OnEachChat
  void whatIsStuckIsSyncedAgainOnceASecondPersonAgrees(ChatPlatform platform) throws IOException {
    try (var sync = new AccountsSync(bot, key)) {
      bot.webhook("acme", sync.address(), 2);
      String[] orders = {"#r1" + platform, "#r2" + platform, "#r3" + platform};
      report("error", "Email has already been taken", orders);
      Person maria = bot.person(platform, "maria");
      Person sam = bot.person(platform, "sam");
      maria.clicks(card(platform, "Email has already been taken"), "Retry all 3…");
      Seen preview = maria.sees("Sync 3 records again?");
      assertThat(preview.text()).contains(orders).contains("127.0.0.1", "need a second person");
      maria.clicks(preview, "Send 3 again");
      Seen asked = maria.sees("I asked for a second person");
      maria.clicks(asked, "Confirm and send");
      maria.sees("You asked for this yourself");
      assertThat(sync.records()).isEmpty();

      sam.clicks(sam.sees("has to confirm until"), "Confirm and send");
      sam.sees("3 records are on their way");
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> sync.records().containsAll(List.of(orders)));
      sync.reports("success");

      maria.types("retries");
      assertThat(maria.sees("They go to").text()).contains("Since then: 3 synced");
    }
  }

  @OnEachChat
  void oneSyncIsRetriedFromItsCard(ChatPlatform platform) throws IOException {
    try (var sync = new AccountsSync(bot, key)) {
      bot.webhook("acme", sync.address(), 2);
      String order = "#one" + platform;
      report("error", "Email has already been taken", order);
      Person maria = bot.person(platform, "maria");
      maria.clicks(openedCard(maria, order), "Retry this sync");
      Seen preview = maria.sees("Sync 1 record again?");
      maria.clicks(preview, "Send it again");
      maria.sees("1 record is on its way");
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> sync.records().equals(List.of(order)));
      sync.reports("error");

      assertThat(openedCard(maria, order).text()).contains("Since then it has failed again");
    }
  }

  private static Seen openedCard(Person person, String order) {
    person.types("activity reference:" + order);
    person.chooses(
        person.sees("on 1 order"),
        "Open one in full…",
        "✗ Error · Order " + order + " · Main store");
    return person.sees("Last success of this kind");
  }

  @OnEachChat
  void aProblemRecoversByItself(ChatPlatform platform) {
    String message = "Recover me on " + platform;
    reportAt(Duration.ofMinutes(30), "error", message, "#77");
    reportAt(Duration.ofSeconds(570), "success", "", "#77");
    settled();
    Person maria = bot.person(platform, "maria");
    maria.types("problems state:recovered");
    maria.clicks(maria.sees(message), "Open");

    assertThat(maria.sees("1 order failed and has synced since").text())
        .contains("✓ Recovered", "after 20 min");
  }

  /** The card of the problem that failed last, once the keeper has looked at it. */
  private static Seen card(ChatPlatform platform, String message) {
    settled();
    Person maria = bot.person(platform, "maria");
    maria.types("problems");
    maria.clicks(maria.sees(message), "Open");
    return maria.sees("Shopify said:");
  }

  private static void settled() {
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

  private static void report(String status, String message, String... references) {
    reportAt(Duration.ZERO, status, message, references);
  }

  private static void reportAt(Duration ago, String status, String message, String... references) {
    bot.report(
        key,
        Stream.of(references)
            .map(one -> Reported.error(message).with("status", status).reference(one).ago(ago))
            .toArray(Reported[]::new));
  }
}

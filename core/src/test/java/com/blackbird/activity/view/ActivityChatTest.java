package com.blackbird.activity.view;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.activity.Retention;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.Word;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.zone.ZoneSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people ask of the log and read of it, whatever the chat. */
class ActivityChatTest {
  private static final Pattern RECORD = Pattern.compile("Order (#\\S+)");
  private final AskedInChat chat = new AskedInChat();

  @BeforeEach
  void integrations() {
    chat.with("shopify-main", "Main Store").with("netsuite-erp", "NetSuite ERP");
  }

  @AfterEach
  void close() {
    chat.close();
  }

  @Test
  void theHeadlineCountsWhatIsShown() {
    chat.log(
        failed("#1", 10), failed("#1", 20), failed("#2", 30), went("#3", 40), failed("#4", 2_000));

    assertThat(chat.types("activity errors orders 24h").plainText())
        .contains("3 errors on 2 orders, last 24 h");
    assertThat(chat.types("activity").plainText()).contains("5 activities on 4 orders, 4 failed");
    assertThat(chat.types("activity #3 shopify-main").plainText())
        .contains("1 activity on 1 order, Main Store, #3");
  }

  @Test
  void aDayIsTheWholeDay() {
    chat.log(
        failed("#1", Instant.parse("2026-11-22T00:00:00Z")),
        failed("#2", Instant.parse("2026-11-22T23:59:59Z")),
        failed("#3", Instant.parse("2026-11-23T00:00:00Z")),
        failed("#4", Instant.parse("2026-11-21T23:59:59Z")));

    assertThat(records(chat.types("activity yesterday"))).containsExactly("#2", "#1");
    assertThat(records(chat.types("activity 2026-11-21..2026-11-22")))
        .containsExactly("#2", "#1", "#4");
    assertThat(records(chat.types("activity since:22 Nov until:yesterday")))
        .containsExactly("#2", "#1");
    assertThat(records(chat.types("activity ..21 Nov"))).containsExactly("#4");
    assertThat(records(chat.picks("activity", Map.of("when", "2026-11-23.."))))
        .containsExactly("#3");
    assertThat(records(chat.types("activity gestern"))).containsExactly("#2", "#1");
    assertThat(records(chat.picks("activity", Map.of("until", "Gestern"))))
        .containsExactly("#2", "#1", "#4");
  }

  @Test
  void aMomentIsWhereTheListBeginsAndAClockAfterItWhereItEnds() {
    chat.log(
        failed("#1", Instant.parse("2026-11-22T14:00:00Z")),
        failed("#2", Instant.parse("2026-11-22T15:00:00Z")),
        failed("#3", Instant.parse("2026-11-23T09:00:00Z")));

    assertThat(records(chat.types("activity yesterday 14:30"))).containsExactly("#3", "#2");
    assertThat(records(chat.types("activity yesterday 13:30..14:30"))).containsExactly("#1");
    assertThat(records(chat.types("activity 8:30..10:30"))).containsExactly("#3");
    assertThat(records(chat.types("activity 14:30..9:30"))).containsExactly("#3", "#2");
  }

  @Test
  void aTimeThatIsTurnedRoundIsPutRightInTheForm() {
    chat.log(failed("#1", 10));
    ChatMessage mistake = chat.types("activity errors since:today until:yesterday");

    assertThat(mistake.plainText()).contains("“yesterday” is before “today”");
    ChatForm form = chat.opens(mistake, "Correct it…");
    assertThat(initial(form, "Since")).isEqualTo("today");
    assertThat(chat.submits(form, Map.of("since", "hoy")).plainText())
        .contains("1 error on 1 order, today");
    assertThat(records(chat.submits(form, Map.of("until", "2026-11-20..2026-11-23"))))
        .containsExactly("#1");
  }

  @Test
  void whatSomebodyPastedToSearchForFitsIntoTheForm() {
    String pasted = "no stock ".repeat(40).strip();
    ChatForm form = chat.opens(chat.types("activity \"" + pasted + "\""), "Search…");

    assertThat(initial(form, "Text")).isEqualTo(pasted);
    assertThat(form.inputs())
        .extracting(input -> (ChatForm.TextInput) input)
        .allMatch(input -> input.initial().length() <= input.maxLength());
  }

  @Test
  void wordsAreReadInThePersonsZoneAndWhoHasNoneIsAsked() {
    chat.log(failed("#1", Instant.parse("2026-11-22T23:30:00Z")));
    ChatMessage utc = chat.types("activity today");
    assertThat(utc.plainText()).contains("are read in UTC");
    assertThat(AskedInChat.buttons(utc)).contains(AskedInChat.zoneButton());
    assertThat(records(utc)).isEmpty();

    try (AskedInChat berlin = new AskedInChat(new Knows(ZoneId.of("Europe/Berlin")))) {
      berlin.log(failed("#1", Instant.parse("2026-11-22T23:30:00Z")));
      ChatMessage today = berlin.types("activity today");
      assertThat(records(today)).containsExactly("#1");
      assertThat(AskedInChat.buttons(today)).doesNotContain(AskedInChat.zoneButton());
    }
  }

  @Test
  void anEmptyListSaysWhatWouldFindSomething() {
    chat.log(failed("#1", 3 * 24 * 60));

    ChatMessage nothing = chat.types("activity errors shopify-main 24h");
    assertThat(nothing.plainText())
        .contains(
            "No errors, Main Store, last 24 h", "At any time, the last one was 2026-11-20 10:00");
    assertThat(records(chat.clicks(nothing, "At any time"))).containsExactly("#1");

    ChatMessage text = chat.types("activity errors \"flood\"");
    assertThat(records(chat.clicks(text, "Without the text"))).containsExactly("#1");
    assertThat(chat.types("activity customers pushed").plainText())
        .contains("Take a filter away with the menus below");
  }

  @Test
  void menusChangeOneFilterAndKeepTheOthers() {
    chat.log(failed("#1", 10), went("#2", 20));
    ChatMessage list = chat.types("activity orders,customers 7d");

    ChatMessage errors = chat.clicks(list, "Errors only");
    assertThat(errors.plainText()).contains("1 error on 1 order, orders or customers, last 7 days");
    ChatMessage same = chat.chooses(errors, "All types", ActivityControls.SEVERAL);
    assertThat(same.plainText()).contains("orders or customers");
    assertThat(chat.chooses(same, "Any time", "yesterday").plainText())
        .contains("No errors, orders or customers, yesterday");
    assertThat(chat.chooses(same, "All integrations", "netsuite-erp").plainText())
        .contains("No errors, orders or customers, NetSuite ERP, last 7 days");
  }

  @Test
  void theFormIsFilledWithWhatIsShownAndKeepsWhatWasRight() {
    chat.log(failed("#1", 10));
    ChatForm form = chat.opens(chat.types("activity shopify-main since:monday"), "Search…");
    assertThat(initial(form, "Since")).isEqualTo("monday");
    assertThat(initial(form, "Integration")).isEqualTo("shopify-main");

    ChatMessage mistake =
        chat.submits(form, Map.of("text", "taken", "since", "mondya", "integration", "main store"));
    assertThat(mistake.plainText()).contains("“mondya” is not a time; use 24h");
    ChatForm again = chat.opens(mistake, "Correct it…");
    assertThat(initial(again, "Text")).isEqualTo("taken");
    assertThat(initial(again, "Integration")).isEqualTo("shopify-main");
    assertThat(initial(again, "Since")).isEqualTo("mondya");

    ChatMessage unknown = chat.submits(form, Map.of("integration", "Main Stor", "text", "taken"));
    assertThat(unknown.plainText()).contains("Did you mean Main Store?");
    ChatForm third = chat.opens(unknown, "Correct it…");
    assertThat(initial(third, "Text")).isEqualTo("taken");
    assertThat(initial(third, "Integration")).isEqualTo("Main Stor");
    assertThat(records(chat.submits(form, Map.of("since", "2026-11-20..2026-11-23"))))
        .containsExactly("#1");
  }

  @Test
  void aDateIsUnderstoodAsTheReaderWritesIt() {
    chat.log(failed("#1", 10), went("#2", 20));
    DateTimeFormatter german = DateTimeFormatter.ofPattern("d.M.yyyy");
    LocalDate today = LocalDate.ofInstant(chat.clock.instant(), ZoneOffset.UTC);

    assertThat(chat.types("activity since:" + german.format(today)).plainText())
        .contains("2 activities", "since " + german.format(today));
    assertThat(chat.types("activity " + german.format(today.minusDays(1))).plainText())
        .contains("No activities");
    assertThat(chat.types("activity since:11/12/2025").plainText())
        .contains("“11/12/2025” can be two days. Please type 2025-12-11 or 2025-11-12.");
    assertThat(chat.types("activity since:whenever").plainText())
        .contains("I do not know “whenever” for since. From when on: 24h, monday, 1 Nov");
  }

  @Test
  void aMistakeOffersTheRightWordsWithTheRestAsItWas() {
    chat.log(failed("#1", 10), went("#2", 20));

    ChatMessage mistake = chat.types("activity shopfy-main stauts:eror 24h");
    assertThat(mistake.plainText())
        .contains("/blackbird activity integration:shopify-main status:error 24h");
    assertThat(chat.clicks(mistake, "Do that").plainText())
        .contains("1 error on 1 order, Main Store, last 24 h");
    assertThat(chat.clicks(chat.types("activty errors"), "Do that").plainText())
        .contains("1 error");
  }

  @Test
  void aCopiedLinkOpensTheSameListForAnybody() {
    chat.log(failed("#1", 10), went("#2", 20));

    String link = chat.clicks(chat.types("activity errors 24h"), "Copy link").plainText();
    Matcher code = Pattern.compile("/blackbird (activity view:\\S+)").matcher(link);
    assertThat(code.find()).isTrue();
    assertThat(chat.types(code.group(1)).plainText()).contains("1 error on 1 order, last 24 h");
    assertThat(chat.types(code.group(1) + " customers").plainText())
        .contains("No errors, customers");
    assertThat(chat.types("activity view:0123456789").plainText()).contains("I know no view");
    assertThat(chat.types("activity view:%").plainText()).contains("I know no view");
  }

  @Test
  void anActivityIsShownWithWhatIsAroundIt() {
    chat.log(went("#0", 40), failed("#1", 30), failed("#2", 20), went("#1", 10));
    ChatMessage list = chat.types("activity errors");
    ActivityRef ref = ActivityRef.of(MutableClock.START.minus(Duration.ofMinutes(30)), "#1-30");

    ChatMessage card = chat.chooses(list, "Open one in full…", ref.text());
    assertThat(card.plainText())
        .contains(
            "Order #1: ✗ Error",
            "Pulled from Main Store, 2026-11-23 09:30 UTC",
            "Last success of this kind: 2026-11-23 09:20 UTC",
            "This record since: ✓ went through 2026-11-23 09:50 UTC");
    assertThat(AskedInChat.buttons(card)).contains("Next newer").doesNotContain("Next older");
    ChatMessage newer = chat.clicks(card, "Next newer");
    assertThat(newer.plainText()).contains("Order #2: ✗ Error");
    assertThat(chat.clicks(newer, "Back to the list").plainText()).contains("2 errors");
    assertThat(chat.clicks(newer, "Whole history").plainText()).contains("History of #2");
  }

  @Test
  void aLongMessageIsShownFoldedAndPageByPageAndJsonLaidOutOrAsItWasSent() {
    String json = "{\"errors\":[" + "\"it is taken\",".repeat(1_000) + "\"the end\"]}";
    Activity activity = Activities.failed("shopify-main").id("x").message(json).build();
    chat.log(activity);

    ChatMessage card =
        chat.chooses(chat.types("activity"), "Open one in full…", activity.ref().text());
    assertThat(card.plainText()).contains("{\n  \"errors\": [", "the whole text has 14,0");
    assertThat(chat.clicks(card, "As it was sent").plainText()).contains(json.substring(0, 1_900));
    ChatMessage page = chat.clicks(card, "Whole text");
    StringBuilder whole = new StringBuilder();
    while (true) {
      whole.append(
          page.plainText()
              .substring(page.plainText().indexOf('\n', page.plainText().indexOf("Part ")) + 1));
      if (!AskedInChat.buttons(page).contains("Next part")) {
        break;
      }
      page = chat.clicks(page, "Next part");
    }
    assertThat(whole.toString()).isEqualTo(json);
    assertThat(chat.clicks(page, "Back").plainText()).contains("Main Store said:");
  }

  @Test
  void aRecordsHistoryIsFoundWithOrWithoutHashOverAllIntegrations() {
    chat.log(went("#1", 50), pushed("#1", 40), pushed("1", 30), failed("#2", 20));

    for (String typed : List.of("find #1", "find 1", "find \"#1\"", "find reference:1")) {
      assertThat(chat.types(typed).plainText())
          .as(typed)
          .contains(
              "✓ Order #1: Main Store → Blackbird, in sync, last 2026-11-23 09:10 UTC",
              "✗ Order 1: Blackbird → NetSuite ERP, still failing since 2026-11-23 09:20 UTC, 2");
    }
    assertThat(chat.types("find 1,2").plainText())
        .contains("History of 1, 2", "Not in sync with Main Store, NetSuite ERP");
    assertThat(chat.types("find 1 2").plainText()).contains("History of 1, 2");
    assertThat(chat.types("find").plainText()).contains("Which record?");
  }

  @Test
  void aRecordIsFoundHoweverItsNameIsPasted() {
    chat.log(failed("#1021", 10), went("SKU-7", 20));

    for (String pasted :
        List.of(
            "#1021",
            "＃1021",
            "Order #1021.",
            "(1021)",
            "\u2066#1021\u2069",
            "\u00A0#1021\u00A0",
            "\uFEFF1021\u200B")) {
      assertThat(chat.types("find " + pasted).plainText())
          .as(pasted)
          .contains("✗ Order #1021")
          .doesNotContain("SKU-7");
      assertThat(chat.picks("find", Map.of("reference", pasted)).plainText())
          .as(pasted)
          .contains("✗ Order #1021");
    }
    assertThat(records(chat.types("activity #1021\u200E\u00A0errors"))).containsExactly("#1021");
    assertThat(records(chat.picks("activity", Map.of("reference", "\u00A0＃1021"))))
        .containsExactly("#1021");
  }

  @Test
  void whoAsksForMoreRecordsThanAreLookedForReadsSo() {
    chat.log(failed("#1", 10));
    String all = IntStream.rangeClosed(1, 25).mapToObj(i -> "#" + i).collect(joining(","));

    assertThat(chat.types("find " + all).plainText())
        .contains("✗ Order #1", "I looked for the first 20 of these 25.");
  }

  @Test
  void aLineThatIsPastedBehindTheCommandIsReadAllTheSame() {
    chat.log(failed("#1", 10), went("#2", 20));

    assertThat(records(chat.types("/blackbird activity\u00A0errors"))).containsExactly("#1");
    assertThat(records(chat.types(" /Blackbird activity #2"))).containsExactly("#2");
    ChatForm form = chat.opens(chat.types("activity"), "Search…");
    assertThat(
            records(
                chat.submits(
                    form, Map.of("reference", "\u200E#2\u00A0,\u00A0#3", "since", "\u00A024h"))))
        .containsExactly("#2");
  }

  @Test
  void whoFindsNoRecordReadsHowFarTheLogReachesBack() {
    try (AskedInChat kept = new AskedInChat(Retention.DEFAULT)) {
      assertThat(kept.types("find 77").plainText())
          .contains("No record is called 77", "The log reaches back to 2026-08-01 00:00 UTC");
    }
    assertThat(chat.types("find 77").plainText()).doesNotContain("reaches back");
  }

  @Test
  void aRecordThatIsNotThereIsSaidWithWhereElseToLook() {
    chat.log(
        Activities.failed("shopify-main").reference("#1").message("order 77 is stuck").build());

    ChatMessage nothing = chat.types("find 77");
    assertThat(nothing.plainText()).contains("No record is called 77");
    assertThat(records(chat.clicks(nothing, "Search in messages"))).containsExactly("#1");
  }

  /** Whatever arrives meanwhile, each is read once, oldest first. */
  @Test
  void aLongHistoryIsReadPageByPage() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Activity> before = new ArrayList<>();
    for (int i = 0; i < 47; i++) {
      before.add(
          Activities.failed("shopify-main")
              .id("m" + i)
              .reference("#1")
              .message("m" + i + "!")
              .ago(Duration.ofMinutes(100 + random.nextInt(30)))
              .build());
    }
    chat.log(before.toArray(Activity[]::new));

    List<String> read = new ArrayList<>();
    ChatMessage page = chat.types("find 1");
    read.addAll(messages(page));
    for (int arrived = 0;
        AskedInChat.buttons(page).contains("Later") && read.size() < 47;
        arrived++) {
      chat.log(failed("#1", 1 + arrived), failed("#2", 5));
      page = chat.clicks(page, "Later");
      read.addAll(messages(page));
    }
    assertThat(read.stream().limit(47).toList())
        .as("seed %s", seed)
        .isEqualTo(
            before.stream()
                .sorted(Comparator.comparing(Activity::ref))
                .map(Activity::message)
                .toList());
    assertThat(messages(chat.clicks(page, "Earlier"))).hasSize(10);
  }

  @Test
  void theShortcutFindsWhatAMessageNames() {
    chat.log(failed("#1021", 10), failed("SKU-7", 20));

    assertThat(chat.applies("find", "Why did order 1021 fail at 10:30?").plainText())
        .contains("History of #1021");
    ChatMessage which = chat.applies("find", "#1021 and SKU-7 are stuck, #9 too");
    assertThat(AskedInChat.buttons(which)).containsExactly("#1021", "SKU-7", "All of them");
    assertThat(chat.clicks(which, "SKU-7").plainText()).contains("History of SKU-7");
    assertThat(chat.clicks(which, "All of them").plainText()).contains("History of #1021, SKU-7");
    assertThat(chat.applies("find", "#404 is gone").plainText())
        .contains("I looked for #404, and the log has no record");
    assertThat(chat.applies("find", "Hello").plainText()).contains("I see no order number");
  }

  @Test
  void tenThousandIntegrationsArePagedSearchedAndCompleted() {
    chat.database
        .jdbc()
        .sql(
            """
            insert into integration (account_id, key, platform, name, state, created_at)
            select ?, 'shop-' || n, 'shopify', 'Shop ' || n, 'CONNECTED', ?
            from generate_series(1, 10000) n
            """)
        .params(chat.account.id().value(), chat.clock.instant().atOffset(ZoneOffset.UTC))
        .update();

    ChatMessage hub = chat.types("integrations");
    assertThat(hub.plainText()).contains("10,002 integrations, page 1 of 1,667");
    assertThat(chat.clicks(hub, "Next").plainText()).contains("page 2 of 1,667");
    ChatMessage some = chat.types("integrations shop 777");
    assertThat(some.plainText()).contains("11 integrations with “shop 777”", "Shop 7770");
    assertThat(chat.clicks(some, "Next").plainText()).contains("page 2 of 2");
    assertThat(chat.types("integrations nowhere").plainText()).contains("contains “nowhere”");

    assertThat(chat.completes("integration", "shop 99")).hasSize(25);
    assertThat(chat.completes("integration", "netsuite-erp,main"))
        .extracting(Word::value)
        .containsExactly("netsuite-erp,shopify-main");
    assertThat(chat.types("activity Shop 4711").plainText()).contains("No activities, Shop 4711");
    assertThat(chat.types("activity integration:netsuit-erp").plainText())
        .contains("Did you mean integration:netsuite-erp?");
  }

  @Test
  void timesAreCompleted() {
    assertThat(chat.completes("when", "last"))
        .extracting(word -> word.label().in(Language.ENGLISH))
        .contains("Last week");
    assertThat(chat.completes("since", "")).hasSizeGreaterThan(10);
  }

  /** The same request in any order, case and spelling, also with a slip, gives the same list. */
  @Test
  void aRandomRequestIsUnderstoodHoweverItIsWritten() {
    chat.log(failed("#1", 10), went("#2", 20), pushed("#3", 30));
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<List<String>> filters =
        List.of(
            List.of("status:error", "errors", "failed", "STATUS=Error"),
            List.of("type:order", "orders", "Order"),
            List.of("direction:pull", "pulled", "IN"),
            List.of("integration:shopify-main", "Shopify-Main", "main store"),
            List.of("since:24h", "24H", "last 24 hours", "since:24 h"),
            List.of("reference:#1", "#1"),
            List.of("text:\"been taken\"", "“been taken”"));
    for (int i = 0; i < 40; i++) {
      List<List<String>> chosen = new ArrayList<>(filters);
      Collections.shuffle(chosen, random);
      List<List<String>> some = chosen.subList(0, 1 + random.nextInt(filters.size()));
      String plain = line(filters.stream().filter(some::contains).toList(), new Random(0), 1);
      String spelled = line(some, random, 4);

      assertThat(headline(chat.types("activity " + spelled)))
          .as("seed %s: %s", seed, spelled)
          .isEqualTo(headline(chat.types("activity " + plain)));
      String slip = slipped(plain, random);
      ChatMessage answer = chat.types("activity " + slip);
      assertThat(answer.plainText()).as("seed %s: %s", seed, slip).isNotBlank();
      if (AskedInChat.buttons(answer).contains("Do that")) {
        assertThat(chat.clicks(answer, "Do that").plainText())
            .as("seed %s: %s", seed, slip)
            .startsWith("Activity log");
      }
    }
  }

  private static String line(List<List<String>> filters, Random random, int spellings) {
    return String.join(
        " ",
        filters.stream()
            .map(forms -> forms.get(random.nextInt(Math.min(spellings, forms.size()))))
            .toList());
  }

  /** One letter changed, left out or doubled. */
  private static String slipped(String line, Random random) {
    int at = random.nextInt(line.length());
    String letter = String.valueOf(line.charAt(at));
    String other =
        List.of("", letter + letter, "x", letter.toUpperCase(Locale.ROOT)).get(random.nextInt(4));
    return line.substring(0, at) + other + line.substring(at + 1);
  }

  private static String headline(ChatMessage message) {
    return message.plainText().lines().skip(1).findFirst().orElse("");
  }

  private static String initial(ChatForm form, String label) {
    return form.inputs().stream()
        .filter(input -> input.label().equals(label))
        .map(input -> ((ChatForm.TextInput) input).initial())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> records(ChatMessage message) {
    return found(RECORD, message);
  }

  private static List<String> messages(ChatMessage message) {
    return found(Pattern.compile("(?m)^(m\\d+!)$"), message);
  }

  private static List<String> found(Pattern pattern, ChatMessage message) {
    Matcher matcher = pattern.matcher(message.plainText());
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Activity failed(String reference, int minutesAgo) {
    return Activities.failed("shopify-main")
        .id(reference + "-" + minutesAgo)
        .reference(reference)
        .ago(Duration.ofMinutes(minutesAgo))
        .build();
  }

  private static Activity failed(String reference, Instant at) {
    return Activities.failed("shopify-main").reference(reference).at(at).build();
  }

  private static Activity went(String reference, int minutesAgo) {
    return Activities.succeeded("shopify-main")
        .reference(reference)
        .ago(Duration.ofMinutes(minutesAgo))
        .build();
  }

  private static Activity pushed(String reference, int minutesAgo) {
    return Activities.failed("netsuite-erp")
        .direction(Direction.PUSH)
        .reference(reference)
        .ago(Duration.ofMinutes(minutesAgo))
        .build();
  }

  private record Knows(ZoneId known) implements ZoneSource {
    @Override
    public ChatPlatform platform() {
      return ChatPlatform.SLACK;
    }

    @Override
    public Optional<ZoneId> zone(Caller caller) {
      return Optional.of(known);
    }
  }
}

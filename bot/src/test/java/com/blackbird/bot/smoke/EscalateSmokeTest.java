package com.blackbird.bot.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.DeskSettings;
import com.blackbird.activity.desk.DeskStore;
import com.blackbird.activity.master.MasterCase;
import com.blackbird.activity.master.Masters;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseId;
import com.blackbird.activity.support.CaseNumber;
import com.blackbird.activity.support.CaseState;
import com.blackbird.activity.support.MasterNumber;
import com.blackbird.activity.support.Side;
import com.blackbird.activity.support.Support;
import com.blackbird.bot.smoke.Person.Seen;
import com.blackbird.sandbox.discord.play.DiscordUser;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.ForumTag;
import com.blackbird.sandbox.discord.world.Population;
import com.blackbird.sandbox.discord.world.ThreadChannel;
import com.blackbird.sandbox.discord.world.Threads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole story of a case, for each pairing of the requester's and support's platform, and for
 * each help desk.
 */
class EscalateSmokeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern NUMBER = Pattern.compile("C-\\d+");
  private static final int LINES = 70;

  /** As many as Slack takes in one message: 40,000 characters. */
  private static final int LINES_OF_A_PASTE = 1_957;

  private static final Pattern LINE = Pattern.compile("line (\\d+) of the log");
  private static final Map<ChatPlatform, DeskSide> DESKS =
      Stream.of(new ZendeskSide(), new IntercomSide(), new ChatwootSide())
          .collect(Collectors.toMap(DeskSide::platform, Function.identity()));
  private static RunningBot bot;
  private static final Map<ChatPlatform, String> KEYS = new EnumMap<>(ChatPlatform.class);
  private static int reported;

  @BeforeAll
  static void start() {
    bot =
        new RunningBot(
            DESKS.values().stream()
                .flatMap(side -> side.settings().stream())
                .toArray(String[]::new));
    DESKS.values().forEach(side -> side.tells(bot.address()));
    for (ChatPlatform platform : ChatPlatform.chats()) {
      KEYS.put(platform, bot.account(account(platform), platform + " Trading"));
      Person maria = bot.person(platform, "maria");
      maria.types("link code:" + bot.linkCode(account(platform)));
      maria.sees("Linked to " + platform + " Trading");
      maria.types("escalate about:anything");
      maria.sees("There is no support desk yet");
      // So many new problems at once would be summed up in one channel.
      hears(maria, "order");
      hears(bot.person(platform, "maria", "#general"), "product");
    }
  }

  private static void hears(Person maria, String type) {
    maria.types("alerts action:subscribe integration:shopify-main type:" + type);
    maria.clicks(maria.sees("Subscribe this channel?"), "Subscribe");
    maria.sees("This channel hears when something breaks");
  }

  @AfterAll
  static void stop() {
    bot.close();
    DESKS.values().forEach(DeskSide::close);
  }

  static Stream<Arguments> pairings() {
    return ChatPlatform.chats().stream()
        .flatMap(requester ->
            ChatPlatform.chats().stream().map(support -> Arguments.of(requester, support)));
  }

  @ParameterizedTest
  @MethodSource("pairings")
  void anAlertBecomesACaseThatIsAnsweredReopenedAndRemembered(
      ChatPlatform requester, ChatPlatform support) {
    String what = "The lock of " + requester + " for " + support;
    Person maria = bot.person(requester, "maria");
    Person sam = bot.person(support, "sam", "#support");
    sam.types("link code:" + bot.deskCode(account(requester)));
    sam.sees("This channel is the desk");

    report(requester, what + " is jammed", "#77");
    Seen alert = maria.sees(what);
    maria.clicks(alert, "Escalate to support");
    Seen before = maria.sees("Before you ask support");
    assertThat(before.ephemeral()).isTrue();
    assertThat(before.text()).contains(what);
    maria.clicks(before, "Escalate to support…");
    maria.fills(
        "Ask support",
        Map.of(
            "What were you doing? What do you need?",
            "I turned the key",
            "Who else should follow?",
            "sam"));
    Case opened = find(maria.sees("is with support").text());
    assertThat(
            bot.inside(() -> bot.part(Support.class).followers().of(opened.id(), Side.REQUESTER)))
        .extracting(Who::name)
        .singleElement()
        .asString()
        .containsIgnoringCase("sam");

    Seen card = sam.sees(opened.number().text() + " · " + requester + " Trading");
    assertThat(card.text())
        .contains(what + " is jammed", "I turned the key", "#77", "begin a message with");
    Person kim = bot.person(support, "kenji", "#support");
    kim.types("cases case:" + opened.number().text());
    Seen unclaimed = kim.sees(opened.number().text() + " · ");
    sam.clicks(card, "Claim");
    sam.sees("Claimed · ");
    kim.clicks(unclaimed, "Claim");
    kim.sees("has claimed it");

    Talk hers = talk(requester, "maria", thread(opened, Side.REQUESTER));
    Talk his = talk(support, "sam", thread(opened, Side.DESK));
    his.says("She has turned it the wrong way");
    his.says("> Please turn it to the left");
    hears(hers, "Please turn it to the left");
    String turn = his.says("> Then push");
    hears(hers, "Then push");
    his.edits(turn, "> Then pull");
    hears(hers, "Then pull");
    talk(hers, his, "> ");
    assertThat(hers.sees()).noneMatch(said -> said.contains("the wrong way"));
    awaits(opened, CaseState.WAITING_FOR_SUPPORT);

    Person inThread = inThread(requester, "maria", thread(opened, Side.REQUESTER));
    resolve(sam, opened, "Oil in the lock");
    kim.clicks(unclaimed, "Answer…");
    kim.fills("Answer the customer", Map.of("The customer reads this", "A word too late"));
    assertThat(kim.sees("Reopen it first").text()).contains("You wrote:", "A word too late");
    hears(hers, "Did this answer your question?");
    inThread.clicks(inThread.sees("Did this answer your question?"), "No, reopen…");
    inThread.fills("It did not help", Map.of("What is still wrong?", "It squeaks"));
    awaits(opened, CaseState.REOPENED);
    hears(his, "It squeaks");

    resolve(sam, opened, "Oil in the lock of the door");
    awaits(opened, CaseState.RESOLVED);
    hears(hers, "Oil in the lock of the door");
    inThread.clicks(inThread.sees("Oil in the lock of the door"), "Yes");
    hears(his, "says that this helped");

    report(requester, what + " is jammed", "#78");
    maria.clicks(alert, "Acknowledge");
    assertThat(maria.sees("◐ Acknowledged by ").text())
        .contains(what, "by “Oil in the lock of the door”");

    sam.clicks(sam.sees(opened.number().text() + " · "), "Transcript…");
    assertThat(unpacked(archive(sam, support, opened)))
        .containsEntry("files/001-lock.txt", "rust")
        .hasEntrySatisfying(
            opened.number().text() + ".txt",
            text -> assertThat(text).contains("the wrong way", "It looks like this", "lock.txt"));

    maria.clicks(alert, "Escalate to support");
    assertThat(maria.sees("What fixed it last time").text())
        .contains("Oil in the lock of the door", "Did it help?");

    sam.types("guide about:unknown");
    Seen unknown = sam.sees("What no guide explains");
    assertThat(unknown.text()).contains("The lock of", "in 1 account · last ");
    sam.clicks(unknown, "Write for all…");
    sam.fills(
        "Your own guide",
        Map.of(
            "The trouble in a few words", "A jammed lock",
            "What the error says; * for what changes", what + " is jammed",
            "What it means", "The key does not turn.",
            "What to do; put ; between steps", "Oil it"));
    Seen draft = sam.sees("A draft for all accounts");
    assertThat(draft.text()).contains("It would explain 1 of the ");
    sam.clicks(draft, "Publish for all");
    Seen published = sam.sees("A guide for all accounts, version 1, by ");
    assertThat(published.text()).contains("The key does not turn.", "Oil it");
    sam.clicks(published, "Change…");
    sam.fills(
        "Your own guide", Map.of("What to do; put ; between steps", "Oil it; Ring " + support));
    Seen changed = sam.sees("A draft for all accounts, version 2");
    assertThat(changed.text()).contains("Ring " + support);
    sam.clicks(changed, "Publish for all");
    sam.clicks(sam.sees("A guide for all accounts, version 2, by "), "As YAML");
    sam.clicks(sam.sees("says: " + what), "Back to the guide");
    sam.clicks(sam.sees("A guide for all accounts, version 2, by "), "Take it back");
    sam.sees("Taken back: A jammed lock");
    sam.types("guide about:votes");
    sam.sees("Of all accounts.");
  }

  static Stream<Arguments> helpDesks() {
    return Stream.of(
        Arguments.of(ChatPlatform.SLACK, ChatPlatform.ZENDESK),
        Arguments.of(ChatPlatform.DISCORD, ChatPlatform.INTERCOM),
        Arguments.of(ChatPlatform.SLACK, ChatPlatform.CHATWOOT));
  }

  @ParameterizedTest
  @MethodSource("helpDesks")
  void theSameStoryIsToldInAHelpDesk(ChatPlatform requester, ChatPlatform support) {
    DeskSide side = Objects.requireNonNull(DESKS.get(support));
    choose(requester, side.channel());
    String what = "The bell of " + requester + " for " + support + " is silent";
    Person maria = bot.person(requester, "maria", "#general");
    report(requester, "product", what, "P-79");
    Seen alert = maria.sees(what);
    maria.clicks(alert, "Escalate to support");
    maria.clicks(maria.sees("Before you ask support"), "Escalate to support…");
    maria.fills("Ask support", Map.of("What were you doing? What do you need?", "I rang"));
    Case opened = find(maria.sees("is with support").text());

    ThreadRef ticket = thread(opened, Side.DESK);
    Talk his = new Talk.InDesk(side, ticket);
    Talk hers = talk(requester, "maria", thread(opened, Side.REQUESTER));
    assertThat(his.sees())
        .singleElement()
        .asString()
        .contains(what, "I rang", "P-79", "The customer reads your replies");
    side.notes(ticket, "She has rung the wrong one");
    his.says("Please ring again");
    hears(hers, "Please ring again");
    talk(hers, his, "");
    awaits(opened, CaseState.WAITING_FOR_SUPPORT);
    assertThat(owner(opened)).isEqualTo("Kim");
    assertThat(hers.sees()).noneMatch(said -> said.contains("the wrong one"));

    Person inThread =
        requester == ChatPlatform.SLACK
            ? maria
            : inThread(requester, "maria", thread(opened, Side.REQUESTER));
    his.says("Fix: A new bell for " + support);
    side.settles(ticket, true);
    awaits(opened, CaseState.RESOLVED);
    hears(hers, "Did this answer your question?");
    inThread.clicks(inThread.sees("Did this answer your question?"), "No, reopen…");
    assertThat(side.shows(ticket).isDone()).as("the bot leaves it solved").isTrue();
    inThread.fills("It did not help", Map.of("What is still wrong?", "It squeaks"));
    awaits(opened, CaseState.REOPENED);
    hears(his, "It squeaks");
    awaits(() -> !side.shows(ticket).isDone());

    his.says("Fix: Oil in the bell for " + support);
    side.settles(ticket, true);
    awaits(opened, CaseState.RESOLVED);
    inThread.clicks(inThread.sees("is resolved. Oil in the bell for " + support), "Yes");
    hears(his, "says that this helped");
    assertThat(side.shows(ticket).isDone()).isTrue();

    report(requester, "product", what, "P-80");
    maria.clicks(alert, "Acknowledge");
    assertThat(maria.sees("◐ Acknowledged by ").text())
        .contains(what, "by “Oil in the bell for " + support + "”");
  }

  /** Each side says, sends and takes back something; she changes a word and pastes a log. */
  private static void talk(Talk hers, Talk his, String mark) {
    String stuck = hers.says("I did, and it is stukc");
    hears(his, "it is stukc");
    hers.edits(stuck, "I did, and it is stuck");
    hears(his, "I did, and it is stuck");
    String number = hers.says("My number is 555");
    hears(his, "My number is 555");
    hers.deletes(number);
    misses(his, "My number is 555");
    hers.sends("lock.txt", "rust".getBytes(UTF_8), "It looks like this");
    hears(his, "It looks like this");

    String slip = his.says(mark + "Not for her");
    hears(hers, "Not for her");
    his.deletes(slip);
    misses(hers, "Not for her");
    his.sends("steps.txt", "one".getBytes(UTF_8), mark + "Read the steps");
    hears(hers, "Read the steps");

    hers.says(log(LINES));
    hearsLog(his, LINES);
  }

  private static String log(int lines) {
    return IntStream.range(0, lines)
        .mapToObj(line -> "line " + line + " of the log")
        .collect(Collectors.joining("\n"));
  }

  private static void hearsLog(Talk talk, int lines) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() ->
            assertThat(lines(talk))
                .containsExactlyElementsOf(IntStream.range(0, lines).boxed().toList()));
  }

  private static List<Integer> lines(Talk talk) {
    return LINE.matcher(String.join("\n", talk.sees()))
        .results()
        .map(line -> Integer.valueOf(line.group(1)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("chats")
  void supportHearsThatTheCustomersThreadIsGoneAndWhatDidNotArrive(ChatPlatform requester) {
    Person sam = bot.person(ChatPlatform.SLACK, "sam", "#support");
    sam.types("link code:" + bot.deskCode(account(requester)));
    awaitsDesk(requester, ChatPlatform.SLACK);
    Case opened =
        asks(
            bot.person(requester, "maria", requester == ChatPlatform.SLACK ? deals() : "#general"),
            "taps");
    ThreadRef place = thread(opened, Side.REQUESTER);
    Talk his = talk(ChatPlatform.SLACK, "sam", thread(opened, Side.DESK));

    talk(requester, "maria", place).says("Hello?");
    hears(his, "Hello?");
    if (requester == ChatPlatform.SLACK) {
      onlyThereItIsRead(opened);
      bot.sandbox().slack().workspace("Sample Store").archive("#deals");
    } else {
      var world = bot.sandbox().discord().world();
      var thread = (ThreadChannel) Objects.requireNonNull(world.channels().get(place.thread()));
      world.locked(() -> new Threads(world).delete(thread));
    }
    hears(his, "The thread of the customer was archived or deleted");
    his.says("> Are you still there?");
    hears(
        his,
        requester == ChatPlatform.SLACK
            ? "I cannot reach the customer now"
            : "I could not bring your message to the customer");
  }

  /** Slack takes at once what goes to Discord in many messages; no film of 200 MB goes anywhere. */
  @Test
  void whatIsTooMuchForOneMessageArrivesInOrderAndWhatIsTooLargeIsSaidToBoth() {
    Case opened = asks(ChatPlatform.SLACK, ChatPlatform.DISCORD);
    ThreadRef place = thread(opened, Side.DESK);
    Talk his = talk(ChatPlatform.DISCORD, "sam", place);
    Talk.InSlack hers =
        Talk.InSlack.of(bot.sandbox().slack().user("maria"), thread(opened, Side.REQUESTER));

    hers.says(log(LINES_OF_A_PASTE));
    hearsLog(his, LINES_OF_A_PASTE);

    Map<String, byte[]> pages = new LinkedHashMap<>();
    IntStream.range(10, 40).forEach(page -> pages.put(page + ".txt", "p".getBytes(UTF_8)));
    hers.sends(pages, "All pages");
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(files(place)).containsExactlyElementsOf(pages.keySet()));

    hers.sendsHuge("film.mp4", 200 << 20, "The whole film");
    hears(his, "film.mp4 (200 MB) was not passed on: I pass on files of up to 50 MB");
    hears(hers, "Put it where support can open it, and send a link");
    hears(his, "The whole film");
  }

  /** The names of all files that are shown in a thread of Discord, from the top. */
  private static List<String> files(ThreadRef thread) {
    return bot.sandbox().discord().user("sam").messages(thread.thread()).stream()
        .flatMap(message -> message.json().path("components").findValuesAsString("name").stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("chats")
  void ofTwoWhoClaimAtOnceOneHasItAndNothingSaidAsTheCaseClosesIsLost(ChatPlatform support) {
    ChatPlatform requester = other(support);
    Person sam = bot.person(support, "sam", "#support");
    Person kim = bot.person(support, "kenji", "#support");
    Case opened = asks(requester, support);
    String number = opened.number().text() + " · ";
    Seen card = sam.sees(number);
    Seen same = kim.sees(number);
    atOnce(() -> sam.clicks(card, "Claim"), () -> kim.clicks(same, "Claim"));
    awaits(opened, CaseState.CLAIMED);
    (owner(opened).toLowerCase(Locale.ROOT).contains("sam") ? kim : sam).sees("has claimed it");

    Talk his = talk(support, "sam", thread(opened, Side.DESK));
    Talk hers = talk(requester, "maria", thread(opened, Side.REQUESTER));
    kim.clicks(kim.sees(number), "Resolve…");
    atOnce(
        () -> kim.fills("Resolve the case", Map.of("Why is it done with?", "They are tight")),
        () -> his.says("> Turn them off at night"));
    awaits(opened, CaseState.RESOLVED);
    awaits(() ->
        hers.sees().stream().anyMatch(said -> said.contains("Turn them off at night"))
            || his.sees().stream().anyMatch(said -> said.contains("message was not passed on")));
  }

  private static ChatPlatform other(ChatPlatform platform) {
    return platform == ChatPlatform.SLACK ? ChatPlatform.DISCORD : ChatPlatform.SLACK;
  }

  private static void atOnce(Runnable one, Runnable other) {
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      List.of(both.submit(one), both.submit(other))
          .forEach(done -> assertThat(done).succeedsWithin(PATIENCE));
    }
  }

  @Test
  void anAnswerWakesAnArchivedThread() {
    Case opened = asks(ChatPlatform.DISCORD, ChatPlatform.SLACK);
    ThreadRef place = thread(opened, Side.REQUESTER);
    Talk hers = talk(ChatPlatform.DISCORD, "maria", place);
    Talk his = talk(ChatPlatform.SLACK, "sam", thread(opened, Side.DESK));
    his.says("> We look into it");
    hears(hers, "We look into it");
    var world = bot.sandbox().discord().world();
    var thread = (ThreadChannel) Objects.requireNonNull(world.channels().get(place.thread()));
    world.locked(() -> {
      thread.archive(true, world.now());
      new Threads(world).announceChange(thread);
    });
    hears(his, "The thread of the customer was archived or deleted");

    his.says("> Are you still there?");
    hears(hers, "Are you still there?");
    assertThat(thread.isArchived()).isFalse();
  }

  @Test
  void whoWaitsForSupportHearsThatItsChannelIsDeleted() {
    var world = bot.sandbox().discord().world();
    ChannelRef place = bot.channel(ChatPlatform.DISCORD);
    var guild = Objects.requireNonNull(world.guilds().get(place.workspace()));
    Channel channel =
        world.locked(() -> new Population(world).addChannel(guild, "second-line", Channel.TEXT));
    choose(
        ChatPlatform.SLACK, new ChannelRef(ChatPlatform.DISCORD, place.workspace(), channel.id()));
    Case opened = asks(bot.person(ChatPlatform.SLACK, "maria", "#general"), "windows");
    Talk hers = talk(ChatPlatform.SLACK, "maria", thread(opened, Side.REQUESTER));
    hers.says("Hello?");
    hears(talk(ChatPlatform.DISCORD, "sam", thread(opened, Side.DESK)), "Hello?");
    world.locked(() -> new Threads(world).delete(channel));

    hears(hers, "The thread of support was archived or deleted");
    hers.says("Is anybody there?");
    hears(hers, "I could not bring your message to support");
  }

  /** A case of somebody of one platform, at a desk in the other's channel for support. */
  private static Case asks(ChatPlatform requester, ChatPlatform support) {
    Person sam = bot.person(support, "sam", "#support");
    sam.types("link code:" + bot.deskCode(account(requester)));
    awaitsDesk(requester, support);
    return asks(bot.person(requester, "maria", "#general"), "windows");
  }

  private static Case asks(Person maria, String about) {
    maria.types("escalate about:" + about);
    maria.clicks(maria.sees("Before you ask support"), "Escalate to support…");
    maria.fills("Ask support", Map.of("What were you doing? What do you need?", "They drip"));
    return find(maria.sees("is with support").text());
  }

  /** A private channel with the bot in it. */
  private static String deals() {
    var shop = bot.sandbox().slack().workspace("Sample Store");
    shop.addChannel("deals", true);
    shop.invite("Blackbird", "#deals");
    return "#deals";
  }

  private static void onlyThereItIsRead(Case asked) {
    String number = asked.number().text();
    Person elsewhere = bot.person(ChatPlatform.SLACK, "kenji");
    elsewhere.types("cases");
    assertThat(elsewhere.sees(number).text())
        .contains("Asked in a private channel")
        .doesNotContain("taps");
    elsewhere.types("cases case:" + number);
    assertThat(elsewhere.sees("It was asked in a private channel").text())
        .doesNotContain("taps", "They drip");
    Person there = bot.person(ChatPlatform.SLACK, "kenji", "#deals");
    there.types("cases case:" + number);
    assertThat(there.sees(number).text()).contains("taps", "They drip");
  }

  /** Slack hands files over in the direct conversation, Discord in the answer. */
  private static byte[] archive(Person person, ChatPlatform platform, Case of) {
    Seen answer = person.sees("Transcript of " + of.number().text());
    Seen place =
        platform == ChatPlatform.DISCORD
            ? answer
            : Awaitility.await()
                .atMost(PATIENCE)
                .until(
                    () ->
                        person.letters().reversed().stream()
                            .filter(seen -> seen.text().contains("The file that you asked for"))
                            .findFirst(),
                    Optional::isPresent)
                .orElseThrow();
    return person.opens(place, of.number().text() + ".zip");
  }

  private static Map<String, String> unpacked(byte[] archive) {
    Map<String, String> entries = new LinkedHashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  static Stream<ChatPlatform> chats() {
    return ChatPlatform.chats().stream();
  }

  @ParameterizedTest
  @MethodSource("chats")
  void oneProblemOfTwoCustomersIsAnsweredAndClosedForBothAndNeitherHearsOfTheOther(
      ChatPlatform support) {
    String what = "The gate to " + support + " is shut";
    Person sam = bot.person(support, "sam", "#support");
    Map<ChatPlatform, Case> cases = new EnumMap<>(ChatPlatform.class);
    for (ChatPlatform customer : ChatPlatform.chats()) {
      sam.types("link code:" + bot.deskCode(account(customer)));
      awaitsDesk(customer, support);
      report(customer, what, "#" + customer);
      Person maria = bot.person(customer, "maria");
      maria.clicks(maria.sees(what), "Escalate to support");
      maria.clicks(maria.sees("Before you ask support"), "Escalate to support…");
      maria.fills("Ask support", Map.of("What were you doing? What do you need?", "Open it"));
      cases.put(customer, find(maria.sees("is with support").text()));
    }
    Case last = Objects.requireNonNull(cases.get(ChatPlatform.chats().getLast()));
    sam.clicks(sam.sees(last.number().text() + " · "), "Answer together");
    MasterCase master = master(last, sam.sees(" under M-").text());

    Talk his = talk(support, "sam", thread(master.asCase(), Side.DESK));
    his.says("Both of them, how odd");
    his.says("> We open the gate");
    cases.forEach((customer, one) -> {
      Talk hers = talk(customer, "maria", thread(one, Side.REQUESTER));
      hears(hers, "We open the gate");
      hears(talk(support, "sam", thread(one, Side.DESK)), "We open the gate");
      hers.says("Thank you from " + customer);
      awaits(one, CaseState.WAITING_FOR_SUPPORT);
      assertThat(hers.sees()).noneMatch(said -> said.contains("how odd"));
    });

    sam.clicks(sam.sees(master.number().text() + " · 2 cases"), "Resolve all…");
    sam.fills(
        "Resolve all cases",
        Map.of("Why is it done with?", "It opens", "What fixed it, in one line?", "Grease"));
    cases.forEach((customer, one) -> {
      awaits(one, CaseState.RESOLVED);
      Talk hers = talk(customer, "maria", thread(one, Side.REQUESTER));
      hears(hers, "Did this answer your question?");
      cases.keySet().stream()
          .filter(other -> other != customer)
          .forEach(other ->
              assertThat(hers.sees())
                  .noneMatch(said -> said.contains(other + " Trading") || said.contains("M-")));
    });

    Person maria =
        inThread(last.origin().place().platform(), "maria", thread(last, Side.REQUESTER));
    hears(
        talk(last.origin().place().platform(), "maria", thread(last, Side.REQUESTER)),
        "Did this answer your question?");
    maria.clicks(standing(last), "No, reopen…");
    maria.fills("It did not help", Map.of("What is still wrong?", "It is shut again"));
    awaits(last, CaseState.REOPENED);
    hears(his, last.number().text() + " is open again: It is shut again");
  }

  @ParameterizedTest
  @MethodSource("chats")
  void aGuideThatDidNotHelpIsEscalatedWithTheProblemThatItIsAbout(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam", "#support");
    sam.types("link code:" + bot.deskCode(account(platform)));
    awaitsDesk(platform, platform);
    report(platform, "customer", "{\"errors\":\"Unavailable Shop\"}", "#402");
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() ->
            bot.database()
                .jdbc()
                .sql(
                    "select count(*) = 1 from problem where guide = :guide and account_id ="
                        + " :account")
                .param("guide", "shopify-shop-unavailable")
                .param("account", AccountId.of(account(platform)).value())
                .query(Boolean.class)
                .single());
    Person maria = bot.person(platform, "maria");
    maria.types("guide about:Unavailable-Shop");
    maria.clicks(maria.sees("The store is frozen or closed"), "No");
    maria.clicks(maria.sees("You said that this did not help"), "Escalate to support");
    Seen before = maria.sees("Before you ask support");
    assertThat(before.text()).contains("The store is frozen or closed", "{\"errors\":");

    maria.clicks(before, "Escalate to support…");
    maria.fills("Ask support", Map.of("What were you doing? What do you need?", "Open it"));
    Case opened = find(maria.sees("is with support").text());
    assertThat(sam.sees(opened.number().text() + " · " + platform + " Trading").text())
        .contains("The store is frozen or closed", "{\"errors\":", "#402");
  }

  @Test
  void aForumIsADeskWithAPostForEachCaseAndOneForTheQueue() {
    var forum = channel("cases");
    choose(
        ChatPlatform.SLACK,
        new ChannelRef(
            ChatPlatform.DISCORD, bot.channel(ChatPlatform.DISCORD).workspace(), forum.id()));
    report(ChatPlatform.SLACK, "The roof leaks", "#roof");
    Person maria = bot.person(ChatPlatform.SLACK, "maria");
    maria.clicks(maria.sees("The roof leaks"), "Escalate to support");
    maria.clicks(maria.sees("Before you ask support"), "Escalate to support…");
    maria.fills("Ask support", Map.of("What were you doing? What do you need?", "Look up"));
    Case opened = find(maria.sees("is with support").text());

    ThreadRef place = thread(opened, Side.DESK);
    Person sam = bot.person(ChatPlatform.DISCORD, "sam");
    sam.clicks(stands(place.thread(), opened.number().text() + " · SLACK Trading"), "Claim");
    awaits(opened, CaseState.CLAIMED);
    Talk his = talk(ChatPlatform.DISCORD, "sam", place);
    his.says("> Put a bucket there");
    hears(talk(ChatPlatform.SLACK, "maria", thread(opened, Side.REQUESTER)), "Put a bucket there");
    assertThat(tags(place.thread())).isSubsetOf("new", "waiting", "resolved");

    ThreadChannel queue = post(forum, "Open cases");
    sam.clicks(stands(queue.id(), opened.number().text()), "Mine");
    assertThat(stands(queue.id(), "My cases").text()).contains(opened.number().text());
    sam.clicks(stands(place.thread(), opened.number().text() + " · "), "Resolve…");
    sam.fills("Resolve the case", Map.of("Why is it done with?", "It is dry"));
    awaits(opened, CaseState.RESOLVED);
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(tags(place.thread())).containsExactly("resolved"));
    stands(queue.id(), "None: every case at “The desk” is resolved");
    assertThat(queue.name()).isEqualTo("Open cases");
  }

  private static void choose(ChatPlatform account, ChannelRef channel) {
    Desk desk =
        new DeskSettings("The desk", "always", null, null, null, null, null, null)
            .applyTo(channel, null);
    bot.inside(() -> {
      bot.part(DeskStore.class).put(desk);
      bot.part(DeskStore.class).choose(AccountId.of(account(account)), desk.id());
      return desk;
    });
  }

  /** A message of a Discord thread, also one that was there before. */
  private static Seen stands(String thread, String text) {
    DiscordUser sam = bot.sandbox().discord().user("sam");
    return Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                sam.messages(thread).stream()
                    .filter(one -> one.text().replace("**", "").replace("\\", "").contains(text))
                    .reduce((earlier, later) -> later)
                    .map(one -> new Seen(one.text(), one.isEphemeral(), one.buttons(), one)),
            Optional::isPresent)
        .orElseThrow();
  }

  private static Channel channel(String name) {
    return bot.sandbox().discord().world().channels().values().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static ThreadChannel post(Channel forum, String name) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                bot.sandbox().discord().world().channels().values().stream()
                    .filter(ThreadChannel.class::isInstance)
                    .map(ThreadChannel.class::cast)
                    .filter(one -> one.parent().equals(forum) && one.name().equals(name))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static List<String> tags(String thread) {
    var world = bot.sandbox().discord().world();
    ThreadChannel post = (ThreadChannel) Objects.requireNonNull(world.channels().get(thread));
    return post.parent().tags().stream()
        .filter(tag -> post.appliedTags().contains(tag.id()))
        .map(ForumTag::name)
        .toList();
  }

  /** The question whether it helped; the last case's requester is in Discord. */
  private static Seen standing(Case about) {
    return stands(thread(about, Side.REQUESTER).thread(), "Did this answer your question?");
  }

  private static void awaitsDesk(ChatPlatform customer, ChatPlatform support) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() ->
            bot.inside(() -> bot.part(DeskStore.class).of(AccountId.of(account(customer))))
                .filter(desk -> desk.channel().platform() == support)
                .isPresent());
  }

  private static MasterCase master(Case one, String text) {
    Matcher number = Pattern.compile("M-\\d+").matcher(text);
    assertThat(number.find()).as(text).isTrue();
    return bot.inside(() ->
            bot.part(Masters.class)
                .find(one.desk(), MasterNumber.parse(number.group()).orElseThrow()))
        .orElseThrow();
  }

  private static void resolve(Person sam, Case about, String fix) {
    sam.clicks(sam.sees(about.number().text() + " · "), "Resolve…");
    sam.fills(
        "Resolve the case",
        Map.of("Why is it done with?", "It works", "What fixed it, in one line?", fix));
    awaits(about, CaseState.RESOLVED);
  }

  private static Case find(String text) {
    Matcher number = NUMBER.matcher(text);
    assertThat(number.find()).as(text).isTrue();
    return bot.inside(() ->
            bot.part(Support.class).cases().find(CaseNumber.parse(number.group()).orElseThrow()))
        .orElseThrow();
  }

  private static ThreadRef thread(Case about, Side side) {
    return thread(about.id(), side);
  }

  private static ThreadRef thread(CaseId about, Side side) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> bot.inside(() -> bot.part(Support.class).threads().of(about, side)),
            threads -> !threads.isEmpty())
        .getFirst();
  }

  private static void awaits(Case about, CaseState state) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() ->
            bot.inside(() -> bot.part(Support.class).cases().find(about.id())).orElseThrow().state()
                == state);
  }

  private static String owner(Case about) {
    return bot.inside(() -> bot.part(Support.class).cases().find(about.id()))
        .orElseThrow()
        .standing()
        .owner()
        .name();
  }

  private static void awaits(Callable<Boolean> so) {
    Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(so);
  }

  private static void misses(Talk talk, String text) {
    awaits(() -> talk.sees().stream().noneMatch(said -> said.contains(text)));
  }

  private static void hears(Talk talk, String text) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(talk.sees()).anyMatch(said -> said.contains(text)));
  }

  private static Talk talk(ChatPlatform platform, String name, ThreadRef thread) {
    return platform == ChatPlatform.SLACK
        ? Talk.InSlack.of(bot.sandbox().slack().user(name), thread)
        : new Talk.InDiscord(bot.sandbox().discord().user(name), thread.thread());
  }

  private static Person inThread(ChatPlatform platform, String name, ThreadRef thread) {
    return platform == ChatPlatform.SLACK
        ? bot.person(platform, name)
        : bot.person(platform, name, thread.thread());
  }

  private static String account(ChatPlatform platform) {
    return platform.name().toLowerCase(Locale.ROOT);
  }

  private static void report(ChatPlatform platform, String message, String reference) {
    report(platform, "order", message, reference);
  }

  private static void report(ChatPlatform platform, String type, String message, String reference) {
    Map<String, String> activity = new LinkedHashMap<>();
    activity.put("id", "escalate-" + reported++);
    activity.put("integration", "shopify-main");
    activity.put("direction", "pull");
    activity.put("type", type);
    activity.put("status", "error");
    activity.put("reference", reference);
    activity.put("message", message);
    activity.put("createdAt", Instant.now().toString());
    bot.report(Objects.requireNonNull(KEYS.get(platform)), List.of(activity));
  }
}

package com.blackbird.bot.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.SendPace;
import com.blackbird.activity.chat.ThreadRef;
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
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.play.SlackUser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The whole story of a case, for each pairing of the requester's and support's platform, and for
 * each help desk.
 */
class EscalateSmokeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern NUMBER = Pattern.compile("C-\\d+");

  /** As many as Discord takes in one message of a person: 2,000 characters. */
  private static final int LINES = 100;

  /** As many as come elsewhere in several messages, in order. */
  private static final int MANY_LINES = 600;

  /** As many as Slack takes in one message: 40,000 characters. */
  private static final int LINES_OF_A_PASTE = 1_957;

  /** Slack's name, and the character. */
  private static final Set<String> DELIVERED = Set.of("white_check_mark", "✅");

  private static final Set<String> FAILED = Set.of("warning", "⚠️", "⚠");

  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  /** Longer ago than an error has to lie back before its problem counts as recovered. */
  private static final Duration A_MOMENT = Duration.ofMinutes(9);

  private static final String LOG = "line %d of the log";
  private static final String HELP = "step %d of the way";
  private static final Map<ChatPlatform, DeskSide> DESKS =
      Stream.of(new ZendeskSide(), new IntercomSide(), new ChatwootSide())
          .collect(Collectors.toMap(DeskSide::platform, Function.identity()));
  private static RunningBot bot;
  private static final Map<ChatPlatform, String> KEYS = new EnumMap<>(ChatPlatform.class);

  /** Slack's limits are kept elsewhere; here they would only be waited for. */
  static class Unhurried {
    @Bean
    @Primary
    SendPace unhurried() {
      return SendPace.UNBOUND;
    }
  }

  @BeforeAll
  static void start() {
    bot =
        new RunningBot(
            List.of(Unhurried.class),
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
      subscribes(maria, "order");
      subscribes(bot.person(platform, "maria", "#general"), "product");
    }
  }

  private static void hides(ChatPlatform platform, String where) {
    bot.admin(
        "PUT", account(platform) + "/privacy", "{\"hidePersonalData\":\"%s\"}".formatted(where));
  }

  private static void subscribes(Person maria, String type) {
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
    Person sam = desk(requester, support);
    sam.sees("This channel is the desk");

    report(requester, broke("order", what + " is jammed", "#77" + support).ago(HALF_AN_HOUR));
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
            "I turned the key for jane@mail.example, password=" + bot.secret("hunter2k"),
            "Who else should follow?",
            "sam"));
    Case opened = find(maria.sees("is with support").text());
    assertThat(maria.sees("Following:").text())
        .contains(opened.number().text(), "asked:", maria.id(), bot.person(requester, "sam").id());

    Seen card = sam.sees(opened.number().text() + " · " + requester + " Trading");
    assertThat(card.text())
        .contains(
            what + " is jammed",
            "I turned the key",
            "Main store (Shopify)",
            "Pull of orders",
            "#77",
            "How often",
            "1 error",
            "✗ #77",
            "Last success of this kind",
            "begin a message with",
            "[password removed]");
    Person kim = bot.person(support, "kenji", "#support");
    hides(requester, "everywhere");
    kim.types("cases case:" + opened.number().text());
    Seen unclaimed = kim.sees(opened.number().text() + " · ");
    assertThat(unclaimed.text()).contains("[e-mail hidden]").doesNotContain("jane@mail.example");
    hides(requester, "channels");
    sam.clicks(card, "Claim");
    sam.sees("Claimed · ");
    kim.clicks(unclaimed, "Claim");
    kim.sees("has claimed it");

    Talk hers = talk(requester, "maria", thread(opened, Side.REQUESTER));
    Talk his = talk(support, "sam", thread(opened, Side.DESK));
    String aside = his.says("She has turned it the wrong way");
    String answer = his.says("> Please turn it to the left");
    hers.hears("Please turn it to the left");
    his.seesMark(answer, DELIVERED);
    assertThat(his.reactions(aside)).isEmpty();
    hers.reacts(hers.id("Please turn it to the left"), "tada", "🎉");
    his.seesMark(answer, Set.of("tada", "🎉"));
    String turn = his.says("> Then push");
    hers.hears("Then push");
    his.edits(turn, "> Then pull");
    hers.hears("Then pull");
    talk(hers, his, "> ");
    assertThat(hers.sees()).noneMatch(said -> said.contains("the wrong way"));
    awaits(opened, CaseState.WAITING_FOR_SUPPORT);

    Person inThread = inThread(requester, "maria", thread(opened, Side.REQUESTER));
    resolve(sam, opened, "Oil in the lock");
    kim.clicks(unclaimed, "Answer…");
    kim.fills("Answer the customer", Map.of("The customer reads this", "A word too late"));
    assertThat(kim.sees("Reopen it first").text()).contains("You wrote:", "A word too late");
    hers.hears("Did this answer your question?");
    inThread.clicks(inThread.sees("Did this answer your question?"), "No, reopen…");
    inThread.fills("It did not help", Map.of("What is still wrong?", "It squeaks"));
    awaits(opened, CaseState.REOPENED);
    his.hears("It squeaks");

    resolve(sam, opened, "Oil in the lock of the door");
    awaits(opened, CaseState.RESOLVED);
    hers.hears("Oil in the lock of the door");
    inThread.clicks(inThread.sees("Oil in the lock of the door"), "Yes");
    his.hears("says that this helped");

    report(requester, works("order", "#77" + support));
    assertThat(maria.sees("✓ Recovered").text()).contains(what);
    report(requester, broke("order", what + " is jammed", "#78" + support));
    assertThat(maria.sees("✗ Open").text()).contains(what, "by “Oil in the lock of the door”");

    sam.clicks(sam.sees(opened.number().text() + " · "), "Transcript…");
    assertThat(unpacked(archive(sam, support, opened)))
        .containsKeys(opened.number().text() + ".html", opened.number().text() + ".json")
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
    sam.clicks(sam.sees("Taken back: A jammed lock"), "Versions…");
    sam.clicks(sam.sees("Versions of A jammed lock"), "Read version 1");
    Seen first = sam.sees("The key does not turn.");
    assertThat(first.text()).contains("Oil it", what + " is jammed").doesNotContain("Ring ");
    sam.clicks(first, "Bring this one back…");
    sam.sees("A draft for all accounts, version 4");
    sam.types("guide about:unknown");
    sam.clicks(sam.sees("What no guide explains"), "Guides for all…");
    sam.sees("Guides for all accounts");
    sam.types("guide about:votes");
    sam.sees("Of all accounts.");
  }

  static Stream<Arguments> helpDesks() {
    return ChatPlatform.chats().stream()
        .flatMap(requester ->
            DESKS.keySet().stream().sorted().map(support -> Arguments.of(requester, support)));
  }

  @ParameterizedTest
  @MethodSource("helpDesks")
  void theSameStoryIsToldInAHelpDesk(ChatPlatform requester, ChatPlatform support) {
    DeskSide side = Objects.requireNonNull(DESKS.get(support));
    choose(requester, side.channel());
    String what = "The bell of " + requester + " for " + support + " is silent";
    Person maria = bot.person(requester, "maria", "#general");
    report(requester, broke("product", what, "P-79" + support).ago(HALF_AN_HOUR));
    Seen alert = maria.sees(what);
    maria.clicks(alert, "Escalate to support");
    Case opened = asks(maria, Map.of("What were you doing? What do you need?", "I rang"));

    ThreadRef ticket = thread(opened, Side.DESK);
    Talk his = new Talk.InDesk(side, ticket);
    Talk hers = talk(requester, "maria", thread(opened, Side.REQUESTER));
    assertThat(his.sees())
        .singleElement()
        .asString()
        .contains(what, "I rang", "P-79", "The customer reads your replies");
    side.notes(ticket, "She has rung the wrong one");
    his.says("Please ring again");
    hers.hears("Please ring again");
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
    hers.hears("Did this answer your question?");
    inThread.clicks(inThread.sees("Did this answer your question?"), "No, reopen…");
    assertThat(side.shows(ticket).isDone()).as("the bot leaves it solved").isTrue();
    inThread.fills("It did not help", Map.of("What is still wrong?", "It squeaks"));
    awaits(opened, CaseState.REOPENED);
    his.hears("It squeaks");
    awaits(() -> !side.shows(ticket).isDone());

    his.says("Fix: Oil in the bell for " + support);
    side.settles(ticket, true);
    awaits(opened, CaseState.RESOLVED);
    inThread.clicks(inThread.sees("is resolved. Oil in the bell for " + support), "Yes");
    his.hears("says that this helped");
    assertThat(side.shows(ticket).isDone()).isTrue();

    report(requester, works("product", "P-79" + support));
    assertThat(maria.sees("✓ Recovered").text()).contains(what);
    report(requester, broke("product", what, "P-80" + support));
    assertThat(maria.sees("✗ Open").text())
        .contains(what, "by “Oil in the bell for " + support + "”");
  }

  /** Each side says, sends and takes back something; she changes a word and pastes a log. */
  private static void talk(Talk hers, Talk his, String mark) {
    String stuck = hers.says("I did, and it is stukc");
    his.hears("it is stukc");
    hers.seesMark(stuck, DELIVERED);
    hers.edits(stuck, "I did, and it is stuck");
    his.hears("I did, and it is stuck");
    String number = hers.says("My number is 555");
    his.hears("My number is 555");
    hers.deletes(number);
    his.misses("My number is 555");
    hers.sends("lock.txt", "rust".getBytes(UTF_8), "It looks like this");
    his.hears("It looks like this");

    String slip = his.says(mark + "Not for her");
    hers.hears("Not for her");
    his.deletes(slip);
    hers.misses("Not for her");
    his.sends("steps.txt", "one".getBytes(UTF_8), mark + "Read the steps");
    hers.hears("Read the steps");

    his.says(mark + text(HELP, most(his)));
    hers.hearsAll(HELP, most(his));
    hers.says(text(LOG, most(hers)));
    his.hearsAll(LOG, most(hers));
  }

  private static int most(Talk writer) {
    return writer instanceof Talk.InDiscord ? LINES : MANY_LINES;
  }

  private static String text(String line, int lines) {
    return IntStream.range(0, lines).mapToObj(line::formatted).collect(Collectors.joining("\n"));
  }

  /** What may become of where a customer reads. */
  enum End {
    SLACK_CHANNEL_ARCHIVED,
    SLACK_CHANNEL_DELETED,
    DISCORD_THREAD_DELETED;

    ChatPlatform platform() {
      return this == DISCORD_THREAD_DELETED ? ChatPlatform.DISCORD : ChatPlatform.SLACK;
    }

    void comes(String channel, ThreadRef thread) {
      var shop = bot.sandbox().slack().workspace("Sample Store");
      var world = bot.sandbox().discord().world();
      switch (this) {
        case SLACK_CHANNEL_ARCHIVED -> shop.archive(channel);
        case SLACK_CHANNEL_DELETED -> shop.delete(channel);
        case DISCORD_THREAD_DELETED ->
            world.locked(() ->
                new Threads(world)
                    .delete(Objects.requireNonNull(world.channels().get(thread.thread()))));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(End.class)
  void supportHearsThatTheCustomersThreadIsGoneAndWhatDidNotArrive(End end) {
    desk(end.platform(), ChatPlatform.SLACK);
    boolean isInSlack = end.platform() == ChatPlatform.SLACK;
    boolean isPrivate = end == End.SLACK_CHANNEL_ARCHIVED;
    String channel = isInSlack ? slackChannel(end.name(), isPrivate) : "#general";
    Case opened = asks(bot.person(end.platform(), "maria", channel), "taps");
    ThreadRef place = thread(opened, Side.REQUESTER);
    Talk his = talk(ChatPlatform.SLACK, "sam", thread(opened, Side.DESK));
    talk(end.platform(), "maria", place).says("Hello?");
    his.hears("Hello?");
    if (isPrivate) {
      onlyThereItIsRead(opened, channel);
    }

    end.comes(channel, place);
    his.hears("The thread of the customer was archived or deleted");
    his.says("> Are you still there?");
    his.hears(
        isInSlack
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

    hers.says(text(LOG, LINES_OF_A_PASTE));
    his.hearsAll(LOG, LINES_OF_A_PASTE);

    Map<String, byte[]> pages = new LinkedHashMap<>();
    IntStream.range(10, 40).forEach(page -> pages.put(page + ".txt", "p".getBytes(UTF_8)));
    hers.sends(pages, "All pages");
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .untilAsserted(() -> assertThat(files(place)).containsExactlyElementsOf(pages.keySet()));

    sendsTooMuch(hers, his);
  }

  /** Who has Nitro sends more to Discord than the bot may, but not too much for Slack. */
  @Test
  void aLargeFileOfDiscordArrivesInSlackAndOneThatIsTooLargeIsSaidToBoth() {
    Case opened = asks(ChatPlatform.DISCORD, ChatPlatform.SLACK);
    ThreadRef desk = thread(opened, Side.DESK);
    Talk his = talk(ChatPlatform.SLACK, "sam", desk);
    Talk hers = talk(ChatPlatform.DISCORD, "maria", thread(opened, Side.REQUESTER));
    byte[] large = new byte[11 << 20];
    Arrays.fill(large, (byte) 'x');

    hers.sends("backup.sql", large, "The backup");
    his.hears("The backup");
    SlackUser sam = bot.sandbox().slack().user("sam");
    SlackMessage shown =
        Awaitility.await()
            .atMost(PATIENCE)
            .until(
                () ->
                    sam.messages(desk.channel().channel()).stream()
                        .filter(one -> one.json().path("files").toString().contains("backup.sql"))
                        .findFirst(),
                Optional::isPresent)
            .orElseThrow();
    assertThat(sam.opens(shown, "backup.sql")).isEqualTo(large);
    sendsTooMuch(hers, his);
  }

  private static void sendsTooMuch(Talk hers, Talk his) {
    hers.sendsHuge("film.mp4", 200 << 20, "The whole film");
    his.hears("film.mp4 (200 MB) was not passed on: I pass on files of up to 50 MB");
    hers.hears("Put it where support can open it, and send a link");
    his.hears("The whole film");
    hers.seesMark(hers.id("The whole film"), FAILED);
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
    hers.hears("We look into it");
    var world = bot.sandbox().discord().world();
    var thread = (ThreadChannel) Objects.requireNonNull(world.channels().get(place.thread()));
    world.locked(() -> {
      thread.archive(true, world.now());
      new Threads(world).announceChange(thread);
    });
    his.hears("The thread of the customer was archived or deleted");

    his.says("> Are you still there?");
    hers.hears("Are you still there?");
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
    talk(ChatPlatform.DISCORD, "sam", thread(opened, Side.DESK)).hears("Hello?");
    world.locked(() -> new Threads(world).delete(channel));

    hers.hears("The thread of support was archived or deleted");
    hers.says("Is anybody there?");
    hers.hears("I could not bring your message to support");
  }

  /** From the log, from any message and by the command; what somebody has asked is joined. */
  @ParameterizedTest
  @MethodSource("chats")
  void whatIsKnownComesFirstAndWhoAsksTheSameJoins(ChatPlatform requester) {
    Person sam = desk(requester, other(requester));
    String error = "Email has already been taken";
    String reference = "#mail-" + requester;
    report(requester, broke("customer", error, reference));
    Person maria = bot.person(requester, "maria");
    maria.types("activity reference:" + reference);
    maria.chooses(
        maria.sees("1 activity"),
        "Open one in full…",
        "✗ Error · Customer " + reference + " · Main store");
    maria.clicks(maria.sees("Customer " + reference + ": ✗ Error"), "Escalate to support");
    Seen known = maria.sees("Before you ask support");
    assertThat(known.text()).contains(error, "did not make a second one");
    maria.clicks(known, "Solved it");
    maria.sees("Good that it is solved");
    maria.types("escalate");
    maria.sees("What do you need help with?");

    maria.types("escalate about:" + reference);
    Case opened = asks(maria, Map.of("What were you doing? What do you need?", "It is mine"));
    Person kenji = bot.person(requester, "kenji");
    kenji.types("escalate about:" + reference);
    Seen asked = kenji.sees(opened.number().text() + " is open about the same error");
    kenji.clicks(asked, "Join " + opened.number().text());
    kenji.sees("You follow " + opened.number().text() + " now");
    talk(requester, "maria", thread(opened, Side.REQUESTER)).hears("has the same question");
    talk(other(requester), "sam", thread(opened, Side.DESK)).hears("has the same question");

    maria.applies(
        maria.says("The shop refuses password=hunter2 since noon"),
        "escalate",
        "Escalate to support");
    Case quoted =
        asks(maria, Map.of("What were you doing? What do you need?", "I tried password=hunter3"));
    assertThat(quoted.origin().quoted()).contains("since noon").doesNotContain("hunter2");
    assertThat(quoted.origin().asked()).contains("I tried").doesNotContain("hunter3");
    assertThat(sam.sees("since noon").text()).contains(quoted.number().text(), "Quoted:");
  }

  @ParameterizedTest
  @MethodSource("chats")
  void whatIsAskedPrivatelyIsReadByWhoFollowsToo(ChatPlatform requester) {
    desk(requester, other(requester));
    Person maria = bot.person(requester, "maria", "#general");
    Person elsewhere = bot.person(requester, "sam", "#general");
    maria.types("escalate about:locks");
    Case opened =
        asks(
            maria,
            Map.of(
                "What were you doing? What do you need?",
                "They stick",
                "Where shall support answer?",
                "Privately: only you and who follows",
                "Who else should follow?",
                "kenji"));
    ThreadRef place = thread(opened, Side.REQUESTER);
    Talk his = talk(other(requester), "sam", thread(opened, Side.DESK));
    his.says("> This stays between us");
    talk(requester, "maria", place).hears("This stays between us");
    Talk follower = talk(requester, "kenji", place);
    follower.hears("This stays between us");
    follower.says("I listen");
    his.hears("I listen");
    assertThat(elsewhere.messages()).noneMatch(said -> said.contains("between us"));
  }

  /** What support does with a case besides answering and resolving it. */
  @ParameterizedTest
  @MethodSource("chats")
  void supportPassesOnPutsOffFollowsAndHasAnswersReady(ChatPlatform support) {
    ChatPlatform requester = other(support);
    String reference = "#post-" + support;
    report(requester, broke("customer", "The post is late", reference));
    Case opened = asks(requester, support);
    ThreadRef desk = thread(opened, Side.DESK);
    Person sam = bot.person(support, "sam", "#support");
    Person kenji = bot.person(support, "kenji", "#support");
    Talk his = talk(support, "sam", desk);
    Talk hers = talk(requester, "maria", thread(opened, Side.REQUESTER));

    kenji.clicks(card(kenji, opened), "Claim");
    his.hears("has claimed it.");
    kenji.types("cases show:mine");
    assertThat(kenji.sees("My cases").text()).contains(opened.number().text());
    sam.clicks(card(sam, opened), "Transfer…");
    sam.fills("Who takes care?", Map.of("Or somebody else", "Kim of the night shift"));
    his.hears("has given it to Kim of the night shift.");
    hers.hears("Kim of the night shift from support looks into it.");
    sam.clicks(card(sam, opened), "Release");
    his.hears("has given it back into the queue.");
    sam.chooses(card(sam, opened), "Priority…", "Urgent: nothing works, or money is lost");
    his.hears("Priority urgent, says");

    sam.clicks(card(sam, opened), "Put off…");
    sam.fills("Put the case off", Map.of("Until when?", "3 days", "Why?", "They are on strike"));
    his.hears("They are on strike");
    assertThat(card(sam, opened).text()).contains("◌ Put off");
    hers.says("Any news?");
    his.hears("it is put off no longer");

    kenji.clicks(card(kenji, opened), "Follow");
    kenji.sees("You follow " + opened.number().text());
    kenji.types("snippets");
    kenji.clicks(kenji.sees("Ready answers of this desk"), "Add one…");
    kenji.fills(
        "A ready answer",
        Map.of("Its name", "late-post", "What the customer reads", "Dear {name}, it is late."));
    kenji.sees("late-post");
    sam.clicks(card(sam, opened), "Ready answers…");
    sam.fills("Ready answers", Map.of("Which one?", "late-post: Dear {name}, it is late."));
    Seen preview = sam.sees("The customer would read");
    assertThat(preview.text()).contains("it is late.").doesNotContain("{name}");
    assertThat(hers.sees()).noneMatch(said -> said.contains("it is late."));
    sam.clicks(preview, "Send to the customer");
    hers.hears("it is late.");

    Person looking = support == ChatPlatform.SLACK ? sam : inThread(support, "sam", desk);
    looking.types("activity reference:" + reference);
    assertThat(looking.sees("1 activity").text()).contains(reference);
    resolve(sam, card(sam, opened), opened, "A stamp");
    awaits(() ->
        kenji.letters().stream()
            .anyMatch(letter -> letter.text().contains(opened.number().text() + ": resolved")));
  }

  /** What the customer does besides writing, up to the end. */
  @ParameterizedTest
  @MethodSource("chats")
  void aCustomerDeniesCommentsWritesAgainAndCloses(ChatPlatform requester) {
    ChatPlatform support = other(requester);
    Case opened = asks(requester, support);
    ThreadRef place = thread(opened, Side.REQUESTER);
    Person sam = bot.person(support, "sam", "#support");
    Person maria = bot.person(requester, "maria", in("#general", place));
    Talk his = talk(support, "sam", thread(opened, Side.DESK));
    Talk hers = talk(requester, "maria", place);

    sam.clicks(card(sam, opened), "Propose a solution…");
    sam.fills("Propose a solution", Map.of("What solves it?", "Send it by pigeon"));
    maria.clicks(maria.sees("Send it by pigeon"), "No, reopen…");
    maria.fills("It did not help", Map.of("What is still wrong?", "There is no pigeon"));
    his.hears("There is no pigeon");
    awaits(opened, CaseState.WAITING_FOR_SUPPORT);

    resolve(sam, card(sam, opened), opened, "A pigeon");
    maria.clicks(maria.sees("Did this answer your question?"), "Comment…");
    maria.fills("A comment for support", Map.of("What was good, what was not?", "It was quick"));
    his.hears("comments: It was quick");
    hers.says("It is late again");
    his.hears("It is late again");
    awaits(opened, CaseState.REOPENED);

    maria.types("cases case:" + opened.number().text());
    maria.clicks(maria.sees(opened.number().text() + ": "), "It is solved");
    awaits(opened, CaseState.RESOLVED);
    hers.hears(opened.number().text() + " is closed. Thank you.");
  }

  @ParameterizedTest
  @MethodSource("chats")
  void outsideTheHoursTheCustomerReadsWhenSomebodyIsThere(ChatPlatform requester) {
    String day =
        LocalDate.now(ZoneOffset.UTC)
            .plusDays(3)
            .getDayOfWeek()
            .name()
            .substring(0, 3)
            .toLowerCase(Locale.ROOT);
    choose(
        requester,
        supportIn(other(requester)),
        new DeskSettings("The desk", day + " 9-10", null, null, null, "Call 555.", null, null));
    Case opened = asks(bot.person(requester, "maria", "#general"), "doors");

    Talk hers = talk(requester, "maria", thread(opened, Side.REQUESTER));
    hers.hears("Nobody from support is there right now");
    hers.hears("Call 555.");
  }

  /** A case of somebody of one platform, at a desk in the other's channel for support. */
  private static Case asks(ChatPlatform requester, ChatPlatform support) {
    desk(requester, support);
    return asks(bot.person(requester, "maria", "#general"), "windows");
  }

  private static Case asks(Person maria, String about) {
    maria.types("escalate about:" + about);
    return asks(maria, Map.of("What were you doing? What do you need?", "They drip"));
  }

  /** Reads what is known, and asks all the same. */
  private static Case asks(Person maria, Map<String, String> form) {
    maria.clicks(maria.sees("Before you ask support"), "Escalate to support…");
    maria.fills("Ask support", form);
    return find(maria.sees("is with support").text());
  }

  /** Makes the platform's channel for support the desk of the customer; Sam is there. */
  private static Person desk(ChatPlatform customer, ChatPlatform support) {
    Person sam = bot.person(support, "sam", "#support");
    sam.types("link code:" + bot.deskCode(account(customer)));
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() ->
            bot.inside(() -> bot.part(DeskStore.class).of(AccountId.of(account(customer))))
                .filter(desk -> desk.channel().equals(supportIn(support)))
                .filter(desk -> desk.hours().isOpen(Instant.now()))
                .isPresent());
    return sam;
  }

  private static ChannelRef supportIn(ChatPlatform platform) {
    String id =
        platform == ChatPlatform.SLACK
            ? bot.sandbox().slack().workspace("Sample Store").channelId("#support")
            : channel("support").id();
    return new ChannelRef(platform, bot.channel(platform).workspace(), id);
  }

  /** The case as somebody of support sees it now. */
  private static Seen card(Person person, Case of) {
    person.types("cases case:" + of.number().text());
    return person.sees(of.number().text() + " · ");
  }

  /** A channel of Slack with the bot in it. */
  private static String slackChannel(String name, boolean isPrivate) {
    var shop = bot.sandbox().slack().workspace("Sample Store");
    String channel = name.toLowerCase(Locale.ROOT);
    shop.addChannel(channel, isPrivate);
    shop.invite("Blackbird", "#" + channel);
    return "#" + channel;
  }

  private static void onlyThereItIsRead(Case asked, String channel) {
    String number = asked.number().text();
    Person elsewhere = bot.person(ChatPlatform.SLACK, "kenji");
    elsewhere.types("cases");
    assertThat(elsewhere.sees(number).text())
        .contains("Asked in a private channel")
        .doesNotContain("taps");
    elsewhere.types("cases case:" + number);
    assertThat(elsewhere.sees("It was asked in a private channel").text())
        .doesNotContain("taps", "They drip");
    Person there = bot.person(ChatPlatform.SLACK, "kenji", channel);
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
      desk(customer, support);
      report(customer, broke("customer", what, "#" + customer + support));
      Person maria = bot.person(customer, "maria");
      maria.types("escalate about:#" + customer + support);
      cases.put(customer, asks(maria, Map.of("What were you doing? What do you need?", "Open it")));
    }
    Case last = Objects.requireNonNull(cases.get(ChatPlatform.chats().getLast()));
    sam.clicks(sam.sees(last.number().text() + " · "), "Answer together");
    MasterCase master = master(last, sam.sees(" under M-").text());

    sam.sees(master.number().text() + " · 2 cases");
    Talk his = talk(support, "sam", thread(master.asCase(), Side.DESK));
    his.says("Both of them, how odd");
    his.says("> We open the gate");
    cases.forEach((customer, one) -> {
      Talk hers = talk(customer, "maria", thread(one, Side.REQUESTER));
      hers.hears("We open the gate");
      talk(support, "sam", thread(one, Side.DESK)).hears("We open the gate");
      hers.says("Thank you from " + customer);
      awaits(one, CaseState.WAITING_FOR_SUPPORT);
      assertThat(hers.sees()).noneMatch(said -> said.contains("how odd"));
    });

    sam.types("cases case:" + master.number().text());
    sam.clicks(sam.sees(master.number().text() + " · 2 cases"), "Resolve all…");
    sam.fills(
        "Resolve all cases",
        Map.of("Why is it done with?", "It opens", "What fixed it, in one line?", "Grease"));
    cases.forEach((customer, one) -> {
      awaits(one, CaseState.RESOLVED);
      Talk hers = talk(customer, "maria", thread(one, Side.REQUESTER));
      hers.hears("Did this answer your question?");
      cases.keySet().stream()
          .filter(other -> other != customer)
          .forEach(other ->
              assertThat(hers.sees())
                  .noneMatch(said -> said.contains(other + " Trading") || said.contains("M-")));
    });

    Person maria =
        inThread(last.origin().place().platform(), "maria", thread(last, Side.REQUESTER));
    talk(last.origin().place().platform(), "maria", thread(last, Side.REQUESTER))
        .hears("Did this answer your question?");
    maria.clicks(standing(last), "No, reopen…");
    maria.fills("It did not help", Map.of("What is still wrong?", "It is shut again"));
    awaits(last, CaseState.REOPENED);
    his.hears(last.number().text() + " is open again: It is shut again");
  }

  @ParameterizedTest
  @MethodSource("chats")
  void aGuideThatDidNotHelpIsEscalatedWithTheProblemThatItIsAbout(ChatPlatform platform) {
    Person sam = desk(platform, platform);
    report(platform, broke("customer", "{\"errors\":\"Unavailable Shop\"}", "#402"));
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

    Case opened = asks(maria, Map.of("What were you doing? What do you need?", "Open it"));
    assertThat(sam.sees(opened.number().text() + " · " + platform + " Trading").text())
        .contains("The store is frozen or closed", "{\"errors\":", "#402");
  }

  @ParameterizedTest
  @MethodSource("chats")
  void whatNoGuideKnowsIsEscalatedAsItWasFound(ChatPlatform platform) {
    Person sam = desk(platform, platform);
    Person maria = bot.person(platform, "maria");
    String error = "The comet of " + platform + " is late";
    Seen said = maria.says(error + ", password=" + bot.secret("c0metk3y"));
    maria.applies(said, "guide", "What does this mean?");
    maria.clicks(maria.sees("I do not know this error"), "Escalate to support");
    assertThat(maria.sees("Before you ask support").text())
        .contains(error, "[password removed]", "No guide and no earlier fix is known");

    Case opened = asks(maria, Map.of("What were you doing? What do you need?", "I looked up"));
    assertThat(sam.sees(opened.number().text() + " · " + platform + " Trading").text())
        .contains(error, "[password removed]", "I looked up");
  }

  @ParameterizedTest
  @MethodSource("chats")
  void whatWasPastedIsQuotedWithItsGuideWhenItIsNoProblemThatIsKnown(ChatPlatform platform) {
    Person sam = desk(platform, platform);
    Person maria = bot.person(platform, "maria");
    String error = "No such customer: cus_" + platform + "77 of our till";
    maria.types(platform == ChatPlatform.SLACK ? "guide " + error : "guide about:\"" + error + '"');
    maria.clicks(maria.sees("Stripe does not have this object"), "No");
    maria.clicks(maria.sees("You said that this did not help"), "Escalate to support");
    assertThat(maria.sees("Before you ask support").text())
        .contains(error, "Stripe does not have this object");

    Case opened = asks(maria, Map.of("What were you doing? What do you need?", "I paid"));
    Seen card = sam.sees(opened.number().text() + " · " + platform + " Trading");
    assertThat(card.text()).contains(error, "Guide: Stripe does not have this object");
    sam.clicks(card, "How to fix");
    assertThat(sam.sees("Who has to act").text()).contains("Stripe does not have this object");
  }

  @Test
  void aForumIsADeskWithAPostForEachCaseAndOneForTheQueue() {
    var forum = channel("cases");
    choose(
        ChatPlatform.SLACK,
        new ChannelRef(
            ChatPlatform.DISCORD, bot.channel(ChatPlatform.DISCORD).workspace(), forum.id()));
    Case opened = asks(bot.person(ChatPlatform.SLACK, "maria"), "roofs");

    ThreadRef place = thread(opened, Side.DESK);
    Person sam = bot.person(ChatPlatform.DISCORD, "sam");
    sam.clicks(stands(place.thread(), opened.number().text() + " · SLACK Trading"), "Claim");
    awaits(opened, CaseState.CLAIMED);
    Talk his = talk(ChatPlatform.DISCORD, "sam", place);
    his.says("> Put a bucket there");
    talk(ChatPlatform.SLACK, "maria", thread(opened, Side.REQUESTER)).hears("Put a bucket there");
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
    choose(
        account,
        channel,
        new DeskSettings("The desk", "always", null, null, null, null, null, null));
  }

  private static void choose(ChatPlatform account, ChannelRef channel, DeskSettings settings) {
    Desk desk = settings.applyTo(channel, null);
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

  private static MasterCase master(Case one, String text) {
    Matcher number = Pattern.compile("M-\\d+").matcher(text);
    assertThat(number.find()).as(text).isTrue();
    return bot.inside(() ->
            bot.part(Masters.class)
                .find(one.desk(), MasterNumber.parse(number.group()).orElseThrow()))
        .orElseThrow();
  }

  private static void resolve(Person sam, Case about, String fix) {
    resolve(sam, sam.sees(about.number().text() + " · "), about, fix);
  }

  private static void resolve(Person sam, Seen card, Case about, String fix) {
    sam.clicks(card, "Resolve…");
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

  private static Talk talk(ChatPlatform platform, String name, ThreadRef thread) {
    return platform == ChatPlatform.SLACK
        ? Talk.InSlack.of(bot.sandbox().slack().user(name), thread)
        : new Talk.InDiscord(bot.sandbox().discord().user(name), thread.thread());
  }

  private static Person inThread(ChatPlatform platform, String name, ThreadRef thread) {
    return bot.person(platform, name, in("#integrations", thread));
  }

  /** Where a thread's messages are seen: Slack shows them in their channel. */
  private static String in(String channel, ThreadRef thread) {
    return thread.channel().platform() == ChatPlatform.SLACK ? channel : thread.thread();
  }

  private static String account(ChatPlatform platform) {
    return platform.name().toLowerCase(Locale.ROOT);
  }

  private static Reported broke(String type, String message, String reference) {
    return Reported.error(message).with("type", type).reference(reference);
  }

  private static Reported works(String type, String reference) {
    return Reported.success().with("type", type).reference(reference).ago(A_MOMENT);
  }

  private static void report(ChatPlatform platform, Reported activity) {
    bot.report(Objects.requireNonNull(KEYS.get(platform)), activity);
  }
}

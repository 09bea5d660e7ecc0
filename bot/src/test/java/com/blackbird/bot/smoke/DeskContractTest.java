package com.blackbird.bot.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.chat.SentFile;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.chat.ThreadListener;
import com.blackbird.activity.chat.ThreadPage;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.chat.ThreadStart;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.Owed;
import com.blackbird.bot.chat.ChatSamples;
import com.blackbird.bot.desk.standin.ChatwootStandIn;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;

/** What every place promises in which support can work, and more of the help desks. */
class DeskContractTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<ThreadEvent> HEARD = new CopyOnWriteArrayList<>();
  private static final Speaker ANA =
      new Speaker(new ChatUser("U0ANA", "Ana <Sample Store>"), false, null);
  private static final Speaker BEN = new Speaker(new ChatUser("U0BEN", "Ben"), false, null);
  private static final ThreadStart START =
      new ThreadStart("#17 Orders of Main store: out of stock", false, List.of("high"), List.of());

  private static final ZendeskSide ZENDESK = new ZendeskSide();
  private static final ChatwootSide CHATWOOT = new ChatwootSide();
  private static final Map<ChatPlatform, DeskSide> DESKS =
      Stream.of(ZENDESK, new IntercomSide(), CHATWOOT)
          .collect(Collectors.toMap(DeskSide::platform, Function.identity()));
  private static final Map<ChatPlatform, ThreadSide> SIDES = new EnumMap<>(ChatPlatform.class);
  private static final Map<ChatPlatform, AtomicInteger> REFUSALS = new ConcurrentHashMap<>();
  private static final List<ChatPlatform> MISSED = new CopyOnWriteArrayList<>();

  /** An answer that was lost; Discord's library asks again by itself, with the same nonce. */
  private static final Class<?>[] UNKNOWN_OR_REPEATED = {
    SendResult.TryLater.class, SendResult.Sent.class
  };

  private static RunningBot bot;

  /** Hears instead of whoever else would. */
  static class Ears {
    @Bean
    @Primary
    ThreadListener ears() {
      return new ThreadListener() {
        @Override
        public void happened(ThreadEvent event) {
          AtomicInteger refusals = REFUSALS.get(event.thread().channel().platform());
          if (refusals != null && refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("There is no database");
          }
          HEARD.add(event);
        }

        @Override
        public void missed(ChatPlatform platform) {
          MISSED.add(platform);
        }
      };
    }
  }

  @BeforeAll
  static void start() {
    bot =
        new RunningBot(
            List.of(Ears.class),
            DESKS.values().stream()
                .flatMap(side -> side.settings().stream())
                .toArray(String[]::new));
    DESKS.values().forEach(side -> side.tells(bot.address()));
    SIDES.putAll(DESKS);
    SIDES.put(ChatPlatform.SLACK, ChatSides.slack(bot));
    SIDES.put(ChatPlatform.DISCORD, ChatSides.discord(bot));
  }

  @AfterAll
  static void stop() {
    bot.close();
    DESKS.values().forEach(DeskSide::close);
  }

  static Stream<ChatPlatform> all() {
    return Stream.of(ChatPlatform.values());
  }

  /** Discord's library waits by itself. */
  static Stream<ChatPlatform> allThatAreAskedToWait() {
    return all().filter(platform -> platform != ChatPlatform.DISCORD);
  }

  static Stream<ChatPlatform> desks() {
    return Stream.of(ChatPlatform.values()).filter(ChatPlatform::isHelpDesk);
  }

  @ParameterizedTest
  @MethodSource("desks")
  void itIsConnectedAndSaysSo(ChatPlatform desk) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(bot.gateway(desk).state()).isEqualTo(ConnectionState.CONNECTED));
  }

  @ParameterizedTest
  @MethodSource("desks")
  void aThreadBeginsWithItsTitleItsTagsAndACardThatNoCustomerSees(ChatPlatform desk) {
    ThreadSide.Shown thread = at(desk).shows(opened(desk));

    assertThat(thread.title()).isEqualTo(START.title());
    assertThat(thread.tags()).contains("blackbird_high");
    assertThat(thread.isDone()).isFalse();
    assertThat(thread.said()).hasSize(1);
    assertThat(thread.said().getFirst().words()).contains("SKU <b>7</b> is out of stock");
    assertThat(thread.said().getFirst().isVisible()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("desks")
  void customersSpeakInTheirOwnNamesAndTheBotInNotes(ChatPlatform desk) {
    ThreadRef thread = opened(desk);
    DeskSide side = at(desk);
    MessageRef asked = said(desk, thread, "When will it work? {{ticket.requester.email}}", ANA);
    MessageRef added = said(desk, thread, "Same here", BEN);
    MessageRef note = said(desk, thread, "Kim has claimed this", null);

    ThreadSide.Said first = side.shows(thread, asked);
    assertThat(first.who() + first.words()).contains("Ana <Sample Store>", "When will it work?");
    assertThat(first.words()).doesNotContain("{{");
    assertThat(first.isVisible()).isTrue();
    ThreadSide.Said second = side.shows(thread, added);
    assertThat(second.who() + second.words()).contains("Ben", "Same here");
    ThreadSide.Said third = side.shows(thread, note);
    assertThat(third.words()).contains("Kim has claimed this");
    assertThat(third.isVisible()).isFalse();
    assertThat(side.shows(thread).said()).hasSize(4);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everySampleIsTaken(ChatPlatform desk) {
    ThreadRef thread = opened(desk);
    ChatSamples.all()
        .forEach((name, message) ->
            assertThat(bot.gateway(desk).post(reply(desk, thread, message)))
                .as(name)
                .isInstanceOf(SendResult.Sent.class));
  }

  @ParameterizedTest
  @MethodSource("all")
  void aPasteOfFortyThousandCharactersIsTaken(ChatPlatform desk) {
    ThreadRef thread = opened(desk);
    ChatMessage paste =
        ChatMessage.headed("Pasted").part(new Part.Quote("<&> ".repeat(10_000))).build();

    assertThat(bot.gateway(desk).post(reply(desk, thread, paste)))
        .isInstanceOf(SendResult.Sent.class);
  }

  @ParameterizedTest
  @MethodSource("all")
  void filesArriveInTheThreadAsTheyWereSent(ChatPlatform desk) {
    ThreadRef thread = opened(desk);
    ChatFile log = ChatFile.of("sync.log", "text/plain", "line 1\nline 2\n".getBytes(UTF_8));
    ChatMessage message = ChatMessage.headed("The log").attach(log).build();
    sent(bot.gateway(desk).post(reply(desk, thread, message).as(ANA)));

    assertThat(side(desk).opens(thread, "sync.log")).isEqualTo(log.bytes());
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyonesWordsAreShownWithTheirName(ChatPlatform platform) {
    ThreadRef thread = opened(platform);
    said(platform, thread, "Same here", BEN);

    ThreadSide.Said last = side(platform).shows(thread).said().getLast();
    assertThat(last.who() + last.words()).contains("Ben", "Same here");
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatSupportSaysIsTold(ChatPlatform platform) {
    ThreadRef thread = opened(platform);
    side(platform).says(thread, "We are on it.");

    ThreadEvent.Posted told = heard(thread, ThreadEvent.Posted.class, "We are on it.");
    assertThat(told.speaker().isBot()).isFalse();
    assertThat(told.speaker().user().name()).containsAnyOf("Kim", "Sam", "sam");
  }

  /** At all of them in the same moment, for each takes its time to tell it again. */
  @Test
  void whatCouldNotBeKeptIsNotAcknowledgedAndTheThreadsAreLookedAt() {
    MISSED.clear();
    Map<ChatPlatform, ThreadRef> threads = new EnumMap<>(ChatPlatform.class);
    desks()
        .forEach(desk -> {
          threads.put(desk, opened(desk));
          REFUSALS.put(desk, new AtomicInteger(2));
        });
    threads.forEach((desk, thread) -> at(desk).says(thread, "in spite of all"));

    threads.forEach((desk, thread) -> {
      heard(thread, ThreadEvent.Posted.class, "in spite of all");
      assertThat(REFUSALS.get(desk)).hasValue(0);
      Awaitility.await().atMost(PATIENCE).until(() -> MISSED.contains(desk));
    });
  }

  @ParameterizedTest
  @MethodSource("desks")
  void formattingOfPeopleIsKept(ChatPlatform desk) {
    ThreadRef thread = opened(desk);
    Prose prose =
        new Prose(
            List.of(
                new Prose.Paragraph(Rich.of("It is ").bold("stuck").code("a < b")),
                new Prose.Listed(true, List.of(Rich.of("one"), Rich.of("two"))),
                new Prose.Quoted(Rich.of("theirs")),
                new Prose.Lines("x = 1")));
    ChatMessage message = new ChatMessage(Tone.NEUTRAL, List.of(new Part.Said(prose)));
    MessageRef sent = sent(bot.gateway(desk).post(reply(desk, thread, message).as(ANA)));

    assertThat(at(desk).shows(thread, sent).words())
        .contains("It is ", "stuck", "a < b", "one", "two", "theirs", "x = 1");
  }

  @ParameterizedTest
  @MethodSource("desks")
  void whatSupportAnswersIsToldAndWhatItNotesIsNot(ChatPlatform desk) {
    ThreadRef thread = opened(desk);
    DeskSide side = at(desk);
    side.notes(thread, "the customer is new");
    side.says(thread, "We are on it.");

    ThreadEvent.Posted told = heard(thread, ThreadEvent.Posted.class, "We are on it.");
    assertThat(told.speaker().user().name()).isEqualTo("Kim");
    assertThat(told.speaker().isBot()).isFalse();
    assertThat(HEARD.toString()).doesNotContain("the customer is new");
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatTheBotBringsIsKnownAsTheBots(ChatPlatform desk) {
    ThreadRef thread = opened(desk);
    MessageRef asked = said(desk, thread, "Is anybody there?", ANA);

    ThreadEvent.Posted told = heard(thread, ThreadEvent.Posted.class, "Is anybody there?");
    assertThat(told.message()).isEqualTo(asked);
    assertThat(told.speaker().isBot()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aFileOfSupportCanBeRead(ChatPlatform desk) throws IOException {
    ThreadRef thread = opened(desk);
    byte[] bytes = "do this first".getBytes(UTF_8);
    side(desk).sends(thread, "Please read", "steps.txt", bytes);

    ThreadEvent.Posted told = heard(thread, ThreadEvent.Posted.class, "Please read");
    assertThat(told.files()).hasSize(1);
    SentFile file = told.files().getFirst();
    assertThat(file.name()).isEqualTo("steps.txt");
    try (InputStream in = bot.gateway(desk).open(told.message(), file)) {
      assertThat(in.readAllBytes()).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @MethodSource("desks")
  void aFileIsNeverReadFromElsewhere(ChatPlatform desk) {
    MessageRef message = new MessageRef(at(desk).channel(), "1:2");
    URI elsewhere = URI.create("http://169.254.169.254/latest/meta-data/");
    SentFile file = new SentFile("1", "keys", "text/plain", 10, elsewhere);

    assertThatThrownBy(() -> bot.gateway(desk).open(message, file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("169.254.169.254");
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatSupportTakesBackIsTold(ChatPlatform desk) {
    ThreadRef thread = opened(desk);
    String slip = side(desk).says(thread, "a slip");
    ThreadEvent.Posted told = heard(thread, ThreadEvent.Posted.class, "a slip");
    side(desk).takesBack(thread, slip);

    ThreadEvent.Deleted deleted =
        (ThreadEvent.Deleted)
            heard(event -> event instanceof ThreadEvent.Deleted && isIn(thread, event));
    assertThat(deleted.message()).isEqualTo(told.message());
  }

  @ParameterizedTest
  @MethodSource("all")
  void aLostAnswerToAnOpeningDoesNotOpenTwice(ChatPlatform desk) {
    ThreadSide side = side(desk);
    int before = side.all().size();
    Post post = opening(desk);
    side.losesNextOpening();

    Instant begun = Instant.now();
    assertThat(bot.gateway(desk).post(post)).isInstanceOfAny(UNKNOWN_OR_REPEATED);
    SendResult second = bot.gateway(desk).post(post.triedAt(begun));
    assertThat(second).isInstanceOf(SendResult.Sent.class);
    assertThat(side.all()).hasSize(before + 1);
    assertThat(bot.gateway(desk).post(post.triedAt(begun))).isEqualTo(second);
    assertThat(side.all()).hasSize(before + 1);
  }

  @ParameterizedTest
  @MethodSource("all")
  void aLostAnswerToAReplyDoesNotSayItTwice(ChatPlatform desk) {
    ThreadRef thread = opened(desk);
    Post post = reply(desk, thread, ChatMessage.of("once")).as(ANA);
    said(desk, thread, "once", ANA);
    side(desk).losesNextReply();

    Instant begun = Instant.now();
    assertThat(bot.gateway(desk).post(post)).isInstanceOfAny(UNKNOWN_OR_REPEATED);
    MessageRef found = sent(bot.gateway(desk).post(post.triedAt(begun)));
    List<ThreadSide.Said> all = side(desk).shows(thread).said();
    assertThat(all).filteredOn(one -> one.words().contains("once")).hasSize(2);
    assertThat(all.getLast().is(found)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("all")
  void theOutboxBringsEverythingOnceAndInOrderOverALostAnswerAndALimit(ChatPlatform desk) {
    ThreadSide side = side(desk);
    AccountId account = AccountId.of("sample-" + desk);
    Handle root = new Handle(account, side.channel(), "case/" + UUID.randomUUID());
    Handle asked = new Handle(account, side.channel(), "said/" + UUID.randomUUID());
    Handle added = new Handle(account, side.channel(), "said/" + UUID.randomUUID());
    side.losesNextOpening();
    side.limitsNextReply(1);
    side.losesNextReply();
    Sight.of(account)
        .run(() ->
            bot.part(TransactionTemplate.class)
                .executeWithoutResult(status ->
                    bot.part(Outbox.class)
                        .owe(
                            List.of(
                                Owed.show(root, card()).opening(START),
                                Owed.reply(root, asked, ChatMessage.of("first")).as(ANA),
                                Owed.reply(root, added, ChatMessage.of("second")).as(ANA)))));

    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> bot.inside(() -> bot.part(Outbox.class).posted(added)).isPresent());
    ThreadRef thread =
        new ThreadRef(
            side.channel(),
            bot.inside(() -> bot.part(Outbox.class).posted(root)).orElseThrow().message());
    assertThat(side.shows(thread).said().stream().map(ThreadSide.Said::words))
        .filteredOn(words -> !words.contains("out of stock"))
        .satisfiesExactly(
            first -> assertThat(first).contains("first"),
            second -> assertThat(second).contains("second"));
    assertThat(side.all().stream().filter(one -> one.id().equals(thread.thread()))).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("allThatAreAskedToWait")
  void aRequestToWaitIsPassedOn(ChatPlatform desk) {
    ThreadRef thread = opened(desk);
    side(desk).limitsNextReply(20);

    SendResult result = bot.gateway(desk).post(reply(desk, thread, ChatMessage.of("slowly")));
    assertThat(result)
        .isInstanceOfSatisfying(
            SendResult.TryLater.class,
            later -> {
              assertThat(later.reason()).isEqualTo(Reason.RATE_LIMITED);
              assertThat(later.delay()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(21));
            });
  }

  @ParameterizedTest
  @MethodSource("desks")
  void aForgedNoticeIsRefused(ChatPlatform desk) {
    heardSomething(desk);
    int before = HEARD.size();

    assertThat(at(desk).forges()).isEqualTo(401);
    assertThat(HEARD).hasSize(before);
  }

  @ParameterizedTest
  @MethodSource("desks")
  void aNoticeThatComesAgainIsTakenOnce(ChatPlatform desk) {
    heardSomething(desk);
    int before = HEARD.size();

    assertThat(at(desk).replays()).isEqualTo(200);
    assertThat(HEARD).hasSize(before);
  }

  @ParameterizedTest
  @MethodSource("desks")
  void aNoticeThatIsTooLongIsRefused(ChatPlatform desk) {
    heardSomething(desk);

    assertThat(at(desk).floods(3 * 1024 * 1024)).isEqualTo(413);
  }

  @ParameterizedTest
  @MethodSource("desks")
  void statusIsToldBothWays(ChatPlatform desk) {
    DeskSide side = at(desk);
    ThreadRef thread = opened(desk);
    side.settles(thread, true);
    ThreadEvent.Settled done = settled(thread, true);
    assertThat(done.speaker().isBot()).isFalse();

    brought(desk, thread, START);
    assertThat(side.shows(thread).isDone()).isFalse();
    assertThat(settled(thread, false).speaker().isBot()).isTrue();

    brought(desk, thread, START.done(true));
    assertThat(side.shows(thread).isDone()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("desks")
  void titleAndTagsFollowAndThoseOfAgentsStay(ChatPlatform desk) {
    ThreadRef thread = opened(desk);
    brought(
        desk,
        thread,
        new ThreadStart("#17 Solved", false, List.of("urgent", "Main store"), List.of()));

    ThreadSide.Shown shown = at(desk).shows(thread);
    assertThat(shown.title()).isEqualTo("#17 Solved");
    assertThat(shown.tags()).contains("blackbird_urgent", "blackbird_main_store");
    assertThat(shown.said()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("desks")
  void aLaterStateIsSaidOnceInTheSameName(ChatPlatform desk) {
    ThreadRef thread = opened(desk);
    MessageRef message = said(desk, thread, "It brokke", ANA);
    ChatGateway gateway = bot.gateway(desk);
    for (String words : List.of("It broke", "It broke", "It broke again", "It broke")) {
      assertThat(gateway.edit(message, ChatMessage.of(words)))
          .isEqualTo(new SendResult.Sent(message));
    }

    List<ThreadSide.Said> said = at(desk).shows(thread).said();
    assertThat(said.subList(2, said.size()).stream().map(ThreadSide.Said::words))
        .satisfiesExactly(
            first -> assertThat(first).contains("Edited:").contains("It broke"),
            second -> assertThat(second).contains("It broke again"),
            third -> assertThat(third).doesNotContain("again").contains("It broke"));
    assertThat(said)
        .filteredOn(one -> one.words().contains("Edited"))
        .allMatch(one -> one.isVisible());
  }

  @ParameterizedTest
  @MethodSource("desks")
  void whatIsTakenBackIsGoneAndStaysSo(ChatPlatform desk) {
    ThreadRef thread = opened(desk);
    MessageRef message = said(desk, thread, "my password is hunter2", ANA);

    assertThat(bot.gateway(desk).delete(message)).isEqualTo(new SendResult.Sent(message));
    assertThat(bot.gateway(desk).delete(message)).isEqualTo(new SendResult.Sent(message));
    assertThat(at(desk).shows(thread).toString()).doesNotContain("hunter2");
  }

  @ParameterizedTest
  @MethodSource("desks")
  void whatWasSaidMeanwhileCanBeReadWithoutTheNotes(ChatPlatform desk) {
    ThreadRef thread = opened(desk);
    MessageRef asked = said(desk, thread, "first", ANA);
    at(desk).says(thread, "second");
    at(desk).notes(thread, "among us");
    at(desk).says(thread, "third");

    assertThat(words(bot.gateway(desk).history(thread, asked))).containsExactly("second", "third");
    assertThat(words(bot.gateway(desk).history(thread, null))).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("desks")
  void aThreadThatIsNotThereIsRefused(ChatPlatform desk) {
    ThreadRef nowhere = new ThreadRef(at(desk).channel(), "999999");

    assertThat(bot.gateway(desk).post(reply(desk, nowhere, ChatMessage.of("hello"))))
        .isInstanceOfSatisfying(
            SendResult.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.MESSAGE_GONE));
  }

  @Test
  void whereZendeskAllowsNoRedactionTheCommentIsHiddenAndANoteSaysSo() {
    ThreadRef thread = opened(ChatPlatform.ZENDESK);
    MessageRef message = said(ChatPlatform.ZENDESK, thread, "a secret", ANA);
    ZENDESK.standIn().allowRedactions(false);
    try {
      for (int i = 0; i < 2; i++) {
        assertThat(bot.gateway(ChatPlatform.ZENDESK).delete(message))
            .isEqualTo(new SendResult.Sent(message));
      }
    } finally {
      ZENDESK.standIn().allowRedactions(true);
    }

    assertThat(ZENDESK.shows(thread, message).isVisible()).isFalse();
    List<ThreadSide.Said> said = ZENDESK.shows(thread).said();
    assertThat(said).hasSize(3);
    assertThat(said.getLast().words()).contains("was taken back");
    assertThat(said.getLast().isVisible()).isFalse();
  }

  @Test
  void aChatwootThatCannotSignIsKnownByItsAddress() {
    ChatwootStandIn chatwoot = CHATWOOT.standIn();
    ThreadRef thread = opened(ChatPlatform.CHATWOOT);
    chatwoot.sign(false);
    try {
      chatwoot.tells(bot.address().resolve("desk/chatwoot/not-the-secret-at-all"));
      CHATWOOT.says(thread, "nobody hears this");
      chatwoot.tells(bot.address().resolve("desk/chatwoot/" + chatwoot.secret()));
      CHATWOOT.says(thread, "known by the address");
      heard(thread, ThreadEvent.Posted.class, "known by the address");
      assertThat(HEARD.toString()).doesNotContain("nobody hears this");
    } finally {
      chatwoot.sign(true);
      CHATWOOT.tells(bot.address());
    }
  }

  private static DeskSide at(ChatPlatform desk) {
    return Objects.requireNonNull(DESKS.get(desk));
  }

  private static ThreadSide side(ChatPlatform platform) {
    return Objects.requireNonNull(SIDES.get(platform));
  }

  private static void heardSomething(ChatPlatform desk) {
    ThreadRef thread = opened(desk);
    at(desk).says(thread, "hello");
    heard(thread, ThreadEvent.Posted.class, "hello");
    int heard = HEARD.size();
    Awaitility.await().atMost(PATIENCE).until(() -> HEARD.size() == heard);
  }

  private static ChatMessage card() {
    return ChatMessage.headed("Order #1021")
        .part(new Part.Quote("SKU <b>7</b> is out of stock"))
        .build();
  }

  private static Post opening(ChatPlatform desk) {
    return Post.of(side(desk).channel(), card(), key()).opening(START).as(ANA);
  }

  private static ThreadRef opened(ChatPlatform desk) {
    SendResult result = bot.gateway(desk).post(opening(desk));
    assertThat(result).isInstanceOf(SendResult.Sent.class);
    return Objects.requireNonNull(((SendResult.Sent) result).thread());
  }

  private static void brought(ChatPlatform desk, ThreadRef thread, ThreadStart start) {
    MessageRef root = new MessageRef(thread.channel(), thread.thread());
    assertThat(bot.gateway(desk).edit(root, card(), thread, start))
        .isEqualTo(new SendResult.Sent(root, thread));
  }

  private static Post reply(ChatPlatform desk, ThreadRef thread, ChatMessage message) {
    MessageRef root = new MessageRef(thread.channel(), thread.thread());
    return Post.of(side(desk).channel(), message, key()).inThreadOf(root, false).within(thread);
  }

  private static MessageRef said(
      ChatPlatform desk, ThreadRef thread, String words, @Nullable Speaker speaker) {
    Post post = reply(desk, thread, ChatMessage.of(words));
    return sent(bot.gateway(desk).post(speaker == null ? post : post.as(speaker)));
  }

  private static MessageRef sent(SendResult result) {
    assertThat(result).isInstanceOf(SendResult.Sent.class);
    return ((SendResult.Sent) result).message();
  }

  private static List<String> words(ThreadPage page) {
    assertThat(page).isInstanceOf(ThreadPage.Found.class);
    return ((ThreadPage.Found) page)
        .messages().stream().map(message -> message.text().plain()).toList();
  }

  private static <T extends ThreadEvent> T heard(ThreadRef thread, Class<T> kind, String words) {
    return kind.cast(
        heard(event ->
            kind.isInstance(event) && isIn(thread, event) && event.toString().contains(words)));
  }

  private static ThreadEvent.Settled settled(ThreadRef thread, boolean isDone) {
    return (ThreadEvent.Settled)
        heard(event ->
            event instanceof ThreadEvent.Settled settled
                && isIn(thread, event)
                && settled.isDone() == isDone);
  }

  private static boolean isIn(ThreadRef thread, ThreadEvent event) {
    return event.thread().equals(thread);
  }

  private static ThreadEvent heard(Predicate<ThreadEvent> wanted) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> HEARD.stream().filter(wanted).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  private static String key() {
    return UUID.randomUUID().toString().substring(0, 23);
  }
}

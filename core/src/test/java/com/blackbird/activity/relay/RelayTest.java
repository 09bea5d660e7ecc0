package com.blackbird.activity.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.blackbird.activity.account.AccountConnections;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.chat.SentFile;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.chat.ThreadStart;
import com.blackbird.activity.delivery.DeliverySignal;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.OutboxDriver;
import com.blackbird.activity.delivery.Owed;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.relay.ChatModel.Written;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RelayTest {
  private static final List<ChatPlatform> ALL = List.of(ChatPlatform.values());

  private static final AccountId ACME = AccountId.of("acme");
  private static final AccountId OTHER = AccountId.of("other");
  private static final Speaker ANN = new Speaker(new ChatUser("U1", "Ann"), false, null);
  private static final Speaker SAM = new Speaker(new ChatUser("U2", "Sam"), false, null);
  private static final ThreadStart START = new ThreadStart("Case", false, List.of(), List.of());

  private final TestDatabase database = TestDatabase.create();
  private final MutableClock clock = new MutableClock();
  private final ChatModel slack = new ChatModel(ChatPlatform.SLACK, clock);
  private final ChatModel discord = new ChatModel(ChatPlatform.DISCORD, clock);
  private final Outbox outbox = new Outbox(database.jdbc(), clock, new DeliverySignal());
  private final Relay relay = new Relay(database.jdbc(), outbox, clock);
  private final RelayInbox inbox = new RelayInbox(database.jdbc(), clock);
  private final List<String> heard = new ArrayList<>();
  private Runnable whenHeard = () -> {};
  private Language reads = Language.ENGLISH;
  private final RelayWorker worker =
      new RelayWorker(
          database.jdbc(),
          database.transaction(),
          outbox,
          () -> List.of(slack, discord),
          new Hearing(),
          clock);
  private final OutboxDriver sending =
      new OutboxDriver(database, clock, List.of(slack, discord), List.of(inbox), new Random(1));
  private final ConversationId id = new ConversationId(ACME, new UUID(1, 1));
  private final Handle customer = root(ACME, ChatPlatform.SLACK, "C1", "case/1");
  private final Handle desk = root(ACME, ChatPlatform.DISCORD, "D1", "case/1");

  private final class Hearing implements TalkListener {
    @Override
    public void said(ConversationId conversation, Said said) {
      heard.add(said.side() + (said.isVisible() ? " says " : " notes ") + said.text().plain());
      whenHeard.run();
    }

    @Override
    public Language language(ConversationId conversation, Side side) {
      return reads;
    }

    @Override
    public boolean mayBeSaidToAll(
        ConversationId conversation, Speaker speaker, String message, Prose text) {
      return !text.plain().contains("Bolt");
    }

    @Override
    public void ended(ConversationId conversation, Side side, Instant at) {
      heard.add(side + " ended");
    }

    @Override
    public void settled(
        ConversationId conversation, Side side, Speaker speaker, boolean isDone, Instant at) {
      heard.add(side + (isDone ? " done" : " open"));
    }

    @Override
    public void unreachable(ConversationId conversation, Side side, Reason why, Instant at) {
      heard.add(side + " unreachable: " + why);
    }

    @Override
    public void arrived(ConversationId conversation) {
      heard.add("arrived in " + conversation.id().getLeastSignificantBits());
    }
  }

  @Test
  void bothSidesHearEachOtherAndInternalTalkStaysInside() {
    opens();
    Written question = slack.writes(place(customer), ANN, Prose.of("it fails"), List.of());
    rests();
    Written note = discord.writes(place(desk), SAM, Prose.of("again him"), List.of());
    discord.writes(place(desk), SAM, Prose.of("> try again"), List.of());
    rests();

    assertThat(texts(discord, desk))
        .containsExactly("The case", "it fails", "again him", "> try again");
    assertThat(texts(slack, customer)).containsExactly("Your case", "it fails", "try again");
    assertThat(question.marks).containsExactly("BOT ✅");
    assertThat(note.marks).isEmpty();
    assertThat(heard)
        .containsExactly("CUSTOMER says it fails", "DESK notes again him", "DESK says > try again");
  }

  @Test
  void whatAnswersAMessageSaysWhichWhoeverHasWrittenIt() {
    opens();
    slack.writes(place(customer), ANN, Prose.of("Two orders are stuck"), List.of());
    rests();
    Written copy = discord.in(place(desk)).getLast();
    Written asked = discord.answers(copy, SAM, Prose.of("> Which ones?"));
    discord.answers(asked, SAM, Prose.of("> And since when?"));
    rests();

    assertThat(texts(slack, customer))
        .containsExactly(
            "Your case",
            "Two orders are stuck",
            "In answer to: Two orders are stuck\nWhich ones?",
            "In answer to: Which ones?\nAnd since when?");
  }

  @Test
  void aSlipIsTakenBackByTheMarkOrByDeletingAndStaysInTheTranscript() {
    opens();
    Written slip = discord.writes(place(desk), SAM, Prose.of("> he is wrong"), List.of());
    Written other = discord.writes(place(desk), SAM, Prose.of("> hello"), List.of());
    rests();
    discord.edits(slip, Prose.of("he is wrong"));
    discord.deletes(other);
    rests();

    assertThat(texts(slack, customer)).containsExactly("Your case");
    assertThat(slip.marks).isEmpty();
    assertThat(relay.talk(id))
        .extracting(said -> said.text().plain(), said -> said.earlier().size(), Said::isVisible)
        .containsExactly(tuple("he is wrong", 1, false), tuple("> hello", 0, true));
    assertThat(relay.talk(id).getLast().deletedAt()).isNotNull();
  }

  @Test
  void theBotsOwnWordsAreAPartOfTheTalkAndAreNotPassedOn() {
    opens();
    relay.say(id, Side.CUSTOMER, "claimed", ChatMessage.of("Sam looks into it"));
    rests();
    relay.say(id, Side.CUSTOMER, "claimed", ChatMessage.of("Sam is on it"));
    rests();

    assertThat(texts(slack, customer)).containsExactly("Your case", "Sam is on it");
    assertThat(texts(discord, desk)).containsExactly("The case");
    assertThat(relay.talk(id))
        .singleElement()
        .satisfies(said -> {
          assertThat(said.isOwn()).isTrue();
          assertThat(said.earlier()).hasSize(1);
        });
  }

  @Test
  void inAClosedConversationNothingIsPassedOnAndTheAuthorIsTold() {
    opens();
    relay.close(id);
    Written late = slack.writes(place(customer), ANN, Prose.of("one more"), List.of());
    discord.writes(place(desk), SAM, Prose.of("a note"), List.of());
    rests();

    assertThat(late.marks).containsExactly("BOT ⚠️");
    assertThat(texts(discord, desk)).containsExactly("The case", "a note");
    assertThat(texts(slack, customer).getLast())
        .contains("closed")
        .contains("Ask support anew with /blackbird escalate");
    assertThat(heard).containsExactly("CUSTOMER says one more", "DESK notes a note");
  }

  @Test
  void whatWasSaidBeforeTheEndIsPassedOnHoweverLateItIsTold() {
    opens();
    Written late = discord.writes(place(desk), SAM, Prose.of("> one thing more"), List.of());
    clock.advance(Duration.ofMillis(1));
    relay.close(id);
    rests();

    assertThat(texts(slack, customer)).containsExactly("Your case", "one thing more");
    assertThat(late.marks).containsExactly("BOT ✅");
  }

  @Test
  void whoWaitsForAThreadThatCannotBeginIsTold() {
    slack.refusesOnce(new SendResult.Refused(Reason.UNKNOWN, "no such person"));
    opens();

    assertThat(texts(discord, desk).getLast())
        .contains("could not begin a thread with the customer");
    assertThat(heard).containsExactly("CUSTOMER unreachable: UNKNOWN");
  }

  @Test
  void whoOpensItAgainWhenHearingOfAMessageHasThatPassedOn() {
    opens();
    relay.close(id);
    whenHeard = () -> relay.reopen(id);
    slack.writes(place(customer), ANN, Prose.of("not solved"), List.of());
    rests();

    assertThat(texts(discord, desk)).containsExactly("The case", "not solved");
  }

  @Test
  void whatIsRefusedIsMarkedAndItsAuthorToldWhy() {
    opens();
    discord.refusesOnce(new SendResult.Refused(Reason.MESSAGE_GONE, "unknown thread"));
    Written lost = slack.writes(place(customer), ANN, Prose.of("lost"), List.of());
    rests();

    assertThat(lost.marks).containsExactly("BOT ⚠️");
    assertThat(texts(slack, customer).getLast())
        .contains("support")
        .contains("their thread is gone");
    assertThat(heard).contains("DESK unreachable: MESSAGE_GONE");
  }

  @Test
  void aChannelThatTakesNothingIsToldOnceAndCaughtUpWithInOrder() {
    opens();
    discord.refusesOnce(new SendResult.Refused(Reason.PERMISSION_MISSING, "no"));
    Written first = slack.writes(place(customer), ANN, Prose.of("one"), List.of());
    slack.writes(place(customer), ANN, Prose.of("two"), List.of());
    steps();
    assertThat(first.marks).containsExactly("BOT ⚠️");
    assertThat(texts(slack, customer).getLast()).contains("Nothing is lost");
    clock.advance(Duration.ofMinutes(2));
    rests();

    assertThat(texts(discord, desk)).containsExactly("The case", "one", "two");
    assertThat(first.marks).containsExactly("BOT ✅");
    assertThat(texts(slack, customer).getLast()).contains("again");
  }

  @Test
  void theOtherSideHearsThatAThreadHasEndedInItsLanguage() {
    opens();
    inbox.happened(new ThreadEvent.Ended(place(customer), clock.instant()));
    rests();
    reads = Language.GERMAN;
    inbox.happened(new ThreadEvent.Ended(place(desk), clock.instant()));
    rests();
    assertThat(texts(slack, customer).getLast()).contains("Der Thread des Supports wurde");

    assertThat(heard).containsExactly("CUSTOMER ended", "DESK ended");
    assertThat(texts(discord, desk).getLast()).contains("customer").contains("archived or deleted");
  }

  @Test
  void oneAnswerToManyReachesEachCustomerAndNobodySeesAnother() {
    opens();
    var second = new ConversationId(OTHER, new UUID(2, 2));
    Handle otherCustomer = root(OTHER, ChatPlatform.SLACK, "C2", "case/2");
    Handle otherDesk = root(OTHER, ChatPlatform.DISCORD, "D1", "case/2");
    Handle master = root(ACME, ChatPlatform.DISCORD, "D1", "case/master");
    outbox.owe(List.of(Owed.show(otherCustomer, ChatMessage.of("Case 2")).opening(START)));
    outbox.owe(List.of(Owed.show(otherDesk, ChatMessage.of("Desk 2")).opening(START)));
    outbox.owe(List.of(Owed.show(master, ChatMessage.of("All")).opening(START)));
    relay.open(
        second,
        List.of(Member.customer(1, otherCustomer), Member.desk(2, otherDesk, Visibility.MARKED)));
    rests();
    for (ConversationId one : List.of(id, second)) {
      relay.join(one, Member.desk(3, master, Visibility.MARKED).speakingOnly());
    }
    discord.writes(place(discord, "All"), SAM, Prose.of("internal"), List.of());
    Written answer =
        discord.writes(place(discord, "All"), SAM, Prose.of("> fixed for all"), List.of());
    rests();
    slack.writes(place(slack, "Case 2"), ANN, Prose.of("thanks"), List.of());
    rests();

    assertThat(texts(slack, customer)).containsExactly("Your case", "fixed for all");
    assertThat(texts(slack, place(slack, "Case 2")))
        .containsExactly("Case 2", "fixed for all", "thanks");
    assertThat(texts(discord, desk)).containsExactly("The case", "fixed for all");
    assertThat(texts(discord, place(discord, "Desk 2")))
        .containsExactly("Desk 2", "fixed for all", "thanks");
    assertThat(answer.marks).isEmpty();
    assertThat(heard).contains("arrived in 1", "arrived in 2");
    assertThat(relay.arrivals(master))
        .extracting(arrival -> arrival.conversation().account(), Arrival::state)
        .containsExactlyInAnyOrder(
            tuple(ACME, Arrival.State.ARRIVED), tuple(OTHER, Arrival.State.ARRIVED));
    assertThat(relay.talk(second))
        .extracting(said -> said.text().plain())
        .doesNotContain("internal");
  }

  private Handle opensBesideAThreadToAll() {
    opens();
    Handle master = root(OTHER, ChatPlatform.DISCORD, "D1", "case/master");
    outbox.owe(List.of(Owed.show(master, ChatMessage.of("All")).opening(START)));
    rests();
    return master;
  }

  @Test
  void whatMayNotBeSaidToAllIsSaidToNobodyUntilItIsChanged() {
    Handle master = opensBesideAThreadToAll();
    relay.join(id, Member.desk(3, master, Visibility.MARKED).speakingOnly());
    Written slip =
        discord.writes(place(discord, "All"), SAM, Prose.of("> Bolt has it too"), List.of());
    rests();
    assertThat(texts(slack, customer)).containsExactly("Your case");

    discord.edits(slip, Prose.of("> others have it too"));
    rests();
    assertThat(texts(slack, customer)).containsExactly("Your case", "others have it too");
  }

  @Test
  void whatWasSaidToManyWhileAConversationWasAwayIsNeverPassedOnToIt() {
    Handle master = opensBesideAThreadToAll();
    Member all = Member.desk(relay.number(id, master), master, Visibility.MARKED).speakingOnly();
    relay.join(id, all);
    relay.leave(id, all.number());
    discord.writes(place(discord, "All"), SAM, Prose.of("> not for you"), List.of());
    rests();
    assertThat(relay.number(id, master)).isEqualTo(all.number());
    relay.join(id, all);
    inbox.missed(ChatPlatform.DISCORD);
    rests();
    discord.writes(place(discord, "All"), SAM, Prose.of("> for you too"), List.of());
    rests();

    assertThat(texts(slack, customer)).containsExactly("Your case", "for you too");
  }

  @Test
  void whatWasNotToldIsReadWhenTheDatabaseIsBack() {
    opens();
    slack.writes(place(customer), ANN, Prose.of("Hello?"), List.of());
    slack.events().clear();
    rests();
    assertThat(texts(discord, desk)).containsExactly("The case");

    var connections =
        new AccountConnections(new DriverManagerDataSource(database.url()), Sight.ofAll("a test"));
    var hearing = new RelayInbox(JdbcClient.create(connections), clock);
    database.takeAway();
    hearing.missed(ChatPlatform.SLACK);
    database.bringBack();

    assertThat(hearing.lookAnew()).isOne();
    assertThat(hearing.lookAnew()).isZero();
    rests();
    assertThat(texts(discord, desk)).containsExactly("The case", "Hello?");
  }

  /** The chat here gives seven messages at once, and no more than twenty times is asked. */
  @Test
  void theEndOfAThreadThatIsTooLongToBeReadIsNotTakenForDeleted() {
    opens();
    for (int note = 0; note < 140; note++) {
      discord.writes(place(desk), SAM, Prose.of("note " + note), List.of());
    }
    discord.writes(place(desk), SAM, Prose.of("> It is fixed"), List.of());
    rests();
    clock.advance(Duration.ofMinutes(1));
    inbox.missed(ChatPlatform.DISCORD);
    rests();

    assertThat(texts(slack, customer)).containsExactly("Your case", "It is fixed");
  }

  @Test
  void aClosedConversationIsLeftOutOfWhatIsSaidToMany() {
    Handle master = opensBesideAThreadToAll();
    relay.join(id, Member.desk(3, master, Visibility.MARKED).speakingOnly());
    relay.close(id);
    discord.writes(place(discord, "All"), SAM, Prose.of("> fixed"), List.of());
    rests();

    assertThat(texts(slack, customer)).containsExactly("Your case");
    assertThat(texts(discord, place(discord, "All"))).containsExactly("All", "> fixed");
    assertThat(relay.arrivals(master))
        .extracting(Arrival::state)
        .containsExactly(Arrival.State.NOT_THERE);
  }

  @Test
  void filesAreKeptForTheTranscriptAndOneThatIsTooLargeIsNamedToBothSides() throws IOException {
    opens();
    Written sent =
        slack.writes(
            place(customer),
            ANN,
            Prose.of("logs"),
            List.of(
                new SentFile("F1", "log.txt", "text/plain", 5, null),
                new SentFile("F2", "film.mp4", "video/mp4", 200L << 20, null)));
    rests();

    assertThat(texts(discord, desk))
        .containsExactly(
            "The case",
            "logs\nfilm.mp4 (200 MB) was not passed on: I pass on files of up to 50 MB.",
            "log.txt");
    assertThat(sent.marks).containsExactly("BOT ⚠️");
    assertThat(texts(slack, customer))
        .containsExactly(
            "Your case",
            "logs",
            "⚠️ film.mp4 (200 MB) was not passed on: I pass on files of up to 50 MB.\nPut it where"
                + " support can open it, and send a link. All else in your message was passed on.");
    SaidFile kept = relay.talk(id).getFirst().files().getFirst();
    try (var bytes = relay.open(id, kept.id()).orElseThrow()) {
      assertThat(new String(bytes.readAllBytes(), UTF_8)).isEqualTo("bytes of log.txt");
    }
  }

  @Test
  void aFileThatCannotEvenBeAskedForHoldsUpNothingForEver() {
    opens();
    slack.writes(
        place(customer),
        ANN,
        Prose.of("logs"),
        List.of(new SentFile("", "log.txt", "text/plain", 5, null)));
    slack.writes(place(customer), ANN, Prose.of("and now?"), List.of());
    for (int round = 0; round < 6; round++) {
      rests();
      clock.advance(Duration.ofMinutes(1));
    }

    assertThat(texts(discord, desk))
        .containsExactly(
            "The case", "logs\nlog.txt (5 B) was not passed on: I could not get it.", "and now?");
  }

  @Test
  void aFileThatComesSlowlyIsFetchedByOneReplicaAndHoldsNoTransaction() {
    opens();
    slack.whenRead(() -> {
      clock.advance(Duration.ofSeconds(50));
      assertThat(worker.fetch(ALL)).as("as another replica would").isZero();
      assertThat(openTransactions()).isZero();
    });
    slack.writes(
        place(customer),
        ANN,
        Prose.of("logs"),
        List.of(new SentFile("F1", "log.txt", "text/plain", 5, null)));
    rests();

    assertThat(texts(discord, desk)).containsExactly("The case", "logs", "log.txt");
  }

  @Test
  void aPlatformWhoseFilesAndThreadsAreWaitedForHoldsUpNoOther() {
    opens();
    for (ChatModel chat : List.of(slack, discord)) {
      chat.writes(
          place(chat == slack ? customer : desk),
          chat == slack ? ANN : SAM,
          Prose.of("> logs"),
          List.of(new SentFile("F1", "log.txt", "text/plain", 5, null)));
      chat.events().forEach(inbox::happened);
      chat.events().clear();
      inbox.missed(chat.platform());
    }
    List<ChatPlatform> one = List.of(ChatPlatform.DISCORD);

    assertThat(worker.fetch(one)).isOne();
    assertThat(worker.fetch(one)).isZero();
    assertThat(worker.look(one)).isOne();
    assertThat(worker.look(one)).isZero();
    assertThat(worker.look(ALL)).isOne();
    assertThat(worker.fetch(ALL)).isOne();
  }

  private long openTransactions() {
    return database
        .ownerJdbc()
        .sql(
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and state = 'idle in transaction'
            """)
        .query(Long.class)
        .single();
  }

  @Test
  void whatWasSaidIsForgottenLongAfterItsEndAndNothingElseIs() {
    opens();
    slack.writes(
        place(customer),
        ANN,
        Prose.of("logs"),
        List.of(new SentFile("F1", "log.txt", "text/plain", 5, null)));
    rests();
    var open = new ConversationId(OTHER, new UUID(3, 3));
    relay.open(open, List.of());
    var memory =
        new RelayMemory(database.jdbc(), database.transaction(), Duration.ofDays(400), clock);
    relay.close(id);
    clock.advance(Duration.ofDays(399));
    assertThat(memory.forgetOld()).isZero();
    assertThat(relay.talk(id)).isNotEmpty();

    clock.advance(Duration.ofDays(2));
    assertThat(memory.forgetOld()).isEqualTo(1);
    assertThat(relay.isKept(id)).isFalse();
    assertThat(relay.isKept(open)).isTrue();
    assertThat(relay.talk(id)).isEmpty();
    assertThat(
            database.jdbc().sql("select count(*) from relay_file_piece").query(Long.class).single())
        .isZero();
    slack.writes(place(customer), ANN, Prose.of("anybody?"), List.of());
    rests();
    assertThat(heard).doesNotContain("CUSTOMER says anybody?");
  }

  @Test
  void programsAndStrangersAreNotPassedOn() {
    opens();
    var program = new Speaker(new ChatUser("B9", "Other bot"), true, null);
    slack.writes(place(customer), program, Prose.of("beep"), List.of());
    slack.writes(
        new ThreadRef(customer.channel(), "9.000000"), ANN, Prose.of("elsewhere"), List.of());
    rests();

    assertThat(texts(discord, desk)).containsExactly("The case");
    assertThat(relay.talk(id)).isEmpty();
  }

  private void opens() {
    outbox.owe(
        List.of(
            Owed.show(customer, ChatMessage.of("Your case")).opening(START),
            Owed.show(desk, ChatMessage.of("The case")).opening(START)));
    relay.open(id, List.of(Member.customer(1, customer), Member.desk(2, desk, Visibility.MARKED)));
    rests();
  }

  private void rests() {
    for (int round = 0; round < 4; round++) {
      steps();
    }
  }

  private void steps() {
    for (ChatModel chat : List.of(slack, discord)) {
      List.copyOf(chat.events()).forEach(inbox::happened);
      chat.events().clear();
    }
    clock.advance(Duration.ofSeconds(1));
    while (worker.look(ALL) + worker.fetch(ALL) + worker.run() > 0) {
      clock.advance(Duration.ofMillis(200));
      sending.works();
    }
    sending.works();
    while (worker.run() > 0) {
      clock.advance(Duration.ofMillis(200));
      sending.works();
    }
  }

  private static Handle root(
      AccountId account, ChatPlatform platform, String channel, String name) {
    return new Handle(account, new ChannelRef(platform, "T1", channel), name);
  }

  private ThreadRef place(Handle root) {
    return outbox.thread(root).orElseThrow();
  }

  private static ThreadRef place(ChatModel chat, String rootText) {
    return chat.everything().stream()
        .filter(one -> one.text.plain().equals(rootText))
        .map(one -> one.thread)
        .findFirst()
        .orElseThrow();
  }

  private List<String> texts(ChatModel chat, Handle root) {
    return texts(chat, place(root));
  }

  private static List<String> texts(ChatModel chat, ThreadRef place) {
    return chat.in(place).stream().map(one -> one.text.plain()).toList();
  }
}

package com.blackbird.activity.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityPartitions;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.activity.ActivityStore;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.redaction.Discretion;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportWorkerTest {
  private static final URI BOT = URI.create("https://bot.example.com");

  private final TestDatabase database = TestDatabase.create();
  private final MutableClock clock = new MutableClock();
  private final Account account = Account.of(UUID.randomUUID().toString(), "Acme", false);
  private final ActivityLog log = new ActivityLog(database.jdbc());
  private final ExportStore store = new ExportStore(database.jdbc(), database.audit(clock), clock);
  private final PretendChat chat = new PretendChat();

  @BeforeEach
  void thirtyActivities() {
    new AccountStore(database.jdbc(), clock).put(account);
    List<Activity> activities = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      activities.add(
          Activities.failed("shopify-main").id("evt-" + i).ago(Duration.ofMinutes(i + 1)).build());
    }
    new ActivityPartitions(database.ownerJdbc(), database.ownerTransaction(), clock)
        .ensure(activities);
    new ActivityStore(database.jdbc(), clock).insert(account.id(), activities);
  }

  @Test
  void whatIsOwedIsWrittenAndHandedToThePerson() {
    Export export = owe();

    assertThat(worker(100_000, Optional.empty()).runOne()).isTrue();
    assertThat(now(export).state()).isEqualTo(ExportState.DONE);
    assertThat(now(export).activities()).isEqualTo(30);
    assertThat(chat.said.getFirst()).contains("is ready: 30 activities");
    assertThat(ids(chat.files)).hasSize(30).startsWith("evt-0", "evt-1");
    assertThat(worker(100_000, Optional.empty()).runOne()).as("nothing is owed any more").isFalse();
  }

  @Test
  void whatOneFileDoesNotHoldComesInSeveral() {
    owe();
    worker(1_500, Optional.empty()).runOne();

    assertThat(chat.files).hasSizeGreaterThan(2).allMatch(file -> file.length <= 1_500);
    assertThat(ids(chat.files)).hasSize(30).doesNotHaveDuplicates();
  }

  @Test
  void whatTenFilesDoNotHoldIsSaidWithWhatToDo() {
    Export export = owe();
    worker(250, Optional.empty()).runOne();

    assertThat(now(export).state()).isEqualTo(ExportState.FAILED);
    assertThat(chat.files).isEmpty();
    assertThat(chat.said.getFirst()).contains("Narrow it", "activities.csv");
  }

  @Test
  void whereThereIsAnAddressItComesAsALinkThatExpires() {
    Export export = owe();
    worker(1_500, Optional.of(BOT)).runOne();
    String letter = chat.said.getFirst();
    String token = letter.replaceAll("(?s).*/exports/([A-Za-z0-9_-]+).*", "$1");
    ExportLinks links = links(Optional.of(BOT));

    assertThat(letter).contains("https://bot.example.com/exports/" + token);
    assertThat(token).hasSize(43);
    assertThat(links.find(token)).map(Export::id).contains(export.id());
    assertThat(links.find(token.substring(1) + "A")).isEmpty();
    clock.advance(ExportLinks.LIFE);
    assertThat(links.find(token)).isEmpty();
    assertThat(links.forgetOld()).isEqualTo(1);
  }

  @Test
  void whatIsCancelledBeforeItBeginsIsNotWritten() {
    Export export = owe();

    assertThat(store.cancel(account.id(), export.id(), "maria")).isTrue();
    assertThat(worker(100_000, Optional.empty()).runOne()).isFalse();
    assertThat(store.cancel(account.id(), export.id(), "maria")).as("a second time").isFalse();
  }

  @Test
  void whatIsCancelledOnTheWayStopsAndSaysSo() {
    Export export = owe();
    chat.whenAsked = () -> store.cancel(account.id(), export.id(), "maria");
    worker(100_000, Optional.empty()).runOne();

    assertThat(now(export).state()).isEqualTo(ExportState.CANCELLED);
    assertThat(chat.said.getFirst()).contains("is cancelled");
  }

  @Test
  void anotherAccountCannotCancelIt() {
    Export export = owe();
    Account other = Account.of(UUID.randomUUID().toString(), "Other", false);

    assertThat(store.cancel(other.id(), export.id(), "eve")).isFalse();
    assertThat(store.find(other.id(), export.id())).isEmpty();
  }

  @Test
  void aRunnerThatDoesNotComeBackIsFollowedByAnother() {
    Export export = owe();
    UUID lost = UUID.randomUUID();
    assertThat(store.claim(lost)).isPresent();
    assertThat(worker(100_000, Optional.empty()).runOne()).as("still its own").isFalse();

    clock.advance(ExportStore.LEASE);
    assertThat(worker(100_000, Optional.empty()).runOne()).isTrue();
    assertThat(store.alive(export, lost, 1)).as("the lost one is told to stop").isFalse();
    assertThat(now(export).state()).isEqualTo(ExportState.DONE);
  }

  @Test
  void aFileThatTheChatTakesLongForIsSentByNobodyElse() {
    Export export = owe();
    ExportWorker slow = worker(100_000, Optional.empty());
    ExportWorker other = worker(100_000, Optional.empty());
    chat.whenAsked =
        () -> {
          for (int i = 0; i < 5; i++) {
            clock.advance(ExportStore.LEASE.minusSeconds(1));
            slow.begin();
            assertThat(other.runOne()).isFalse();
          }
        };
    slow.runOne();

    assertThat(chat.files).hasSize(1);
    assertThat(now(export).state()).isEqualTo(ExportState.DONE);
  }

  @Test
  void aWriterSaysThatItIsAliveOftenEnoughAndNotMore() {
    Export export = owe();
    ExportWorker slow = worker(100_000, Optional.empty());
    Set<Instant> leases = new TreeSet<>();
    List<Instant> looks = new ArrayList<>();
    chat.whenAsked =
        () -> {
          for (int i = 0; i < 120; i++) {
            clock.advance(Duration.ofSeconds(2));
            slow.begin();
            looks.add(clock.instant());
            leases.add(freeFrom(export));
            assertThat(freeFrom(export))
                .isAfter(clock.instant().plus(ExportStore.LEASE.dividedBy(2)));
          }
        };
    slow.runOne();

    assertThat(leases).hasSizeLessThan(looks.size() / 10);
  }

  private Instant freeFrom(Export export) {
    return database
        .jdbc()
        .sql("select free_from from export where id = ?")
        .param(export.id())
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  @Test
  void whatArrivedWithoutItsWriterKnowingIsNotSentAgain() {
    Export export = owe();
    chat.losesAnswers = true;
    while (now(export).state() != ExportState.DONE) {
      worker(1_500, Optional.empty()).runOne();
      clock.advance(Duration.ofSeconds(30));
    }

    assertThat(ids(chat.files)).hasSize(30).doesNotHaveDuplicates();
    assertThat(chat.said).hasSize(1 + chat.files.size());
  }

  @Test
  void filesThatThePersonHasAreNotSentAgain() {
    Export export = owe();
    UUID lost = UUID.randomUUID();
    store.claim(lost);
    store.sent(export, lost, 1);
    clock.advance(ExportStore.LEASE);
    worker(1_500, Optional.empty()).runOne();

    assertThat(ids(chat.files)).doesNotContain("evt-0").contains("evt-29");
  }

  @Test
  void aChatThatIsAwayIsTriedAgainLater() {
    Export export = owe();
    chat.instead =
        Optional.of(new SendResult.TryLater(Duration.ofSeconds(5), Reason.PLATFORM_DOWN));
    worker(100_000, Optional.empty()).runOne();
    assertThat(now(export).state()).isEqualTo(ExportState.OWED);
    assertThat(worker(100_000, Optional.empty()).runOne()).as("not at once").isFalse();

    chat.instead = Optional.empty();
    clock.advance(Duration.ofSeconds(30));
    worker(100_000, Optional.empty()).runOne();
    assertThat(now(export).state()).isEqualTo(ExportState.DONE);
  }

  @Test
  void aLinkThatTheChatDoesNotTakeIsShownLater() {
    Export export = owe();
    chat.insteadOfEdit =
        Optional.of(new SendResult.TryLater(Duration.ofSeconds(5), Reason.RATE_LIMITED));
    worker(1_500, Optional.of(BOT)).runOne();
    assertThat(now(export).state()).isEqualTo(ExportState.OWED);

    chat.insteadOfEdit = Optional.empty();
    clock.advance(Duration.ofSeconds(30));
    worker(1_500, Optional.of(BOT)).runOne();
    assertThat(now(export).state()).isEqualTo(ExportState.DONE);
    assertThat(chat.said).singleElement().asString().contains("https://bot.example.com/exports/");
  }

  @Test
  void aPersonWhoTakesNoLettersReadsSoWhereTheyAsked() {
    Export export = owe();
    chat.instead = Optional.of(new SendResult.Refused(Reason.PERMISSION_MISSING, "50007"));
    worker(100_000, Optional.empty()).runOne();

    assertThat(ExportMessage.status(ExportTexts.in(Language.ENGLISH), now(export)).plainText())
        .contains("Allow direct messages");
  }

  private Export owe() {
    Caller caller =
        new Caller(
            new ChannelRef(ChatPlatform.DISCORD, "1", "2"), "Store", new ChatUser("3", "maria"));
    return store.owe(new Call(caller, account), ActivityQuery.builder().build(), "status:error");
  }

  private Export now(Export export) {
    return store.find(account.id(), export.id()).orElseThrow();
  }

  private ExportLinks links(Optional<URI> address) {
    return new ExportLinks(database.jdbc(), address, clock);
  }

  private ExportWorker worker(long fileBytes, Optional<URI> address) {
    return new ExportWorker(
        store,
        links(address),
        log,
        List.of(chat),
        ExportLimits.of(fileBytes),
        Discretion.SECRETS_ONLY,
        clock);
  }

  private static List<String> ids(List<byte[]> files) {
    return files.stream()
        .flatMap(file -> Rfc4180.read(new String(file, UTF_8).substring(1)).stream().skip(1))
        .map(row -> row.get(8))
        .toList();
  }
}

package com.blackbird.activity.retry;

import static com.blackbird.activity.problem.ProblemHarness.TAKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.blackbird.activity.access.Secret;
import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.delivery.DeliverySignal;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.guide.AccountGuides;
import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.guide.OwnGuides;
import com.blackbird.activity.problem.ProblemHands;
import com.blackbird.activity.problem.ProblemHarness;
import com.blackbird.activity.problem.ProblemViews;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.Owings;
import com.blackbird.activity.vault.KeyRing;
import com.blackbird.activity.vault.Vault;
import com.blackbird.activity.vault.VaultKeys;
import com.blackbird.activity.webhook.PostResult;
import com.blackbird.activity.webhook.WebhookSender;
import com.blackbird.activity.webhook.Webhooks;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetriesTest {
  private static final URI URL = URI.create("https://sync.example.com/retries");
  private static final String FULFILLED = "Order is already fulfilled";

  private final ProblemHarness shop = ProblemHarness.inTurn();
  private final Vault vault = new Vault(VaultKeys.of(KeyRing.generate()));
  private final Webhooks webhooks = new Webhooks(shop.database.jdbc(), vault, shop.clock);
  private final PretendWebhook webhook = new PretendWebhook();
  private final RetryRooms rooms = rooms();
  private final Retries retries = new Retries(rooms);
  private final RetryWorker worker =
      new RetryWorker(rooms, new WebhookSender(webhooks, webhook, shop.clock));
  private final Owings owed = new Owings(shop.database.jdbc());

  private RetryRooms rooms() {
    var jdbc = shop.database.jdbc();
    return new RetryRooms(
        jdbc,
        shop.database.transaction(),
        webhooks,
        new ProblemViews(jdbc, shop.integrations, Guides.bundled(), shop.clock),
        new ProblemHands(jdbc, shop.database.transaction(), shop.clock),
        new ActivityLog(jdbc),
        shop.integrations,
        new AccountGuides(Guides.bundled(), new OwnGuides(jdbc, shop.clock)),
        new Outbox(jdbc, shop.clock, new DeliverySignal()),
        shop.clock);
  }

  @BeforeEach
  void aWebhookAndThreeStuckOrders() {
    shop.database.ownerJdbc().sql("truncate retry, retry_record, retry_message, webhook").update();
    owed.take();
    webhooks.put(shop.acme, URL, 3);
    fail("#1", "#2", "#3");
  }

  @Test
  void aProblemsStuckRecordsAreSentSignedAndWhatBecomesOfThemIsReadInTheLog() {
    succeed("#3");
    RetryPlan plan = plan();
    assertThat(plan.records()).extracting(RetryRecord::reference).containsExactly("#1", "#2");
    assertThat(plan.leftOut()).containsOnly(entry(LeftOut.SYNCED, 1L));

    Retry retry = sent(send("maria", 2));
    work();

    assertThat(webhook.had()).hasSize(1);
    assertThat(webhook.had().getFirst().signature()).matches("v1,\\S{44}");
    assertThat(webhook.had().getFirst().body())
        .contains("\"type\":\"retry.requested\"", "\"integration\":\"shopify-main\"")
        .contains("\"reference\":\"#1\"", "\"reference\":\"#2\"", "\"activity\":\"evt-")
        .doesNotContain("#3");
    assertThat(retries.outcome(retry)).isEqualTo(new RetryOutcome(0, 0, 2));
    assertThat(retries.progress(retry).owed()).isZero();

    succeed("#1");
    fail("#2");
    assertThat(retries.outcome(retry)).isEqualTo(new RetryOutcome(1, 1, 0));
  }

  @Test
  void pressedTwiceIsOnceAlsoAtTheSameMoment() throws Exception {
    Callable<RetryResult> press = () -> retries.send(call("maria"), subject(), "one-token", 3);
    try (var people = Executors.newFixedThreadPool(4)) {
      for (var answer : people.invokeAll(List.of(press, press, press, press))) {
        assertThat(answer.get()).isInstanceOf(RetryResult.Sent.class);
      }
    }
    work();

    assertThat(webhook.had()).hasSize(1);
    assertThat(retries.newest(shop.acme, 10)).hasSize(1);
  }

  @Test
  void whatIsOnItsWayIsNotSentAgainByAnother() {
    send("maria", 3);

    assertThat(send("sam", 3))
        .isInstanceOfSatisfying(
            RetryResult.Otherwise.class,
            other ->
                assertThat(other.plan().leftOut()).containsOnly(entry(LeftOut.ON_ITS_WAY, 3L)));
    shop.clock.advance(Duration.ofMinutes(11));
    assertThat(send("sam", 3)).isInstanceOf(RetryResult.Sent.class);
  }

  @Test
  void whatItsGuideSaysToWaitForIsWaitedFor() {
    String limited = "Exceeded 2 calls per second for api client";
    report(
        reference -> Activities.failed("shopify-main").message(limited).reference(reference), "#9");

    assertThat(plan(limited).leftOut()).as("a minute").containsOnly(entry(LeftOut.TOO_SOON, 1L));
    assertThat(plan(limited).records()).isEmpty();
    shop.clock.advance(Duration.ofMinutes(1));
    assertThat(plan(limited).records()).extracting(RetryRecord::reference).containsExactly("#9");
  }

  @Test
  void moreThanThePersonSawAreNotSent() {
    assertThat(send("maria", 2)).isInstanceOf(RetryResult.Otherwise.class);
    work();
    assertThat(webhook.had()).isEmpty();
  }

  @Test
  void aboveTheLimitAnotherPersonConfirmsAndTheSameOneCannot() {
    fail("#4");
    assertThat(send("maria", 4)).isInstanceOf(RetryResult.Waits.class);
    Retry asked = retries.newest(shop.acme, 1).getFirst();
    work();
    assertThat(webhook.had()).isEmpty();
    assertThat(owed.take().toString()).contains("maria asks", "#1 #2 #3 #4");
    assertThat(send("sam", 4)).isEqualTo(new RetryResult.Waits(asked));

    assertThat(retries.confirm(call("maria"), asked.id()))
        .isEqualTo(new RetryResult.Refused(RetryRefusal.SAME_PERSON));
    Call elsewhere = new Call(caller(ChatPlatform.DISCORD, "maria"), call("maria").account());
    assertThat(retries.confirm(elsewhere, asked.id()))
        .isEqualTo(new RetryResult.Refused(RetryRefusal.OTHER_WORKSPACE));
    succeed("#2");
    assertThat(retries.confirm(call("sam"), asked.id())).isInstanceOf(RetryResult.Sent.class);
    work();

    assertThat(webhook.had()).hasSize(1);
    assertThat(webhook.had().getFirst().body()).contains("#1", "#4").doesNotContain("#2");
    assertThat(owed.take().toString()).contains("sam confirmed it", "3 records are on their way");
    assertThat(retries.confirm(call("sam"), asked.id())).isInstanceOf(RetryResult.Sent.class);
    work();
    assertThat(webhook.had()).hasSize(1);
    assertThat(audited()).containsSubsequence("retry-asked", "retry-sent");
  }

  private List<String> audited() {
    return shop.database
        .jdbc()
        .sql("select act from audit_entry where account_id = ? order by number")
        .param(shop.acme.value())
        .query((row, number) -> row.getString("act"))
        .list();
  }

  @Test
  void nobodyConfirmsWhatHasExpiredOrWasCancelled() {
    fail("#4");
    send("maria", 4);
    Retry late = retries.newest(shop.acme, 1).getFirst();
    shop.clock.advance(Retries.TO_CONFIRM);
    assertThat(retries.confirm(call("sam"), late.id()))
        .isEqualTo(new RetryResult.Refused(RetryRefusal.EXPIRED));
    assertThat(retries.expire()).isEqualTo(1);
    assertThat(owed.take().toString()).contains("Nobody confirmed in time");

    send("maria", 4);
    Retry unwanted = retries.newest(shop.acme, 1).getFirst();
    retries.cancel(call("sam"), unwanted.id());
    assertThat(retries.confirm(call("wei"), unwanted.id()))
        .isEqualTo(new RetryResult.Refused(RetryRefusal.CANCELLED));
    work();
    assertThat(webhook.had()).isEmpty();
  }

  @Test
  void aMessageWhoseFateIsUnknownIsSentAgainUnderTheSameIdWithTheSameBytes() {
    webhook.answers(
        new PostResult.Unanswered(PostResult.Why.TIMEOUT),
        new PostResult.Refused(503, Optional.of(Duration.ofMinutes(9))));
    Retry retry = sent(send("maria", 3));
    work();
    assertThat(retries.progress(retry).isTroubled()).isTrue();
    shop.clock.advance(Duration.ofSeconds(4));
    work();
    assertThat(webhook.had()).hasSize(1);
    shop.clock.advance(Duration.ofSeconds(1));
    work();
    shop.clock.advance(Duration.ofMinutes(9));
    work();

    assertThat(webhook.had()).hasSize(3);
    assertThat(webhook.had())
        .extracting(PretendWebhook.Had::id)
        .containsOnly("retry_" + retry.id() + "_1");
    assertThat(webhook.had().stream().map(PretendWebhook.Had::body).distinct()).hasSize(1);
    assertThat(retries.progress(retry).isTroubled()).isFalse();
    shop.clock.advance(Duration.ofDays(9));
    work();
    assertThat(webhook.had()).hasSize(3);
  }

  @Test
  void aWebhookThatIsBeingCalledIsNotCalledBeside() {
    RetryQueue queue = new RetryQueue(shop.database.jdbc());
    send("maria", 3);

    assertThat(queue.claim(Set.of(shop.acme), shop.clock.instant())).isEmpty();
    assertThat(queue.claim(Set.of(), shop.clock.instant())).isPresent();
    assertThat(queue.claim(Set.of(), shop.clock.instant())).isEmpty();
    shop.clock.advance(Duration.ofMinutes(2));
    work();
    assertThat(webhook.had()).hasSize(1);
  }

  @Test
  void whatHasGoneThroughByItselfIsNotSentAgain() {
    webhook.answers(new PostResult.Refused(500, Optional.empty()));
    send("maria", 3);
    work();
    succeed("#1", "#2", "#3");
    shop.clock.advance(Duration.ofMinutes(5));
    work();

    assertThat(webhook.had()).hasSize(1);
  }

  @Test
  void whoSaysGoneIsSentNothingMore() {
    webhook.answers(new PostResult.Refused(410, Optional.empty()));
    Retry retry = sent(send("maria", 3));
    work();

    assertThat(retries.progress(retry).givenUp()).isEqualTo(1);
    assertThat(webhooks.find(shop.acme).orElseThrow().isActive()).isFalse();
    assertThat(send("maria", 3)).isEqualTo(new RetryResult.Refused(RetryRefusal.WEBHOOK_GONE));
    webhooks.put(shop.acme, URL, 3);
    assertThat(webhooks.find(shop.acme).orElseThrow().isActive()).isTrue();
  }

  @Test
  void afterTenTriesItIsGivenUpLoudly() {
    for (int i = 0; i < 10; i++) {
      webhook.answers(new PostResult.Unanswered(PostResult.Why.UNREACHABLE));
    }
    Retry retry = sent(send("maria", 3));
    for (int i = 0; i < 12; i++) {
      work();
      shop.clock.advance(Duration.ofDays(1));
    }

    assertThat(webhook.had()).hasSize(10);
    assertThat(retries.progress(retry).givenUp()).isEqualTo(1);
    assertThat(retries.progress(retry).isTroubled()).isTrue();
  }

  @Test
  void whatAGuideSaysIsOfNoUseOrNoGuideKnowsIsNotSent() {
    shop.receive(
        Activities.failed("shopify-main").message(FULFILLED).reference("#7"),
        Activities.failed("shopify-main").message("Flux capacitor misaligned").reference("#8"));
    shop.look();

    assertThat(plan(FULFILLED).leftOut()).containsOnly(entry(LeftOut.NO_USE, 1L));
    assertThat(plan("Flux capacitor misaligned").leftOut())
        .containsOnly(entry(LeftOut.NOT_KNOWN, 1L));
  }

  @Test
  void oneActivityIsSentByItsRecordAsItFailedLast() {
    var error = newest("#2");
    fail("#2");
    RetrySubject one = new RetrySubject.OfActivity(error.ref());
    RetryPlan plan = retries.plan(shop.acme, one).orElseThrow();
    assertThat(plan.records()).hasSize(1);
    assertThat(plan.records().getFirst().failedAt()).isAfter(error.createdAt());

    assertThat(retries.send(call("maria"), one, "t", 1)).isInstanceOf(RetryResult.Sent.class);
    succeed("#2");
    assertThat(retries.plan(shop.acme, one).orElseThrow().leftOut())
        .containsOnly(entry(LeftOut.SYNCED, 1L));
  }

  @Test
  void anHourTakesSoManyAndNoMore() {
    for (int i = 0; i < Retries.MOST; i++) {
      shop.clock.advance(Duration.ofMinutes(1).plusSeconds(1));
      fail("#1");
      assertThat(
              retries.send(
                  call("maria"), new RetrySubject.OfActivity(newest("#1").ref()), "t" + i, 1))
          .isInstanceOf(RetryResult.Sent.class);
    }
    fail("#1");
    assertThat(
            retries.send(call("sam"), new RetrySubject.OfActivity(newest("#1").ref()), "more", 1))
        .isEqualTo(new RetryResult.Refused(RetryRefusal.TOO_OFTEN));
  }

  @Test
  void anotherAccountNeitherSeesNorConfirmsIt() {
    fail("#4");
    send("maria", 4);
    Retry asked = retries.newest(shop.acme, 1).getFirst();
    Call stranger = new Call(caller("eve"), Account.of("other-" + asked.id(), "Other", false));

    assertThat(retries.confirm(stranger, asked.id()))
        .isEqualTo(new RetryResult.Refused(RetryRefusal.NO_WEBHOOK));
    assertThat(retries.cancel(stranger, asked.id()))
        .isEqualTo(new RetryResult.Refused(RetryRefusal.GONE));
    assertThat(retries.plan(stranger.account().id(), subject())).isEmpty();
  }

  @Test
  void whileASecretChangesBothSignAndAKeyThatChangesSealsBothAnew() {
    Secret fresh = webhooks.rotate(shop.acme, Duration.ofHours(1)).orElseThrow();
    send("maria", 3);
    work();
    assertThat(webhook.had().getFirst().signature()).matches("v1,\\S{44} v1,\\S{44}");
    assertThat(
            shop.database
                .jdbc()
                .sql("select secret || old_secret from webhook")
                .query(String.class)
                .single())
        .doesNotContain(fresh.reveal().substring(6));

    shop.clock.advance(Duration.ofHours(2));
    fail("#1");
    send("maria", 3);
    work();
    assertThat(webhook.had().getLast().signature()).matches("v1,\\S{44}");
    assertThat(webhooks.damaged()).isEmpty();
    assertThat(webhooks.sealedBy().values()).containsExactly(2);
    assertThat(webhooks.reseal()).isZero();
  }

  @Test
  void oldRetriesAreForgottenWithAllThatBelongsToThem() {
    send("maria", 3);
    work();
    shop.clock.advance(Duration.ofDays(91));

    assertThat(retries.forgetOlderThan(Duration.ofDays(90))).isEqualTo(1);
    for (String table : List.of("retry", "retry_record", "retry_message")) {
      assertThat(
              shop.database.jdbc().sql("select count(*) from " + table).query(Long.class).single())
          .isZero();
    }
  }

  private RetryPlan plan() {
    return plan(TAKEN);
  }

  private RetryPlan plan(String message) {
    return retries
        .plan(shop.acme, new RetrySubject.OfProblem(shop.problem(message).id()))
        .orElseThrow();
  }

  private RetrySubject subject() {
    return new RetrySubject.OfProblem(shop.problem(TAKEN).id());
  }

  private RetryResult send(String who, int seen) {
    return retries.send(call(who), subject(), who + shop.clock.instant(), seen);
  }

  private static Retry sent(RetryResult result) {
    return ((RetryResult.Sent) result).retry();
  }

  private Call call(String who) {
    Account account =
        shop.database
            .jdbc()
            .sql("select id, key, name, create_integrations from account where id = ?")
            .param(shop.acme.value())
            .query(AccountStore::read)
            .single();
    return new Call(caller(who), account);
  }

  private static Caller caller(String who) {
    return caller(ChatPlatform.SLACK, who);
  }

  private static Caller caller(ChatPlatform platform, String who) {
    return new Caller(new ChannelRef(platform, "T1", "C1"), "Acme", new ChatUser("U" + who, who));
  }

  private Activity newest(String reference) {
    return new ActivityLog(shop.database.jdbc())
        .page(
            shop.acme, ActivityQuery.builder().references(Set.of(reference)).limit(1).build(), null)
        .activities()
        .getFirst();
  }

  private void fail(String... references) {
    report(
        reference -> Activities.failed("shopify-main").message(TAKEN).reference(reference),
        references);
  }

  private void succeed(String... references) {
    report(reference -> Activities.succeeded("shopify-main").reference(reference), references);
  }

  private void report(Function<String, Activities> kind, String... references) {
    shop.clock.advance(Duration.ofMillis(20));
    shop.receive(
        IntStream.range(0, references.length)
            .mapToObj(i -> kind.apply(references[i]).at(shop.clock.instant().plusMillis(i)).build())
            .toList());
    shop.look();
  }

  private void work() {
    while (worker.runOne()) {
      // There may be more.
    }
  }
}

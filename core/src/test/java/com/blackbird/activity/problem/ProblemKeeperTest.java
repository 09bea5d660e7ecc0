package com.blackbird.activity.problem;

import static com.blackbird.activity.problem.ProblemHarness.MARIA;
import static com.blackbird.activity.problem.ProblemHarness.SAM;
import static com.blackbird.activity.problem.ProblemHarness.TAKEN;
import static com.blackbird.activity.problem.ProblemState.ACKNOWLEDGED;
import static com.blackbird.activity.problem.ProblemState.MUTED;
import static com.blackbird.activity.problem.ProblemState.OPEN;
import static com.blackbird.activity.problem.ProblemState.RECOVERED;
import static com.blackbird.activity.problem.ProblemState.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.problem.LifeStep.What;
import com.blackbird.activity.problem.ProblemEvent.Acknowledge;
import com.blackbird.activity.problem.ProblemEvent.Mute;
import com.blackbird.activity.problem.ProblemEvent.Resolve;
import com.blackbird.activity.problem.Recognition.Recognised;
import com.blackbird.activity.signature.Signatures;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.AtOnce;
import com.blackbird.activity.testing.MutableClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ProblemKeeperTest {
  private static final Duration WHILE = Duration.ofMinutes(5);

  private final ProblemHarness shop = new ProblemHarness();

  @Test
  void aProblemBeginsItsHistoryAndKnowsItsGuide() {
    shop.receive(failed("credentials expired"));
    shop.look();

    var problem = shop.problem("credentials expired");
    assertThat(problem.guide()).contains("shopify-credentials");
    assertThat(problem.category()).contains("credentials");
    assertThat(shop.problems.history(shop.acme, problem.id(), 9))
        .extracting(HistoryEntry::what, HistoryEntry::who)
        .containsExactly(Tuple.tuple(What.OPENED, Who.ITSELF));
  }

  @Test
  void whatItMeansIsWhatTheGuidesSayAtTheLastError() {
    shop.receive(now(failed(TAKEN)));
    shop.look();
    var keeper =
        new ProblemKeeper(
            shop.database.jdbc(),
            shop.database.transaction(),
            (account, platform, message) -> Optional.of(new Recognised("own-1", "data")),
            shop.clock);
    shop.receive(now(failed(TAKEN)));
    keeper.run();
    assertThat(shop.problem(TAKEN).guide()).contains("own-1");
    assertThat(shop.problem(TAKEN).category()).contains("data");

    shop.receive(now(failed(TAKEN)));
    shop.look();
    assertThat(shop.problem(TAKEN).guide()).as("the guide was taken back").isEmpty();
  }

  @Test
  void itRecoversWhenTheLastRecordHasGoneThroughAndAWhileIsCalm() {
    shop.receive(failed(TAKEN).reference("#1"), failed(TAKEN).reference("#2"));
    shop.receive(succeeded().reference("#1"));
    shop.lookAfter(WHILE);
    assertThat(state()).isEqualTo(OPEN);

    shop.receive(now(succeeded()).reference("#2"));
    shop.look();

    var problem = shop.problem(TAKEN);
    assertThat(problem.state()).isEqualTo(RECOVERED);
    assertThat(problem.life().endedAt()).isEqualTo(shop.clock.instant());
    assertThat(problem.change().by()).isEqualTo(Who.ITSELF);
  }

  @Test
  void recordsOfBeforeTheLogAreForgottenButNotTheLastThatIsStuck() {
    shop.receive(now(failed(TAKEN)).reference("#1"), now(failed(TAKEN)).reference("#2"));
    shop.clock.advance(WHILE);
    shop.receive(now(succeeded()).reference("#1"));
    shop.look();
    shop.clock.advance(WHILE);
    shop.receive(now(failed(TAKEN)).reference("#3"));
    shop.look();
    assertThat(facts().records()).isEqualTo(3);
    assertThat(facts().stuck()).isEqualTo(2);

    shop.clock.advance(Duration.ofDays(1));
    shop.keeper.forgetRecords(shop.clock.instant());
    assertThat(facts().records()).isEqualTo(1);
    shop.receive(now(failed(TAKEN)).reference("#4"));
    shop.lookAfter(WHILE);
    assertThat(facts().stuck()).as("#3 and #4").isEqualTo(2);

    shop.receive(now(succeeded()).reference("#3"), now(succeeded()).reference("#4"));
    shop.lookAfter(WHILE);
    assertThat(state()).isEqualTo(RECOVERED);
  }

  private Facts facts() {
    var problem = shop.problem(TAKEN);
    return shop.problems.facts(problem, shop.problems.parts(shop.acme, problem.id()));
  }

  @Test
  void aRecordThatGoesThroughAtTheNextTryMakesNothingComeAndGo() {
    shop.receive(now(failed(TAKEN)));
    shop.look();
    shop.clock.advance(Duration.ofSeconds(30));
    shop.receive(now(succeeded()));
    shop.look();
    assertThat(state()).isEqualTo(OPEN);

    shop.lookAfter(ProblemLife.CALM);
    assertThat(state()).isEqualTo(RECOVERED);
  }

  @Test
  void aNewErrorAfterTheRecoveryOpensItAgainAsANewOutbreak() {
    recovered();
    shop.clock.advance(WHILE);
    shop.receive(now(failed(TAKEN)).reference("#9"), now(failed(TAKEN)).reference("#9"));
    shop.look();

    var problem = shop.problem(TAKEN);
    assertThat(problem.state()).isEqualTo(OPEN);
    assertThat(problem.since()).isEqualTo(shop.clock.instant());
    assertThat(problem.count()).isEqualTo(3);
    assertThat(problem.outbreakCount()).as("both that came at once").isEqualTo(2);
  }

  @Test
  void aLateErrorFromBeforeTheRecoveryOpensNothing() {
    recovered();
    shop.receive(failed(TAKEN).ago(Duration.ofMinutes(90)));
    shop.look();

    assertThat(state()).isEqualTo(RECOVERED);
    assertThat(shop.problem(TAKEN).count()).isEqualTo(2);
  }

  @Test
  void aMutedProblemRecoversAndStaysMutedWhenItComesBackMeanwhile() {
    shop.receive(failed(TAKEN).ago(Duration.ofHours(1)));
    hand(new Mute(MutableClock.START.plus(Duration.ofHours(4))));
    shop.receive(succeeded());
    shop.look();
    assertThat(state()).isEqualTo(RECOVERED);

    shop.clock.advance(WHILE);
    shop.receive(now(failed(TAKEN)));
    shop.look();
    assertThat(state()).isEqualTo(MUTED);

    shop.lookAfter(Duration.ofHours(4));
    assertThat(state()).isEqualTo(OPEN);
    assertThat(shop.problem(TAKEN).change().why()).isEqualTo("the mute is over");
  }

  @Test
  void aResolvedProblemOpensOnlyWithWhatFailsAfterwards() {
    shop.receive(failed(TAKEN).reference("#1"));
    hand(new Resolve("the customer was merged"));
    shop.receive(failed(TAKEN).reference("#2"));
    shop.lookAfter(WHILE);
    assertThat(state()).isEqualTo(RESOLVED);

    shop.receive(now(failed(TAKEN)).reference("#3"));
    shop.look();
    assertThat(state()).isEqualTo(OPEN);
    assertThat(shop.facts(TAKEN).stuck()).isEqualTo(1);
  }

  @Test
  void whatAPersonDidIsInTheHistoryWithWhoWhenAndWhy() {
    shop.receive(failed(TAKEN));
    shop.look();
    hand(new Acknowledge());
    shop.clock.advance(WHILE);
    shop.hands.change(shop.acme, shop.id(TAKEN), ACKNOWLEDGED, new Resolve("fixed"), SAM);

    var history = shop.problems.history(shop.acme, shop.id(TAKEN), 2);
    assertThat(history)
        .extracting(HistoryEntry::what)
        .containsExactly(What.RESOLVED, What.ACKNOWLEDGED);
    assertThat(history.getFirst().who()).isEqualTo(SAM);
    assertThat(history.getFirst().why()).isEqualTo("fixed");
    assertThat(history.getFirst().at()).isEqualTo(shop.clock.instant());
    assertThat(shop.problem(TAKEN).owner()).isEqualTo(MARIA);
  }

  @Test
  void aCauseListsWhatItCausesUnderItselfUntilItIsOver() {
    shop.receive(failed("credentials expired").ago(Duration.ofMinutes(20)).reference("#1"));
    shop.receive(failed("credentials expired").ago(Duration.ofMinutes(5)).reference("#1"));
    shop.receive(failed(TAKEN).ago(Duration.ofMinutes(9)).reference("#2"));
    shop.look();
    var cause = shop.id("credentials expired");
    assertThat(shop.problem(TAKEN).cause()).isEqualTo(cause);
    assertThat(shop.problem("credentials expired").cause()).isNull();

    shop.hands.change(shop.acme, cause, null, new Resolve("new token"), SAM);
    shop.look();
    assertThat(shop.problem(TAKEN).cause()).isNull();
  }

  @Test
  void whoDiesWhenACauseIsOverLeavesNothingHiddenUnderIt() {
    shop.receive(failed("credentials expired").ago(Duration.ofMinutes(5)).reference("#1"));
    shop.receive(failed(TAKEN).ago(Duration.ofMinutes(4)).reference("#2"));
    shop.look();
    var cause = shop.id("credentials expired");
    assertThat(shop.problem(TAKEN).cause()).isEqualTo(cause);
    shop.lookAfter(WHILE);
    claimed();
    shop.hands.change(shop.acme, cause, null, new Resolve("new token"), SAM);
    shop.keeper.run();
    shop.database
        .jdbc()
        .sql("delete from problem_look where problem = ?")
        .params(shop.id(TAKEN))
        .update();

    shop.lookAfter(RecordStore.SECOND_LOOK);

    assertThat(shop.problem(TAKEN).cause()).isNull();
    assertThat(claimed()).contains(shop.id(TAKEN));
  }

  @Test
  void nothingIsHiddenUnderACauseThatIsAPartOfAnotherOrMeansSomethingElse() {
    shop.receive(
        failed("Customer is locked").ago(Duration.ofMinutes(6)).reference("#3"),
        failed("credentials expired").ago(Duration.ofMinutes(5)).reference("#1"),
        failed(TAKEN).ago(Duration.ofMinutes(4)).reference("#2"));
    shop.look();
    var cause = shop.id("credentials expired");
    shop.hands.merge(shop.acme, cause, shop.id("Customer is locked"), SAM);
    shop.look();
    assertThat(shop.problem(TAKEN).cause()).isNull();

    shop.hands.split(shop.acme, cause, SAM);
    shop.look();
    assertThat(shop.problem(TAKEN).cause()).isEqualTo(cause);
    var other =
        new ProblemKeeper(
            shop.database.jdbc(),
            shop.database.transaction(),
            (account, platform, message) -> Optional.of(new Recognised("own-1", "data")),
            shop.clock);
    shop.receive(now(failed("credentials expired")).reference("#1"));
    while (other.run() > 0) {
      // There may be more.
    }
    assertThat(shop.problem(TAKEN).cause()).isNull();
  }

  @Test
  void aCauseFoundLaterThanItsSymptomsIsFoundAll() {
    shop.receive(failed(TAKEN).ago(Duration.ofMinutes(9)).reference("#2"));
    shop.look();
    shop.receive(failed("credentials expired").ago(Duration.ofMinutes(20)).reference("#1"));
    shop.receive(failed("credentials expired").ago(Duration.ofMinutes(5)).reference("#1"));
    shop.look();

    assertThat(shop.problem(TAKEN).cause()).isEqualTo(shop.id("credentials expired"));
  }

  @Test
  void aStormCostsOneChangeUntilItIsClaimed() {
    for (int i = 0; i < 20; i++) {
      shop.receive(
          IntStream.range(0, 50).mapToObj(n -> failed(TAKEN).reference("#" + n).build()).toList());
      shop.look();
    }
    assertThat(claimed()).containsExactly(shop.id(TAKEN));
    assertThat(claimed()).isEmpty();

    shop.look();
    assertThat(claimed()).isEmpty();

    shop.receive(failed(TAKEN));
    shop.look();
    assertThat(claimed()).containsExactly(shop.id(TAKEN));
  }

  @Test
  void anIntegrationInWhichMuchBreaksKeepsNobodyFromHearingOfAnother() {
    shop.receive(muchThatBreaks());
    shop.clock.advance(WHILE);
    shop.receive(now(Activities.failed("netsuite").message(TAKEN)));

    shop.keeper.run();

    var netsuite =
        Problem.idOf(
            shop.acme, new IntegrationKey("netsuite"), Signatures.of("netsuite", TAKEN).id());
    assertThat(shop.problems.find(shop.acme, netsuite).orElseThrow().revision()).isPositive();
    shop.look();
  }

  @Test
  void whatIsNewIsHeardOfBeforeWhatOnlyGoesOn() {
    shop.receive(muchThatBreaks());
    shop.look();
    shop.receive(muchThatBreaks());
    shop.clock.advance(WHILE);
    shop.receive(failed(TAKEN));

    shop.keeper.run();

    assertThat(shop.problem(TAKEN).revision()).isPositive();
    shop.look();
  }

  @Test
  void aLookThatFailsKeepsNoOtherAndIsTakenAgain() {
    shop.receive(failed(TAKEN), failed("The warehouse is closed"));
    var stumbling =
        new ProblemKeeper(
            shop.database.jdbc(),
            shop.database.transaction(),
            (account, platform, message) -> {
              if (message.equals(TAKEN)) {
                throw new IllegalStateException("stumbles over " + message);
              }
              return Optional.empty();
            },
            shop.clock);

    assertThat(stumbling.run()).isEqualTo(2);
    assertThat(stumbling.run()).isZero();
    assertThat(shop.problem(TAKEN).revision()).isZero();
    assertThat(shop.problem("The warehouse is closed").revision()).isPositive();

    shop.lookAfter(Duration.ofMinutes(1));
    assertThat(shop.problem(TAKEN).revision()).isPositive();
  }

  @Test
  void aLookThatFindsNothingNewIsSilent() {
    shop.receive(failed(TAKEN));
    shop.look();
    claimed();
    shop.lookAfter(Duration.ofMinutes(2));

    assertThat(claimed()).isEmpty();
  }

  @Test
  void aClaimThatIsRolledBackIsThereAgain() {
    shop.receive(failed(TAKEN));
    shop.look();
    shop.database
        .transaction()
        .executeWithoutResult(status -> {
          assertThat(shop.changes.claim(9, shop.clock.instant())).hasSize(1);
          status.setRollbackOnly();
        });

    assertThat(claimed()).containsExactly(shop.id(TAKEN));
  }

  @Test
  void replicasClaimDifferentChanges() {
    shop.receive(failed(TAKEN), failed("Order 1 not found"));
    shop.look();
    shop.database
        .transaction()
        .executeWithoutResult(status -> {
          var mine = shop.changes.claim(1, shop.clock.instant()).getFirst().problem();
          var theirs = new HashSet<UUID>();
          AtOnce.meanwhile(() -> theirs.addAll(claimed()));
          assertThat(theirs).hasSize(1).doesNotContain(mine);
        });
  }

  @Test
  void anErrorNotedWhileAChangeIsClaimedComesAgain() {
    shop.receive(failed(TAKEN));
    shop.look();
    claimed();
    shop.receive(failed(TAKEN));
    shop.look();

    assertThat(claimed()).containsExactly(shop.id(TAKEN));
  }

  private Set<UUID> claimed() {
    return Objects.requireNonNull(
        shop.database
            .transaction()
            .execute(status ->
                shop.changes.claim(100, shop.clock.instant()).stream()
                    .map(ProblemChange::problem)
                    .collect(Collectors.toSet())));
  }

  /** Errors of more problems than are looked at at once. */
  private List<Activity> muchThatBreaks() {
    return Stream.of(
            "header", "address", "invoice", "coupon", "basket", "ledger", "voucher", "receipt")
        .flatMap(what ->
            Stream.of(
                    "read", "written", "moved", "closed", "opened", "merged", "copied", "sold",
                    "printed")
                .map(how -> failed("The %s cannot be %s".formatted(what, how)).build()))
        .toList();
  }

  private void recovered() {
    shop.receive(failed(TAKEN).ago(Duration.ofHours(1)), succeeded());
    shop.look();
    assertThat(state()).isEqualTo(RECOVERED);
  }

  private void hand(ProblemEvent.ByHand wish) {
    assertThat(shop.hands.change(shop.acme, shop.id(TAKEN), OPEN, wish, MARIA))
        .isInstanceOf(HandResult.Done.class);
  }

  private ProblemState state() {
    return shop.problem(TAKEN).state();
  }

  private Activities now(Activities activity) {
    return activity.at(shop.clock.instant());
  }

  private static Activities failed(String message) {
    return Activities.failed("shopify-main").message(message).ago(Duration.ofMinutes(30));
  }

  private static Activities succeeded() {
    return Activities.succeeded("shopify-main").ago(Duration.ofMinutes(10));
  }
}

package com.blackbird.activity.problem;

import static com.blackbird.activity.problem.ProblemHarness.MARIA;
import static com.blackbird.activity.problem.ProblemHarness.SAM;
import static com.blackbird.activity.problem.ProblemHarness.TAKEN;
import static com.blackbird.activity.problem.ProblemState.ACKNOWLEDGED;
import static com.blackbird.activity.problem.ProblemState.OPEN;
import static com.blackbird.activity.problem.ProblemState.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.problem.HandResult.Done;
import com.blackbird.activity.problem.HandResult.Gone;
import com.blackbird.activity.problem.HandResult.Refused;
import com.blackbird.activity.problem.ProblemEvent.Acknowledge;
import com.blackbird.activity.problem.ProblemEvent.ByHand;
import com.blackbird.activity.problem.ProblemEvent.Mute;
import com.blackbird.activity.problem.ProblemEvent.Reopen;
import com.blackbird.activity.problem.ProblemEvent.Resolve;
import com.blackbird.activity.problem.Silence.Reach;
import com.blackbird.activity.problem.SilenceProblems.Fallen;
import com.blackbird.activity.signature.Signatures;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.AtOnce;
import com.blackbird.activity.testing.MutableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProblemHandsTest {
  private static final String LOCKED = "Customer is locked";

  private final ProblemHarness shop = new ProblemHarness();
  private final UUID older = UUID.randomUUID();

  @BeforeEach
  void aProblem() {
    shop.receive(failed(TAKEN, "#1"), failed(LOCKED, "#2"));
    shop.look();
  }

  @Test
  void ofTwoPeopleAtOnceOneComesFirstAndTheOtherReadsHowItIsNow() throws Exception {
    for (int round = 0; round < 10; round++) {
      var results =
          AtOnce.all(
              () -> change(OPEN, new Acknowledge(), MARIA),
              () -> change(OPEN, new Acknowledge(), SAM));

      assertThat(results).filteredOn(result -> result instanceof Done).hasSize(1);
      assertThat(results)
          .filteredOn(result -> result instanceof Refused)
          .singleElement()
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.now().state()).isEqualTo(ACKNOWLEDGED));
      change(ACKNOWLEDGED, new Reopen(""), MARIA);
    }
  }

  @Test
  void ofTwoWhoWantDifferentThingsOneComesFirst() throws Exception {
    for (int round = 0; round < 10; round++) {
      var until = MutableClock.START.plus(Duration.ofHours(1 + round));
      var results =
          AtOnce.all(
              () -> change(OPEN, new Mute(until), MARIA),
              () -> change(OPEN, new Resolve("done"), SAM),
              () -> change(OPEN, new Acknowledge(), SAM));

      assertThat(results).filteredOn(result -> result instanceof Done).hasSize(1);
      change(null, new Reopen(""), MARIA);
    }
    assertThat(shop.problems.history(shop.acme, shop.id(TAKEN), 100))
        .extracting(HistoryEntry::revision)
        .doesNotHaveDuplicates()
        .hasSize(21);
  }

  @Test
  void anOutdatedButtonIsRefusedWithTheStateAsItIs() {
    change(OPEN, new Mute(MutableClock.START.plusSeconds(60)), MARIA);

    assertThat(change(OPEN, new Resolve("done"), SAM))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.sentence().in(Language.ENGLISH)).contains("it is muted now"));
  }

  @Test
  void aProblemOfAnotherAccountDoesNotExist() {
    var other = new ProblemHarness();

    assertThat(other.hands.change(other.acme, shop.id(TAKEN), null, new Acknowledge(), SAM))
        .isEqualTo(new Gone());
    assertThat(shop.hands.split(shop.acme, UUID.randomUUID(), SAM)).isEqualTo(new Gone());
  }

  @Test
  void assigningNamesTheOwnerAndLeavesTheState() {
    assertThat(shop.hands.assign(shop.acme, shop.id(TAKEN), SAM, MARIA)).isInstanceOf(Done.class);

    assertThat(shop.problem(TAKEN).owner()).isEqualTo(SAM);
    assertThat(shop.problem(TAKEN).state()).isEqualTo(OPEN);
    change(OPEN, new Resolve("done"), MARIA);
    assertThat(shop.hands.assign(shop.acme, shop.id(TAKEN), MARIA, SAM))
        .isInstanceOf(Refused.class);
  }

  @Test
  void mergedProblemsAreOneUntilTheyAreSplit() {
    merge(TAKEN, LOCKED);
    shop.receive(failed(TAKEN, "#3"));
    shop.look();

    var whole = shop.problem(TAKEN);
    assertThat(whole.id()).isEqualTo(shop.id(LOCKED));
    assertThat(whole.count()).isEqualTo(3);
    assertThat(shop.facts(LOCKED).stuck()).isEqualTo(3);
    assertThat(shop.problems.parts(shop.acme, whole.id()))
        .containsExactlyInAnyOrder(shop.id(TAKEN), shop.id(LOCKED));

    shop.hands.split(shop.acme, shop.id(TAKEN), SAM);
    shop.look();
    assertThat(shop.problem(TAKEN).count()).isEqualTo(2);
    assertThat(shop.problem(LOCKED).count()).isEqualTo(1);
  }

  @Test
  void aMergedProblemOpensTheWholeAgain() {
    merge(TAKEN, LOCKED);
    shop.hands.change(shop.acme, shop.id(LOCKED), null, new Resolve("done"), SAM);
    shop.clock.advance(Duration.ofMinutes(5));
    shop.receive(failed(TAKEN, "#3").at(shop.clock.instant()));
    shop.look();

    assertThat(shop.problem(TAKEN).state()).isEqualTo(OPEN);
    assertThat(shop.problem(TAKEN).id()).isEqualTo(shop.id(LOCKED));
  }

  @Test
  void mergingWhatIsMergedTakesItsPartsAlong() {
    shop.receive(failed("Order 1 not found", "#4"));
    merge(TAKEN, LOCKED);
    merge(LOCKED, "Order 1 not found");

    assertThat(shop.problem(TAKEN).count()).isEqualTo(3);
    assertThat(shop.problem(TAKEN).id()).isEqualTo(shop.id("Order 1 not found"));
    assertThat(shop.hands.merge(shop.acme, shop.id(TAKEN), shop.id(LOCKED), SAM))
        .isInstanceOf(Refused.class);
  }

  @Test
  void mergingBothWaysAtOnceLeavesOneWhole() throws Exception {
    for (int round = 0; round < 5; round++) {
      AtOnce.all(
          () -> shop.hands.merge(shop.acme, shop.id(TAKEN), shop.id(LOCKED), MARIA),
          () -> shop.hands.merge(shop.acme, shop.id(LOCKED), shop.id(TAKEN), SAM));

      assertThat(shop.problem(TAKEN).id()).isEqualTo(shop.problem(LOCKED).id());
      assertThat(shop.problem(TAKEN).count()).isEqualTo(2);
      for (var part : List.of(TAKEN, LOCKED)) {
        shop.hands.split(shop.acme, shop.id(part), SAM);
      }
    }
  }

  @Test
  void problemsOfTwoIntegrationsAreNeverOne() {
    shop.receive(Activities.failed("netsuite").message(TAKEN));
    var other =
        Problem.idOf(
            shop.acme, new IntegrationKey("netsuite"), Signatures.of("netsuite", TAKEN).id());

    assertThat(shop.hands.merge(shop.acme, shop.id(TAKEN), other, SAM))
        .isInstanceOfSatisfying(
            Refused.class,
            r -> assertThat(r.sentence().in(Language.ENGLISH)).contains("different integrations"));
  }

  @Test
  void aSilenceAndAnErrorAreNeverOne() {
    UUID silence = SilenceProblems.of(shop.acme, ProblemHarness.SHOPIFY);
    shop.database
        .transaction()
        .executeWithoutResult(status ->
            new SilenceProblems(shop.database.jdbc())
                .raise(
                    Integration.guessed(shop.acme, ProblemHarness.SHOPIFY),
                    Problem.SILENCE,
                    new Fallen(
                        silence,
                        Map.of(
                            new Way(Direction.PULL, ActivityType.ORDER),
                            MutableClock.START.minus(Duration.ofHours(2))),
                        new Silence(Reach.INTEGRATION, List.of())),
                    MutableClock.START));

    assertThat(shop.hands.merge(shop.acme, shop.id(TAKEN), silence, MARIA))
        .isInstanceOf(Refused.class);
    assertThat(shop.hands.merge(shop.acme, silence, shop.id(TAKEN), MARIA))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aNewerSignatureGoesOnWithWhatPeopleDecided() {
    change(OPEN, new Acknowledge(), MARIA);
    makeOlder(TAKEN);
    shop.receive(failed(TAKEN, "#5"));
    shop.look();

    var problem = shop.problem(TAKEN);
    assertThat(problem.id()).isNotEqualTo(shop.id(TAKEN));
    assertThat(problem.state()).isEqualTo(ACKNOWLEDGED);
    assertThat(problem.owner()).isEqualTo(MARIA);
    assertThat(problem.count()).isEqualTo(2);
    assertThat(shop.problem(LOCKED).count()).isEqualTo(1);
  }

  @Test
  void aNewerSignatureOfAPartGoesOnWithTheWhole() {
    merge(TAKEN, LOCKED);
    shop.hands.change(shop.acme, shop.id(LOCKED), null, new Acknowledge(), MARIA);
    makeOlder(TAKEN);
    shop.receive(failed(TAKEN, "#5"));
    shop.look();

    assertThat(shop.problem(TAKEN).id()).isEqualTo(shop.id(LOCKED));
    assertThat(shop.problem(TAKEN).state()).isEqualTo(ACKNOWLEDGED);
    assertThat(shop.problem(TAKEN).count()).isEqualTo(3);
  }

  /** As if the older version had taken both for the same, and the first was another one. */
  @Test
  void aNewerSignatureThatTellsMoreApartSplitsNothingThatPeopleDecided() {
    change(OPEN, new Acknowledge(), MARIA);
    makeOlder(TAKEN);
    shop.database
        .jdbc()
        .sql("update problem set sample = 'Something else was said first' where id = ?")
        .params(older)
        .update();
    shop.receive(failed(TAKEN, "#5"));
    shop.look();

    assertThat(shop.problem(TAKEN).id()).isEqualTo(older);
    assertThat(shop.problem(TAKEN).state()).isEqualTo(ACKNOWLEDGED);
  }

  /** As if an older version had known it under another signature. */
  private void makeOlder(String message) {
    UUID id = shop.id(message);
    for (String change :
        List.of(
            "update activity set problem = ? where problem = ?",
            "update problem_record set problem = ? where problem = ?",
            "update problem set id = ?, signature_version = 's0' where id = ?")) {
      shop.database.ownerJdbc().sql(change).params(older, id).update();
    }
  }

  @Test
  void aResolvedProblemKeepsItsReason() {
    change(OPEN, new Resolve("the customer was merged"), MARIA);

    assertThat(shop.problem(TAKEN).state()).isEqualTo(RESOLVED);
    assertThat(shop.problem(TAKEN).change().why()).isEqualTo("the customer was merged");
    assertThat(shop.problem(TAKEN).change().by()).isEqualTo(MARIA);
  }

  private void merge(String part, String whole) {
    assertThat(shop.hands.merge(shop.acme, shop.id(part), shop.id(whole), MARIA))
        .isInstanceOf(Done.class);
  }

  private HandResult change(@Nullable ProblemState seen, ByHand wish, Who who) {
    return shop.hands.change(shop.acme, shop.id(TAKEN), seen, wish, who);
  }

  private static Activities failed(String message, String reference) {
    return Activities.failed("shopify-main")
        .message(message)
        .reference(reference)
        .ago(Duration.ofMinutes(30));
  }
}

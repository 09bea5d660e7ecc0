package com.blackbird.activity.silence;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationState;
import com.blackbird.activity.integration.Platform;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.planned.PlannedWork;
import com.blackbird.activity.planned.PlannedWorkStore;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.ProblemEvent;
import com.blackbird.activity.problem.ProblemHarness;
import com.blackbird.activity.problem.ProblemState;
import com.blackbird.activity.problem.ProblemStore;
import com.blackbird.activity.problem.ProblemWords;
import com.blackbird.activity.problem.SilenceProblems;
import com.blackbird.activity.silence.SilenceLooks.Known;
import com.blackbird.activity.silence.SilenceLooks.Outcome;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.AtOnce;
import com.blackbird.activity.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SilenceKeeperTest {
  private static final IntegrationKey STORE = new IntegrationKey("shopify-main");
  private static final IntegrationKey ERP = new IntegrationKey("netsuite");

  /** Less than an absence of the bot itself. */
  private static final Duration STEP = Duration.ofMinutes(9);

  private final ProblemHarness shop = ProblemHarness.alone();
  private final PlannedWorkStore planned = new PlannedWorkStore(shop.database.jdbc());
  private final SilenceLooks looks = new SilenceLooks(shop.database.jdbc());
  private final ProblemStore problems = new ProblemStore(shop.database.jdbc());
  private final SilenceKeeper keeper = keeper();

  @BeforeEach
  void theBotHasListenedForAWhile() {
    shop.clock.set(MutableClock.START.minus(STEP));
    keeper.run();
    shop.clock.set(MutableClock.START);
  }

  @Test
  void aRhythmIsLearnedForTwoWeeksAndItSaysSo() {
    talk(STORE, 9);
    keeper.run();

    assertThat(looks.known(shop.acme, List.of(STORE)))
        .containsEntry(STORE, new Known(Outcome.LEARNING, 9));
    pass(Duration.ofHours(3));
    assertThat(silence(STORE)).isEmpty();
  }

  @Test
  void anIntegrationThatShouldBeTalkingAndIsNotIsAProblem() {
    talk(STORE, 15);
    pass(Duration.ofMinutes(110));
    assertThat(silence(STORE)).as("not yet").isEmpty();

    pass(Duration.ofMinutes(20));

    Problem silence = silence(STORE).orElseThrow();
    assertThat(silence.state()).isEqualTo(ProblemState.OPEN);
    assertThat(silence.title()).isEqualTo("Silent: no orders pulled");
    assertThat(silence.sample())
        .isEqualTo("Pulled orders: usually about 12 orders an hour at this time of day.");
    assertThat(ProblemWords.in(Language.GERMAN).title(silence))
        .as("who reads German")
        .isEqualTo("Still: keine Bestellungen geholt");
    assertThat(ProblemWords.in(Language.SPANISH).title(silence))
        .isEqualTo("En silencio: ningún pedido recibido");
    assertThat(silence.since()).isEqualTo(MutableClock.START.minus(Duration.ofMinutes(5)));
    assertThat(looks.count(shop.acme)).containsEntry(Outcome.SILENT, 1L);
  }

  @Test
  void itRecoversByItselfWhenAnythingIsHeardAlsoAnError() {
    talk(STORE, 15);
    pass(Duration.ofHours(3));
    shop.receive(Activities.failed(STORE.text()).at(shop.clock.instant()));
    pass(Duration.ofMinutes(10));

    Problem silence = silence(STORE).orElseThrow();
    assertThat(silence.state()).isEqualTo(ProblemState.RECOVERED);
    assertThat(silence.change().why()).isEqualTo("it has been heard again");

    pass(Duration.ofHours(5));
    assertThat(silence(STORE).orElseThrow().state())
        .as("silent again")
        .isEqualTo(ProblemState.OPEN);
    assertThat(silence(STORE).orElseThrow().count()).isEqualTo(2);
  }

  @Test
  void whoIsPausedIsNotSilent() {
    talk(STORE, 15);
    shop.integrations.put(
        new Integration(
            shop.acme, STORE, Platform.of("shopify"), "Main store", IntegrationState.PAUSED));
    pass(Duration.ofHours(5));

    assertThat(silence(STORE)).isEmpty();
  }

  @Test
  void plannedWorkIsNoSilenceAndAfterItSilenceBeginsAnew() {
    talk(STORE, 15);
    Instant now = shop.clock.instant();
    planned.add(
        new PlannedWork(
            shop.acme,
            UUID.randomUUID(),
            Optional.of(STORE),
            now,
            now.plus(4, HOURS),
            "moving",
            new Who("", "Maria")),
        now);
    pass(Duration.ofMinutes(290));
    assertThat(silence(STORE)).isEmpty();

    pass(Duration.ofMinutes(90));
    assertThat(silence(STORE)).isPresent();
  }

  @Test
  void aWholeAccountThatIsSilentIsToldOnce() {
    talk(STORE, 15);
    talk(ERP, 15);
    pass(Duration.ofHours(6));

    assertThat(silence(STORE)).isEmpty();
    assertThat(silence(ERP)).isEmpty();
    Problem all = quietAccount().orElseThrow();
    assertThat(all.state()).isEqualTo(ProblemState.OPEN);
    assertThat(all.count()).isEqualTo(1);

    shop.receive(Activities.succeeded(ERP.text()).at(shop.clock.instant()));
    pass(Duration.ofMinutes(15));
    assertThat(quietAccount().orElseThrow().state()).isEqualTo(ProblemState.RECOVERED);
    assertThat(silence(STORE)).as("the other one is still silent").isPresent();
    assertThat(silence(ERP)).isEmpty();
  }

  @Test
  void oneThatIsSilentWhileOthersTalkIsTold() {
    talk(STORE, 15);
    talk(ERP, 15);
    for (int hour = 0; hour < 3; hour++) {
      shop.receive(Activities.succeeded(ERP.text()).at(shop.clock.instant()));
      pass(Duration.ofHours(1));
    }

    assertThat(silence(STORE)).isPresent();
    assertThat(quietAccount()).isEmpty();
  }

  @Test
  void whatTheBotItselfMissedIsNobodysSilence() {
    talk(STORE, 15);
    keeper.run();
    shop.clock.advance(Duration.ofHours(8));
    pass(Duration.ofMinutes(30));

    assertThat(silence(STORE)).isEmpty();
  }

  @Test
  void whatAPersonResolvedStaysSoUntilItTalksAndIsSilentAgain() {
    talk(STORE, 15);
    pass(Duration.ofHours(2));
    shop.hands.change(
        shop.acme,
        SilenceProblems.of(shop.acme, STORE),
        null,
        new ProblemEvent.Resolve("We close on Mondays"),
        ProblemHarness.MARIA);
    pass(Duration.ofHours(2));

    assertThat(silence(STORE).orElseThrow().state()).isEqualTo(ProblemState.RESOLVED);
  }

  @Test
  void replicasThatLookAtOnceDecideOnce() throws Exception {
    talk(STORE, 15);
    keeper.run();
    for (Duration passed = Duration.ZERO;
        passed.compareTo(Duration.ofHours(2)) < 0;
        passed = passed.plus(STEP)) {
      shop.clock.advance(STEP);
      AtOnce.all(3, () -> keeper().run());
    }
    shop.look();

    assertThat(silence(STORE).orElseThrow().count()).isEqualTo(1);
    assertThat(problems.history(shop.acme, SilenceProblems.of(shop.acme, STORE), 9)).hasSize(1);
  }

  @Test
  void whatIsDueIsFoundByItsIndexAmongMany() {
    shop.database
        .jdbc()
        .sql(
            """
            insert into silence_look (account_id, integration, due_at, verdict, days)
            select gen_random_uuid(), 'i-' || n, timestamptz '2030-01-01', 'TALKING', 0
            from generate_series(1, 20000) as n
            """)
        .update();
    shop.database.ownerJdbc().sql("analyze silence_look").update();

    assertThat(
            shop.database
                .jdbc()
                .sql(
                    "explain select account_id, integration from silence_look"
                        + " where due_at <= timestamptz '2026-01-01' order by due_at limit 64")
                .query(String.class)
                .list())
        .anySatisfy(line -> assertThat(line).contains("silence_look_due_ix"));
  }

  private SilenceKeeper keeper() {
    return new SilenceKeeper(
        shop.database.jdbc(), shop.database.transaction(), shop.integrations, planned, shop.clock);
  }

  /** Twelve an hour, until the clock's start. */
  private void talk(IntegrationKey integration, int days) {
    List<Activity> all = new ArrayList<>();
    for (int count = 1; count <= days * 24 * 12; count++) {
      all.add(
          Activities.succeeded(integration.text())
              .at(MutableClock.START.minus(Duration.ofMinutes(5L * count)))
              .build());
    }
    shop.receive(all);
  }

  /** Time goes on while the keepers do their work. */
  private void pass(Duration time) {
    for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(STEP)) {
      keeper.run();
      shop.look();
      shop.clock.advance(STEP);
    }
    keeper.run();
    shop.look();
  }

  private Optional<Problem> silence(IntegrationKey integration) {
    return problems.find(shop.acme, SilenceProblems.of(shop.acme, integration));
  }

  private Optional<Problem> quietAccount() {
    return problems.find(shop.acme, SilenceProblems.of(shop.acme));
  }
}

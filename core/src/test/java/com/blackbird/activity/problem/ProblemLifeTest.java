package com.blackbird.activity.problem;

import static com.blackbird.activity.problem.ProblemState.ACKNOWLEDGED;
import static com.blackbird.activity.problem.ProblemState.MUTED;
import static com.blackbird.activity.problem.ProblemState.OPEN;
import static com.blackbird.activity.problem.ProblemState.RECOVERED;
import static com.blackbird.activity.problem.ProblemState.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.problem.LifeStep.Moved;
import com.blackbird.activity.problem.LifeStep.Refused;
import com.blackbird.activity.problem.LifeStep.Stays;
import com.blackbird.activity.problem.LifeStep.What;
import com.blackbird.activity.problem.ProblemEvent.Acknowledge;
import com.blackbird.activity.problem.ProblemEvent.Look;
import com.blackbird.activity.problem.ProblemEvent.Mute;
import com.blackbird.activity.problem.ProblemEvent.Reopen;
import com.blackbird.activity.problem.ProblemEvent.Resolve;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemLifeTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofHours(4));
  private static final Instant EARLIER = NOW.minus(Duration.ofHours(1));

  private static final Map<ProblemState, Life> LIVES = new EnumMap<>(ProblemState.class);

  static {
    LIVES.put(OPEN, Life.NEW);
    LIVES.put(ACKNOWLEDGED, Life.NEW.acknowledged());
    LIVES.put(MUTED, Life.NEW.muted(LATER));
    LIVES.put(RESOLVED, Life.NEW.resolved(EARLIER));
    LIVES.put(RECOVERED, Life.NEW.recovered(EARLIER));
  }

  /** Every state with everything that a person may want. */
  @ParameterizedTest
  @CsvSource({
    "OPEN,         ACKNOWLEDGED, MUTED,   RESOLVED, refused",
    "ACKNOWLEDGED, refused,      MUTED,   RESOLVED, OPEN",
    "MUTED,        refused,      MUTED,   RESOLVED, OPEN",
    "RESOLVED,     refused,      refused, refused,  OPEN",
    "RECOVERED,    refused,      refused, refused,  refused"
  })
  void peopleMoveAProblemWhereItMakesSense(
      ProblemState from, String acknowledged, String muted, String resolved, String reopened) {
    assertThat(after(from, new Acknowledge())).isEqualTo(acknowledged);
    assertThat(after(from, new Mute(LATER.plusSeconds(1)))).isEqualTo(muted);
    assertThat(after(from, new Resolve("fixed the token"))).isEqualTo(resolved);
    assertThat(after(from, new Reopen("not yet"))).isEqualTo(reopened);
  }

  /** Every state with everything that a look can find. */
  @ParameterizedTest
  @CsvSource({
    "OPEN,         stays, RECOVERED, stays",
    "ACKNOWLEDGED, stays, RECOVERED, stays",
    "MUTED,        stays, RECOVERED, stays",
    "RESOLVED,     OPEN,  stays,     OPEN",
    "RECOVERED,    OPEN,  stays,     stays"
  })
  void aLookMovesAProblemByWhatIsInTheLog(
      ProblemState from, String stuckSince, String allSynced, String failedAndSyncedJustNow) {
    assertThat(after(from, new Look(stuck(NOW.minusSeconds(5))))).isEqualTo(stuckSince);
    assertThat(after(from, new Look(synced(EARLIER.minusSeconds(1))))).isEqualTo(allSynced);
    assertThat(after(from, new Look(synced(NOW.minusSeconds(5)))))
        .isEqualTo(failedAndSyncedJustNow);
  }

  @Test
  void aMuteEndsByItself() {
    var muted = Life.NEW.muted(LATER);
    assertThat(ProblemLife.next(muted, new Look(stuck(NOW)), LATER.minusMillis(1)))
        .isEqualTo(new Stays());
    assertThat(ProblemLife.next(muted, new Look(stuck(NOW)), LATER))
        .isInstanceOfSatisfying(
            Moved.class,
            step -> {
              assertThat(step.what()).isEqualTo(What.MUTE_ENDED);
              assertThat(step.to()).isEqualTo(Life.NEW);
            });
  }

  @Test
  void noMuteIsForThePast() {
    assertThat(ProblemLife.next(Life.NEW, new Mute(NOW), NOW)).isInstanceOf(Refused.class);
  }

  @Test
  void whatComesBackWhileItIsMutedStaysMuted() {
    var recovered = Life.NEW.muted(LATER).recovered(NOW);
    var failing = new Look(stuck(NOW.plusSeconds(9)));

    assertThat(to(recovered, failing, NOW.plusSeconds(10)).state()).isEqualTo(MUTED);
    assertThat(to(recovered, failing, NOW.plusSeconds(10)).mutedUntil()).isEqualTo(LATER);
    assertThat(to(recovered, failing, LATER).state()).isEqualTo(OPEN);
  }

  @Test
  void aNewOutbreakBeginsWithWhatIsStuck() {
    var again = to(Life.NEW.recovered(EARLIER), new Look(stuck(NOW.minusSeconds(5))), NOW);

    assertThat(again.since()).isEqualTo(NOW.minusSeconds(5));
    assertThat(again.endedAt()).isNull();
    var oldest = new Look(facts(NOW.minusSeconds(1), 1, NOW.minusSeconds(5)));
    assertThat(to(Life.NEW.resolved(EARLIER), oldest, NOW).since()).isEqualTo(NOW.minusSeconds(5));
  }

  @Test
  void aRecoveryIsDatedByTheLastRecordThatWentThrough() {
    var facts = new Facts(3, EARLIER, EARLIER, 2, 0, null, EARLIER.plusSeconds(60), false);

    assertThat(to(Life.NEW, new Look(facts), NOW).endedAt()).isEqualTo(EARLIER.plusSeconds(60));
  }

  @Test
  void anInferredRecoverySaysSo() {
    var facts = new Facts(3, EARLIER, EARLIER, 1, 0, null, NOW, true);

    assertThat(ProblemLife.next(Life.NEW, new Look(facts), NOW))
        .isInstanceOfSatisfying(
            Moved.class, step -> assertThat(step.why()).startsWith("inferred: "));
  }

  @Test
  void reopeningTakesBackThatAnythingIsDoneWith() {
    assertThat(to(Life.NEW.resolved(EARLIER), new Reopen("no"), NOW).writtenOff()).isNull();
  }

  @Test
  void theNextLookIsWhenTimeAloneChangesSomething() {
    var synced = synced(NOW);
    assertThat(ProblemLife.nextLook(Life.NEW, stuck(NOW))).isEmpty();
    assertThat(ProblemLife.nextLook(Life.NEW, synced)).contains(NOW.plus(ProblemLife.CALM));
    assertThat(ProblemLife.nextLook(Life.NEW.muted(LATER), stuck(NOW))).contains(LATER);
    assertThat(ProblemLife.nextLook(Life.NEW.muted(LATER), synced))
        .contains(NOW.plus(ProblemLife.CALM));
    assertThat(ProblemLife.nextLook(Life.NEW.resolved(NOW), synced)).isEmpty();
    assertThat(ProblemLife.nextLook(Life.NEW.recovered(NOW), synced)).isEqualTo(Optional.empty());
  }

  private static String after(ProblemState from, ProblemEvent event) {
    return switch (ProblemLife.next(life(from), event, NOW)) {
      case Moved moved -> moved.to().state().name();
      case Stays stays -> "stays";
      case Refused refused -> "refused";
    };
  }

  private static Life to(Life from, ProblemEvent event, Instant now) {
    return ((Moved) ProblemLife.next(from, event, now)).to();
  }

  private static Life life(ProblemState state) {
    return Objects.requireNonNull(LIVES.get(state));
  }

  private static Facts stuck(Instant since) {
    return facts(since, 1, since);
  }

  private static Facts synced(Instant lastSeen) {
    return facts(lastSeen, 0, null);
  }

  private static Facts facts(Instant lastSeen, long stuck, @Nullable Instant oldest) {
    return new Facts(9, lastSeen, lastSeen, 2, stuck, oldest, null, false);
  }
}

package com.blackbird.activity.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.alert.AlertDecision.Back;
import com.blackbird.activity.alert.AlertDecision.Edit;
import com.blackbird.activity.alert.AlertDecision.Finish;
import com.blackbird.activity.alert.AlertDecision.Hold;
import com.blackbird.activity.alert.AlertDecision.Nothing;
import com.blackbird.activity.alert.AlertDecision.Say;
import com.blackbird.activity.alert.AlertDecision.Sum;
import com.blackbird.activity.alert.AlertDecision.Unmuted;
import com.blackbird.activity.alert.AlertDecision.Wait;
import com.blackbird.activity.alert.Situation.Standing;
import com.blackbird.activity.alert.Situation.Told;
import com.blackbird.activity.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertPolicyTest {
  private static final Instant NOW = MutableClock.START;
  private static final Instant MORNING = NOW.plus(Duration.ofHours(3));

  private AlertPhase phase = AlertPhase.UNSAID;
  private String toldFace = "open";
  private String toldNumbers = "1";
  private Instant saidAt = NOW.minusSeconds(1);
  private Instant editedAt = saidAt;
  private Standing problem = standing(false, false, false, "open", "1");
  private boolean wanted = true;
  private boolean reached = true;
  private Optional<Instant> quiet = Optional.empty();
  private boolean crowded;

  @Test
  void theFirstErrorIsTold() {
    assertThat(decide()).isEqualTo(new Say());
  }

  @Test
  void whatNobodyWantsOrIsTooLittleIsNotTold() {
    wanted = false;
    assertThat(decide()).isEqualTo(new Nothing());

    wanted = true;
    reached = false;
    assertThat(decide()).isEqualTo(new Nothing());
  }

  @Test
  void whatIsMutedOverOrExplainedByAnotherIsNotTold() {
    problem = standing(true, false, false, "recovered", "1");
    assertThat(decide()).isEqualTo(new Nothing());
    problem = standing(false, true, false, "muted", "1");
    assertThat(decide()).isEqualTo(new Nothing());
    problem = standing(false, false, true, "open", "1");
    assertThat(decide()).isEqualTo(new Nothing());
  }

  @Test
  void quietHoursHoldItUntilTheyEndAndThenItIsToldThoughItIsOver() {
    quiet = Optional.of(MORNING);
    assertThat(decide()).isEqualTo(new Hold(MORNING));

    phase = AlertPhase.HELD;
    assertThat(decide()).isEqualTo(new Hold(MORNING));

    quiet = Optional.empty();
    problem = standing(true, false, false, "recovered", "900");
    assertThat(decide()).isEqualTo(new Say());
  }

  @Test
  void aCrowdedChannelGetsASummary() {
    crowded = true;
    assertThat(decide()).isEqualTo(new Sum());
    phase = AlertPhase.HELD;
    assertThat(decide()).isEqualTo(new Sum());
    phase = AlertPhase.OVER;
    assertThat(decide()).isEqualTo(new Sum());
  }

  @Test
  void aChangeOfStateShowsAtOnceAndNumbersWait() {
    phase = AlertPhase.SAID;
    assertThat(decide()).as("nothing new").isEqualTo(new Nothing());

    problem = standing(false, false, false, "open", "2");
    assertThat(decide()).isEqualTo(new Wait(saidAt.plus(AlertPolicy.FIRST_EDIT)));

    problem = standing(false, false, false, "acknowledged by Sam", "2");
    assertThat(decide()).isEqualTo(new Edit());
  }

  @Test
  void aStormIsOneMessageAndTwelveEditsAnHour() {
    phase = AlertPhase.SAID;
    saidAt = NOW;
    editedAt = NOW;
    int edits = 0;
    for (int second = 1; second <= 3600; second++) {
      problem = standing(false, false, false, "open", "" + second);
      if (decide(NOW.plusSeconds(second)) instanceof Edit) {
        edits++;
        editedAt = NOW.plusSeconds(second);
        toldNumbers = problem.numbers();
      }
    }
    assertThat(edits).isEqualTo(12);
  }

  @Test
  void theEndIsToldOnceAlsoWhenMutedOrQuiet() {
    phase = AlertPhase.SAID;
    quiet = Optional.of(MORNING);
    problem = standing(true, true, false, "recovered", "1");
    assertThat(decide()).isEqualTo(new Finish());

    phase = AlertPhase.OVER;
    toldFace = "recovered";
    assertThat(decide()).isEqualTo(new Nothing());
  }

  @Test
  void aProblemThatComesBackIsToldUnlessItIsNight() {
    phase = AlertPhase.OVER;
    toldFace = "recovered";
    assertThat(decide()).isEqualTo(new Back());

    quiet = Optional.of(MORNING);
    assertThat(decide()).as("its message is true at once").isEqualTo(new Edit(quiet));
    toldFace = "open";
    assertThat(decide()).isEqualTo(new Wait(MORNING));
  }

  @Test
  void whatIsBackButTooLittleShowsInItsMessageAlone() {
    phase = AlertPhase.OVER;
    reached = false;
    toldFace = "recovered";
    assertThat(decide()).isEqualTo(new Edit());

    toldFace = "open";
    problem = standing(false, false, false, "open", "2");
    assertThat(decide()).isEqualTo(new Wait(editedAt.plus(AlertPolicy.FIRST_EDIT)));
  }

  @Test
  void theEndOfAMuteIsSaidUnlessAPersonHasEndedIt() {
    phase = AlertPhase.SAID;
    toldFace = Told.MUTED + "7";
    problem = standing(false, false, false, "8", "1");
    assertThat(decide()).isEqualTo(new Edit());

    problem = new Standing(false, false, true, false, "8", "1");
    assertThat(decide()).isEqualTo(new Unmuted(false));
    quiet = Optional.of(MORNING);
    assertThat(decide()).isEqualTo(new Unmuted(true));

    toldFace = "8";
    assertThat(decide()).as("once").isEqualTo(new Nothing());
  }

  @Test
  void theSummaryHearsOfEveryChange() {
    phase = AlertPhase.SUMMED;
    assertThat(decide()).isEqualTo(new Nothing());

    problem = standing(true, false, false, "recovered", "1");
    assertThat(decide()).isEqualTo(new Sum());
  }

  private static Standing standing(
      boolean isOver, boolean isMuted, boolean isSymptom, String face, String numbers) {
    return new Standing(isOver, isMuted, false, isSymptom, face, numbers);
  }

  private AlertDecision decide() {
    return decide(NOW);
  }

  private AlertDecision decide(Instant now) {
    return AlertPolicy.decide(
        new Situation(
            phase == AlertPhase.UNSAID
                ? Told.NOTHING
                : new Told(phase, toldFace, toldNumbers, saidAt, editedAt),
            problem,
            wanted,
            reached,
            quiet,
            crowded),
        now);
  }
}

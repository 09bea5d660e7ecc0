package com.blackbird.activity.support;

import static com.blackbird.activity.support.Standings.KIM;
import static com.blackbird.activity.support.Standings.MARIA;
import static com.blackbird.activity.support.Standings.SAM;
import static com.blackbird.activity.support.Standings.normal;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.desk.Priority;
import com.blackbird.activity.support.CaseEvent.Answer;
import com.blackbird.activity.support.CaseEvent.Claim;
import com.blackbird.activity.support.CaseEvent.Propose;
import com.blackbird.activity.support.CaseEvent.Resolve;
import com.blackbird.activity.support.CaseEvent.Say;
import com.blackbird.activity.support.CaseEvent.Snooze;
import com.blackbird.activity.support.CaseEvent.Transfer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CaseClockTest {
  @Test
  void theFirstAnswerIsDueInWorkingTimeByPriority() {
    assertThat(due(normal())).isEqualTo(at("2026-11-23T14:00:00Z"));
    assertThat(due(new Standings(Priority.URGENT))).isEqualTo(at("2026-11-23T10:30:00Z"));
    assertThat(due(new Standings(Priority.LOW))).isEqualTo(at("2026-11-24T10:00:00Z"));
  }

  @Test
  void nothingIsLateBeforeItsMoment() {
    Standings one = normal();

    assertThat(overdue(one)).isFalse();
    assertThat(one.clock().isOverdue(one.standing(), at("2026-11-23T13:59:59Z"))).isFalse();
    assertThat(one.clock().isOverdue(one.standing(), at("2026-11-23T14:00:00Z"))).isTrue();
  }

  @Test
  void whatNobodyClaimsIsSaidOnceAndStaysOverdue() {
    Standings one = normal();

    assertThat(one.rings()).isEqualTo(new CaseEvent.Nudge());
    assertThat(one.now()).isEqualTo(at("2026-11-23T14:00:00Z"));
    assertThat(overdue(one)).isTrue();
    assertThat(one.rings()).as("only its time runs out").isEqualTo(new CaseEvent.Expire());
    assertThat(one.clock().alarm(one.standing())).isEmpty();
  }

  @Test
  void aSilentOwnerIsRemindedOnceAndThenLosesIt() {
    Standings one = normal().by(SAM, new Claim());

    assertThat(one.rings()).isEqualTo(new CaseEvent.Nudge());
    assertThat(one.rings()).isEqualTo(new CaseEvent.Return());
    assertThat(one.now()).isEqualTo(at("2026-11-24T10:00:00Z"));
    assertThat(one.standing().isUnclaimed()).isTrue();
    assertThat(one.standing().state()).isEqualTo(CaseState.NEW);
    assertThat(overdue(one)).isTrue();
    assertThat(one.rings()).isEqualTo(new CaseEvent.Expire());
  }

  @Test
  void aNewOwnerHasATimeOfTheirOwnAndTheCustomerStillWaitsSinceTheBeginning() {
    Standings one = normal().by(SAM, new Claim());
    one.rings();
    one.later(Duration.ofHours(1)).by(SAM, new Transfer(KIM));

    assertThat(overdue(one)).isTrue();
    assertThat(one.clock().alarm(one.standing()).orElseThrow())
        .isEqualTo(new CaseClock.Alarm(at("2026-11-24T11:00:00Z"), new CaseEvent.Nudge()));
  }

  @Test
  void eachWaitHasItsOwnReminder() {
    Standings one = normal().by(SAM, new Claim());
    one.rings();
    one.by(SAM, new Answer("")).later(Duration.ofMinutes(10)).by(MARIA, new Say(""));

    assertThat(one.rings()).isEqualTo(new CaseEvent.Nudge());
  }

  @Test
  void whileTheCustomerIsWaitedForNothingIsLate() {
    Standings one = normal().by(SAM, new Answer(""));

    assertThat(one.clock().answerDue(one.standing())).isEmpty();
    assertThat(one.clock().solutionDue(one.standing())).isEmpty();
    assertThat(one.rings()).isEqualTo(new CaseEvent.Nudge());
    assertThat(one.now()).isEqualTo(at("2026-11-25T10:00:00Z"));
    assertThat(one.clock().alarm(one.standing())).as("one reminder, not more").isEmpty();
  }

  @Test
  void theTimeToSolveItIsLongerByWhatTheCustomerTook() {
    Standings one = normal();
    Instant before = one.clock().solutionDue(one.standing()).orElseThrow();
    assertThat(before).as("24 hours of 8 a day").isEqualTo(at("2026-11-26T10:00:00Z"));

    one.by(SAM, new Answer("")).later(Duration.ofHours(3)).by(MARIA, new Say(""));

    assertThat(one.clock().solutionDue(one.standing())).contains(at("2026-11-26T13:00:00Z"));
  }

  @Test
  void aProposedSolutionClosesByItselfAfterAWarning() {
    Standings one = normal().by(SAM, new Propose("Map the SKU again"));

    assertThat(one.rings()).isEqualTo(new CaseEvent.Warn());
    assertThat(one.rings()).isEqualTo(new CaseEvent.Close());
    assertThat(one.now()).isEqualTo(at("2026-11-26T10:00:00Z"));
    assertThat(one.standing().state()).isEqualTo(CaseState.RESOLVED);
    assertThat(one.standing().fix()).isEqualTo("Map the SKU again");
    assertThat(one.standing().survey()).isEqualTo(Survey.ASKED);
  }

  @Test
  void anAnswerAfterTheWarningKeepsItOpen() {
    Standings one = normal().by(SAM, new Propose("Map the SKU again"));
    one.rings();
    one.by(MARIA, new Say(""));

    assertThat(one.rings()).isEqualTo(new CaseEvent.Nudge());
    assertThat(one.standing().state()).isEqualTo(CaseState.WAITING_FOR_SUPPORT);
  }

  @Test
  void whetherItHelpedIsAskedAgainOnce() {
    Standings one = normal().by(SAM, new Resolve("answered", ""));

    assertThat(one.rings()).isEqualTo(new CaseEvent.AskAgain());
    assertThat(one.now()).isEqualTo(at("2026-11-24T10:00:00Z"));
    assertThat(one.clock().alarm(one.standing())).isEmpty();
  }

  @Test
  void whatIsPutOffComesBackWithAFreshTime() {
    Standings one = normal();
    one.by(SAM, new Snooze(at("2026-11-25T09:00:00Z"), "they deploy on Wednesday"));
    assertThat(one.clock().answerDue(one.standing())).isEmpty();

    assertThat(one.rings()).isEqualTo(new CaseEvent.Wake());
    assertThat(one.now()).isEqualTo(at("2026-11-25T09:00:00Z"));
    assertThat(one.standing().isPaused()).isFalse();
    assertThat(one.standing().times().paused()).isEqualTo(Duration.ofHours(15));
    assertThat(due(one)).as("as if it had just been asked").isEqualTo(at("2026-11-25T13:00:00Z"));
    assertThat(overdue(one)).isFalse();
    assertThat(one.rings()).isEqualTo(new CaseEvent.Nudge());
    assertThat(one.now()).isEqualTo(at("2026-11-25T13:00:00Z"));
    assertThat(overdue(one)).isTrue();
  }

  @Test
  void aCustomerWhoseCaseWasPutOffIsNotRemindedAtOnceAndNoPauseIsCountedTwice() {
    Standings one = normal().by(SAM, new Answer(""));
    one.by(SAM, new Snooze(at("2026-11-30T09:00:00Z"), "they are away for a week"));

    assertThat(one.rings()).isEqualTo(new CaseEvent.Wake());
    assertThat(one.standing().times().paused()).isEqualTo(Duration.ofHours(39));
    one.later(Duration.ofHours(1)).by(MARIA, new Say(""));
    assertThat(one.standing().times().paused()).isEqualTo(Duration.ofHours(40));

    one.by(SAM, new Answer(""));
    one.by(SAM, new Snooze(at("2026-12-07T09:00:00Z"), "they are away again"));
    one.rings();
    assertThat(one.rings()).isEqualTo(new CaseEvent.Nudge());
    assertThat(one.now()).isEqualTo(at("2026-12-09T09:00:00Z"));
  }

  private static Instant due(Standings one) {
    return one.clock().answerDue(one.standing()).orElseThrow();
  }

  private static boolean overdue(Standings one) {
    return one.clock().isOverdue(one.standing(), one.now());
  }

  private static Instant at(String moment) {
    return Instant.parse(moment);
  }
}

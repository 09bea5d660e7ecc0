package com.blackbird.activity.support;

import static com.blackbird.activity.support.Standings.KIM;
import static com.blackbird.activity.support.Standings.MARIA;
import static com.blackbird.activity.support.Standings.SAM;
import static com.blackbird.activity.support.Standings.normal;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Priority;
import com.blackbird.activity.support.CaseEvent.Answer;
import com.blackbird.activity.support.CaseEvent.Claim;
import com.blackbird.activity.support.CaseEvent.Prioritise;
import com.blackbird.activity.support.CaseEvent.Propose;
import com.blackbird.activity.support.CaseEvent.Rate;
import com.blackbird.activity.support.CaseEvent.Release;
import com.blackbird.activity.support.CaseEvent.Resolve;
import com.blackbird.activity.support.CaseEvent.Resume;
import com.blackbird.activity.support.CaseEvent.Say;
import com.blackbird.activity.support.CaseEvent.Snooze;
import com.blackbird.activity.support.CaseEvent.TakeUp;
import com.blackbird.activity.support.CaseEvent.Transfer;
import com.blackbird.activity.support.CaseEvent.Withdraw;
import com.blackbird.activity.support.CaseStep.Stays;
import com.blackbird.activity.support.CaseStep.What;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CaseLifeTest {
  @Test
  void whoClaimsHasItAndNobodyElseTakesItByAccident() {
    Standings one = normal().by(SAM, new Claim());

    assertThat(one.standing().state()).isEqualTo(CaseState.CLAIMED);
    assertThat(one.standing().owner()).isEqualTo(SAM);
    assertThat(one.step(SAM, new Claim())).isEqualTo(new Stays());
    assertThat(one.refused(KIM, new Claim())).contains("Sam has claimed it");
    assertThat(one.by(KIM, new Transfer(KIM)).standing().owner()).isEqualTo(KIM);
  }

  @Test
  void whatIsReleasedIsNewAgainUntilItWasAnswered() {
    assertThat(normal().by(SAM, new Claim()).by(SAM, new Release()).standing().state())
        .isEqualTo(CaseState.NEW);

    Standings answered = normal().by(SAM, new Answer("")).by(SAM, new Release());
    assertThat(answered.standing().state()).isEqualTo(CaseState.WAITING_FOR_CUSTOMER);
    assertThat(answered.standing().isUnclaimed()).isTrue();
    assertThat(answered.refused(SAM, new Release())).contains("Nobody");
  }

  @Test
  void whoSpokeLastDecidesWhoIsWaitedFor() {
    Standings one = normal().by(SAM, new Answer(""));
    assertThat(one.standing().state()).isEqualTo(CaseState.WAITING_FOR_CUSTOMER);
    assertThat(one.standing().owner()).as("who answers has it").isEqualTo(SAM);
    assertThat(one.standing().times().answeredAt()).isEqualTo(one.now());

    one.later(Duration.ofHours(1)).by(MARIA, new Say(""));
    assertThat(one.standing().state()).isEqualTo(CaseState.WAITING_FOR_SUPPORT);
    assertThat(one.standing().waiting().since()).isEqualTo(one.now());
    assertThat(one.step(MARIA, new Say(""))).as("it waits since the first").isEqualTo(new Stays());

    one.by(KIM, new Answer(""));
    assertThat(one.standing().owner()).isEqualTo(SAM);
  }

  @Test
  void talkBeforeAnybodyAnsweredLeavesItNew() {
    assertThat(normal().step(MARIA, new Say(""))).isEqualTo(new Stays());
  }

  @Test
  void whatTheCustomerWritesEndsAPause() {
    Standings one = normal();
    one.by(SAM, new Snooze(one.now().plus(Duration.ofDays(3)), "they fix it on Thursday"));
    assertThat(one.standing().isPaused()).isTrue();

    one.later(Duration.ofHours(2)).by(MARIA, new Say(""));

    assertThat(one.standing().waiting().snooze()).isNull();
    assertThat(one.standing().times().paused()).isEqualTo(Duration.ofHours(2));
    assertThat(one.refused(SAM, new Snooze(one.now(), "late"))).contains("over already");
  }

  @Test
  void aProposalIsTakenBackByAnAnswerOfTheCustomer() {
    Standings one = normal().by(SAM, new Propose("Map the SKU again"));
    assertThat(one.standing().proposal()).isEqualTo("Map the SKU again");

    one.by(MARIA, new Say(""));

    assertThat(one.standing().proposal()).isEmpty();
    assertThat(one.standing().fix()).as("it may have been right").isEqualTo("Map the SKU again");
    assertThat(one.standing().state()).isEqualTo(CaseState.WAITING_FOR_SUPPORT);
  }

  @Test
  void whatIsResolvedIsAskedAboutAndTakesNothingButReopening() {
    Standings one = normal().by(SAM, new Resolve("answered", "Map the SKU again"));

    assertThat(one.standing().state()).isEqualTo(CaseState.RESOLVED);
    assertThat(one.standing().fix()).isEqualTo("Map the SKU again");
    assertThat(one.standing().survey()).isEqualTo(Survey.ASKED);
    assertThat(one.refused(KIM, new Claim())).contains("Reopen it first");
    assertThat(one.refused(KIM, new Resolve("again", ""))).contains("Reopen it first");
    assertThat(one.step(SAM, new Answer(""))).as("a last word").isEqualTo(new Stays());
    assertThat(one.refused(SAM, new Answer("From a form"))).contains("Reopen it first");
    assertThat(one.by(KIM, new TakeUp("too early")).standing().state())
        .isEqualTo(CaseState.REOPENED);
  }

  @Test
  void writingOpensItAgainForFourteenDays() {
    Standings one = normal().by(SAM, new Resolve("answered", "")).later(Duration.ofDays(14));
    assertThat(one.moved(MARIA, new Say("")).what()).isEqualTo(What.REOPENED);
    assertThat(one.moved(MARIA, new Say("")).why()).isNotEmpty();
    assertThat(one.moved(MARIA, new Say("It is back")).why()).isEqualTo("It is back");

    one.later(Duration.ofSeconds(1));
    assertThat(one.refused(MARIA, new Say(""))).contains("14 days");
  }

  @Test
  void aNoOpensItAgainWithItsComment() {
    Standings one = normal().by(SAM, new Resolve("answered", ""));

    assertThat(one.moved(MARIA, new Rate(false, "It fails again")).why())
        .isEqualTo("It fails again");
    one.by(MARIA, new Rate(false, ""));
    assertThat(one.standing().state()).isEqualTo(CaseState.REOPENED);
    assertThat(one.standing().owner()).isEqualTo(Who.ITSELF);
    assertThat(one.refused(MARIA, new Rate(true, ""))).contains("open again");
  }

  @Test
  void whatIsOpenAgainIsClaimedLikeANewOne() {
    Standings one =
        normal().by(SAM, new Resolve("answered", "")).by(MARIA, new Say("")).by(KIM, new Claim());

    assertThat(one.standing().state()).isEqualTo(CaseState.CLAIMED);
    assertThat(one.standing().owner()).isEqualTo(KIM);
  }

  @Test
  void whatWasAnsweredKeepsItsStateInOtherHands() {
    Standings one = normal().by(SAM, new Answer("")).by(SAM, new Transfer(KIM));

    assertThat(one.standing().state()).isEqualTo(CaseState.WAITING_FOR_CUSTOMER);
  }

  @Test
  void whatWasNotPutOffCannotBeTakenUpAgain() {
    assertThat(normal().refused(SAM, new Resume())).isNotEmpty();
  }

  @Test
  void aReadyAnswerSaysWhatFixesIt() {
    assertThat(normal().by(SAM, new Answer("Try again", "Give it a price")).standing().fix())
        .isEqualTo("Give it a price");
  }

  @Test
  void aYesIsKept() {
    Standings one = normal().by(SAM, new Resolve("answered", "")).by(MARIA, new Rate(true, ""));

    assertThat(one.standing().survey()).isEqualTo(Survey.YES);
    assertThat(one.standing().state()).isEqualTo(CaseState.RESOLVED);
    assertThat(one.clock().alarm(one.standing())).isEmpty();
  }

  @Test
  void whoNeedsNoAnswerAnyMoreIsNotAskedAboutIt() {
    Standings one = normal().by(MARIA, new Withdraw());

    assertThat(one.standing().state()).isEqualTo(CaseState.RESOLVED);
    assertThat(one.standing().survey().isOpen()).isFalse();
    assertThat(one.refused(MARIA, new Withdraw())).contains("already");
  }

  @Test
  void anotherPriorityIsSaidOnce() {
    Standings one = normal().by(SAM, new Prioritise(Priority.URGENT));

    assertThat(one.standing().priority()).isEqualTo(Priority.URGENT);
    assertThat(one.step(SAM, new Prioritise(Priority.URGENT))).isEqualTo(new Stays());
  }
}

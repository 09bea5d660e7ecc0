package com.blackbird.activity.support;

import static com.blackbird.activity.support.CaseHarness.MARIA;
import static com.blackbird.activity.support.CaseHarness.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.fix.Fix;
import com.blackbird.activity.relay.Said;
import com.blackbird.activity.relay.Side;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseEarsTest {
  private final CaseHarness house = new CaseHarness();
  private final CaseEars ears = new CaseEars(house.support);
  private final Case one = house.opens();

  @Test
  void whoSpeaksLastDecidesWhoIsWaitedFor() {
    said(Side.DESK, SAM, false);
    assertThat(house.now(one).state()).as("internal talk").isEqualTo(CaseState.NEW);

    said(Side.DESK, SAM, true);
    assertThat(house.now(one).state()).isEqualTo(CaseState.WAITING_FOR_CUSTOMER);
    assertThat(house.now(one).standing().owner().key()).isEqualTo(SAM.key());

    said(Side.CUSTOMER, MARIA, true);
    assertThat(house.now(one).state()).isEqualTo(CaseState.WAITING_FOR_SUPPORT);
  }

  @Test
  void writingOpensAResolvedCaseAgainForFourteenDays() {
    house.done(one, new CaseEvent.Resolve("done", ""), SAM);
    said(Side.CUSTOMER, MARIA, true);
    assertThat(house.now(one).state()).isEqualTo(CaseState.REOPENED);

    house.done(one, new CaseEvent.Resolve("done", ""), SAM);
    house.clock.advance(Duration.ofDays(15));
    said(Side.CUSTOMER, MARIA, true);
    assertThat(house.now(one).state()).isEqualTo(CaseState.RESOLVED);
  }

  @Test
  void anAnswerSaysWhatFixedIt() {
    said(Side.DESK, SAM, true, "Sorry.\nFix: not a beginning");
    assertThat(house.now(one).standing().fix()).isEmpty();

    said(Side.DESK, SAM, true, "> fix:  Renew the token \nand try again");
    settled(true);
    assertThat(house.now(one).standing().fix()).isEqualTo("Renew the token");
    assertThat(house.fixes.best(house.account(), one.origin().signature()))
        .get()
        .extracting(Fix::line)
        .isEqualTo("Renew the token");
  }

  /** What cannot be stored would keep everything that is said later from being heard. */
  @Test
  void aSignThatNoDatabaseKeepsIsReplaced() {
    said(Side.DESK, new Who(SAM.key(), "S\0m"), true, "Fix: re\0new the token");

    assertThat(house.now(one).standing().fix()).isEqualTo("re\uFFFDnew the token");
    assertThat(house.now(one).standing().owner().name()).isEqualTo("S\uFFFDm");
  }

  @Test
  void aHelpDeskThatIsDoneResolvesAndTakesUpAgain() {
    settled(true);
    assertThat(house.now(one).state()).isEqualTo(CaseState.RESOLVED);
    settled(false);
    assertThat(house.now(one).state()).isEqualTo(CaseState.REOPENED);
  }

  private void settled(boolean done) {
    house
        .database
        .transaction()
        .executeWithoutResult(status ->
            ears.settled(
                one.id().conversation(), Side.DESK, speaker(SAM), done, house.clock.instant()));
  }

  private void said(Side side, Who who, boolean visible) {
    said(side, who, visible, "words");
  }

  private void said(Side side, Who who, boolean visible, String words) {
    Said said =
        new Said(
            1,
            side,
            "m1",
            speaker(who),
            false,
            visible,
            Prose.of(words),
            List.of(),
            house.clock.instant(),
            List.of(),
            null);
    house
        .database
        .transaction()
        .executeWithoutResult(status -> ears.said(one.id().conversation(), said));
  }

  private static Speaker speaker(Who who) {
    return new Speaker(new ChatUser(who.user(), who.name()), false, null);
  }
}

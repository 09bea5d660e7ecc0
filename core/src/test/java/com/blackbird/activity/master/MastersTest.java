package com.blackbird.activity.master;

import static com.blackbird.activity.support.CaseHarness.DESK;
import static com.blackbird.activity.support.CaseHarness.KIM;
import static com.blackbird.activity.support.CaseHarness.MARIA;
import static com.blackbird.activity.support.CaseHarness.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.DeskSettings;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseEvent;
import com.blackbird.activity.support.CaseHarness;
import com.blackbird.activity.support.CaseLists.Listed;
import com.blackbird.activity.support.CaseResult;
import com.blackbird.activity.support.CaseState;
import com.blackbird.activity.support.MasterNumber;
import com.blackbird.activity.testing.Owings.Owing;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class MastersTest {
  private static final Desk TICKETS =
      DeskSettings.NONE.applyTo(new ChannelRef(ChatPlatform.ZENDESK, "acme", "tickets"), null);

  private final CaseHarness house = new CaseHarness();
  private final MasterBoard board =
      new MasterBoard(
          house.masterStore,
          house.masters,
          house.support,
          house.relay,
          house.outbox,
          house.database.transaction(),
          house.clock);
  private final Case acme = house.opens();
  private final Case bolt = house.opensElsewhere("Bolt", "600");

  @Test
  void theCardOfACaseOffersToAnswerTheOthersWithTheSameErrorToo() {
    Case corp = house.opensElsewhere("Corp", "700");

    assertThat(house.owed().stream().filter(one -> one.text().contains("Answer together")))
        .last()
        .extracting(Owing::text)
        .asString()
        .contains(corp.number().text(), "Corp")
        .contains(acme.number().text() + " (Acme), " + bolt.number().text() + " (Bolt)");
  }

  @Test
  void whatIsSaidToAllReachesEachAndNothingOfOneReachesAnother() {
    MasterCase master = house.masters.gather(acme, DESK, SAM);
    assertThat(house.masters.answer(master, "Shopify is down; please wait.", SAM)).isEqualTo(2);

    List<Owing> all = house.owed();
    assertThat(at("500", all)).anyMatch(one -> one.text().contains("please wait"));
    assertThat(at("600", all)).anyMatch(one -> one.text().contains("please wait"));
    assertThat(at("500", all)).noneMatch(one -> one.text().contains("Bolt"));
    assertThat(at("600", all))
        .noneMatch(one -> one.text().contains("Acme") || one.text().contains("#1021"))
        .noneMatch(one -> one.text().contains(acme.number().text()))
        .noneMatch(one -> one.text().contains(master.number().text()));
    assertThat(house.now(acme).state()).isEqualTo(CaseState.WAITING_FOR_CUSTOMER);
    assertThat(house.now(bolt).standing().owner()).isEqualTo(SAM);
  }

  @Test
  void anAnswerThatNamesACustomerIsNotSent() {
    MasterCase master = house.masters.gather(acme, DESK, SAM);
    house.owed();

    assertThatThrownBy(() -> house.masters.answer(master, "As for bolt, it works", SAM))
        .isInstanceOf(CommandMistake.class)
        .hasMessageContaining("Bolt");
    assertThatThrownBy(
            () -> house.masters.resolve(master, "done", "See " + acme.number().text(), SAM))
        .isInstanceOf(CommandMistake.class);
    assertThat(house.owed()).isEmpty();
    assertThat(house.now(acme).state()).isEqualTo(CaseState.NEW);
  }

  @Test
  void whatIsWrittenToAllAndNamesACustomerIsSaidToNobodyAndItsWriterIsTold() {
    house.masters.gather(acme, DESK, SAM);
    MasterEars ears = house.ears();
    house.owed();

    assertThat(ears.mayBeSaidToAll(house.now(acme), DESK, SAM, "1.2", "> As for bolt, it works"))
        .isFalse();
    assertThat(ears.mayBeSaidToAll(house.now(bolt), DESK, SAM, "1.2", "> As for bolt, it works"))
        .isFalse();
    assertThat(house.owed())
        .singleElement()
        .satisfies(told -> assertThat(told.text()).contains("names Bolt", "Edit it"));
    assertThat(ears.mayBeSaidToAll(house.now(bolt), DESK, SAM, "1.3", "> It works")).isTrue();
  }

  @Test
  void claimingClaimsOnlyWhatNobodyHas() {
    house.done(acme, new CaseEvent.Claim(), KIM);
    MasterCase master = house.masters.gather(acme, DESK, SAM);

    assertThat(house.masters.claim(master, SAM)).isEqualTo(1);
    assertThat(house.now(acme).standing().owner()).isEqualTo(KIM);
    assertThat(house.now(bolt).standing().owner()).isEqualTo(SAM);
  }

  @Test
  void closingClosesAllWithTheFixAndOneThatOpensAgainGoesOnAlone() {
    MasterCase master = house.masters.gather(acme, DESK, SAM);
    assertThat(house.masters.resolve(master, "it works again", "Map the field anew", SAM)).isTrue();

    assertThat(house.masters.resolve(master, "twice", "", SAM)).isFalse();
    assertThat(house.now(acme).standing().fix()).isEqualTo("Map the field anew");
    assertThat(house.now(bolt).state()).isEqualTo(CaseState.RESOLVED);
    assertThat(at("600", house.owed())).anyMatch(one -> one.text().contains("Map the field anew"));

    house.done(bolt, new CaseEvent.Rate(false, "still broken"), MARIA);
    show();
    assertThat(house.now(acme).state()).isEqualTo(CaseState.RESOLVED);
    assertThat(house.now(bolt).master()).isEmpty();
    assertThat(at(DESK.channel().channel(), house.owed()))
        .anyMatch(one -> one.text().contains(bolt.number().text() + " is open again"));
    MasterCase next = house.masters.gather(bolt, DESK, SAM);
    assertThat(next.number()).isNotEqualTo(master.number());
  }

  @Test
  void whoIsTakenOutHearsNoMore() {
    MasterCase master = house.masters.gather(acme, DESK, SAM);
    assertThat(house.masters.part(house.now(bolt), DESK, SAM)).isInstanceOf(CaseResult.Done.class);
    house.owed();

    assertThat(house.masters.answer(master, "Please wait.", SAM)).isEqualTo(1);
    assertThat(at("600", house.owed())).isEmpty();
    assertThat(house.masters.part(house.now(bolt), DESK, SAM))
        .isInstanceOf(CaseResult.Refused.class);
  }

  @Test
  void whatIsUnderNoMasterCaseComesFirstHoweverManyAreUnderOne() {
    house.masters.gather(acme, DESK, SAM);
    Case corp = house.opensElsewhere("Corp", "700");

    assertThat(house.support.cases().openAlike(DESK.id(), acme.origin().signature(), 1))
        .extracting(Case::number)
        .containsExactly(corp.number());
  }

  @Test
  void whoComesLaterIsOfferedAndTakenInWithAClick() {
    MasterCase master = house.masters.gather(acme, DESK, SAM);
    house.owed();
    Case corp = house.opensElsewhere("Corp", "700");
    assertThat(house.owed()).anyMatch(one -> one.text().contains(corp.number().text() + " is new"));

    house.masters.gather(master, SAM);
    assertThat(house.masters.under(master))
        .extracting(Listed::number)
        .containsExactly(acme.number(), bolt.number(), corp.number());
  }

  @Test
  void itEndsWhenEachOfItsCasesHas() {
    MasterCase master = house.masters.gather(acme, DESK, SAM);
    house.done(acme, new CaseEvent.Withdraw(), MARIA);
    show();
    assertThat(find(master).isOpen()).isTrue();

    house.done(bolt, new CaseEvent.Withdraw(), MARIA);
    show();
    assertThat(find(master).isOpen()).isFalse();
    assertThat(house.owed()).anyMatch(one -> one.text().contains("All cases are resolved"));
  }

  @Test
  void ofTwoWhoGatherAtOnceBothGetTheSame() throws Exception {
    try (var both = Executors.newFixedThreadPool(2)) {
      Callable<MasterCase> one = () -> house.masters.gather(acme, DESK, SAM);
      Callable<MasterCase> other = () -> house.masters.gather(bolt, DESK, KIM);
      List<Future<MasterCase>> done = both.invokeAll(List.of(one, other));

      MasterCase master = done.getFirst().get();
      assertThat(done.getLast().get().number()).isEqualTo(master.number());
      while (house.masters.run() > 0) {
        // There may be more.
      }
      assertThat(house.masters.under(master)).hasSize(2);
    }
  }

  @Test
  void whatFailsInOneCaseIsDoneToTheOthersAndTriedAgain() {
    MasterCase master = house.masters.gather(acme, DESK, SAM);
    house
        .database
        .ownerJdbc()
        .sql(
            "alter table case_event add constraint refuses check (case_id <> '%s') not valid"
                .formatted(acme.id().value()))
        .update();

    assertThat(house.masters.answer(master, "Please wait.", SAM)).isEqualTo(2);
    assertThat(house.now(acme).state()).isEqualTo(CaseState.NEW);
    assertThat(house.now(bolt).state()).isEqualTo(CaseState.WAITING_FOR_CUSTOMER);

    house.database.ownerJdbc().sql("alter table case_event drop constraint refuses").update();
    assertThat(house.masters.run()).isEqualTo(1);
    assertThat(house.now(acme).state()).isEqualTo(CaseState.WAITING_FOR_CUSTOMER);
  }

  @Test
  void atAHelpDeskTheSecondCaseBringsATicketThatSpeaksToBoth() {
    house.support.desks().put(TICKETS);
    Case dent = house.opensElsewhere("Dent", "800", TICKETS);
    show();
    assertThat(house.now(dent).master()).isEmpty();
    house.owed();

    Case ellis = house.opensElsewhere("Ellis", "900", TICKETS);
    show();
    MasterNumber master = house.now(dent).master().orElseThrow();
    assertThat(house.now(ellis).master()).contains(master);
    assertThat(at("tickets", house.owed()))
        .extracting(Owing::text)
        .anyMatch(text -> text.contains(master.text()) && text.contains("What you reply here"))
        .anyMatch(text -> text.contains(dent.number().text() + " (Dent) reads"))
        .anyMatch(text -> text.contains(ellis.number().text() + " (Ellis) reads"))
        .anyMatch(text -> text.contains("in the ticket " + master.text()));
  }

  @Test
  void aReplyTakesACaseOutOfItsTicketAndTheNextOneIsTakenInAlone() {
    house.support.desks().put(TICKETS);
    Case dent = house.opensElsewhere("Dent", "800", TICKETS);
    Case ellis = house.opensElsewhere("Ellis", "900", TICKETS);
    show();
    String reply = "without " + ellis.number().text() + ".";
    for (Case each : List.of(dent, ellis)) {
      assertThat(house.ears().mayBeSaidToAll(house.now(each), TICKETS, KIM, "7:2", reply))
          .isFalse();
    }
    show();
    assertThat(house.now(ellis).master()).isEmpty();
    assertThat(house.now(dent).master()).isPresent();
    assertThat(at("tickets", house.owed()))
        .extracting(Owing::text)
        .anyMatch(text -> text.contains(ellis.number().text() + " reads nothing of this any more"));

    Case fox = house.opensElsewhere("Fox", "950", TICKETS);
    show();
    assertThat(house.now(fox).master()).isEqualTo(house.now(dent).master());
    assertThat(house.now(ellis).master()).isEmpty();
  }

  private void show() {
    while (house.masters.run() + board.run() > 0) {
      // There may be more.
    }
  }

  private MasterCase find(MasterCase master) {
    return house.masters.find(master.desk(), master.number()).orElseThrow();
  }

  private static List<Owing> at(String channel, List<Owing> all) {
    return all.stream().filter(one -> one.channel().equals(channel)).toList();
  }
}

package com.blackbird.activity.support;

import static com.blackbird.activity.support.CaseHarness.KIM;
import static com.blackbird.activity.support.CaseHarness.MARIA;
import static com.blackbird.activity.support.CaseHarness.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.Priority;
import com.blackbird.activity.fix.Fix;
import com.blackbird.activity.language.AccountLanguages;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.support.CaseEvent.Answer;
import com.blackbird.activity.support.CaseEvent.Claim;
import com.blackbird.activity.support.CaseEvent.Propose;
import com.blackbird.activity.support.CaseEvent.Rate;
import com.blackbird.activity.support.CaseEvent.Resolve;
import com.blackbird.activity.support.CaseEvent.Say;
import com.blackbird.activity.support.CaseEvent.Snooze;
import com.blackbird.activity.support.CaseEvent.Withdraw;
import com.blackbird.activity.support.CaseResult.Done;
import com.blackbird.activity.support.CaseResult.Gone;
import com.blackbird.activity.support.CaseResult.Refused;
import com.blackbird.activity.support.CaseStep.What;
import com.blackbird.activity.testing.AtOnce;
import com.blackbird.activity.testing.Owings.Owing;
import com.blackbird.activity.testing.Replicas;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CaseHandsTest {
  private final CaseHarness house = new CaseHarness();

  @Test
  void itOpensWithAThreadOnEachSideThatSaysAllThatIsNeeded() {
    Case opened = house.opens();

    List<Owing> owed = house.owed();
    assertThat(owed).hasSize(2);
    assertThat(owed.getFirst().channel()).isEqualTo("CDESK");
    assertThat(owed.getFirst().text())
        .contains(
            opened.number().text(),
            "Acme",
            "Email has already been taken",
            "I sent the order twice",
            "#1021",
            "1 error",
            "Claim",
            "begin a message with >");
    assertThat(owed.getLast().channel()).isEqualTo("500");
    assertThat(owed.getLast().text())
        .contains(opened.number().text(), "Support has your question", "2026-11-23T14:00:00Z");
    assertThat(house.support.cases().history(opened.id()))
        .extracting(CaseEntry::what)
        .containsExactly(What.OPENED);
  }

  @Test
  void eachSideReadsItsOwnLanguage() {
    house.desks.put(
        new Desk(
            CaseHarness.DESK.channel(),
            "Support",
            CaseHarness.DESK.hours(),
            CaseHarness.DESK.targets(),
            "",
            false,
            Language.GERMAN));
    new AccountLanguages(house.database.jdbc()).choose(house.account(), Language.SPANISH);

    Case opened = house.opens();
    house.done(opened, new Claim(), SAM);
    assertThat(house.owed())
        .extracting(Owing::text)
        .anySatisfy(text ->
            assertThat(text)
                .contains("Fertige Antworten", "Maria fragt:", "Email has already been taken"))
        .anySatisfy(text -> assertThat(text).contains("Sam, del soporte, se ocupa.", "Seguir"))
        .anySatisfy(text -> assertThat(text).contains("Sam hat den Fall "))
        .anySatisfy(text -> assertThat(text).contains("Sam, del soporte, lo est"));

    house.done(opened, new Withdraw(), MARIA);
    assertThat(house.owed())
        .extracting(Owing::text)
        .anySatisfy(text -> assertThat(text).contains("der Kunde braucht keine Antwort mehr"));
    assertThat(house.support.cases().history(opened.id()))
        .extracting(CaseEntry::why)
        .contains("the customer needs no answer any more");
  }

  @Test
  void ofTwoWhoClaimAtOnceOneHasIt() throws Exception {
    for (int round = 0; round < 10; round++) {
      Case opened = house.opens();

      List<CaseResult> results =
          AtOnce.all(
              () -> house.support.hands().change(opened.id(), CaseState.NEW, new Claim(), SAM),
              () -> house.support.hands().change(opened.id(), CaseState.NEW, new Claim(), KIM));

      assertThat(results).filteredOn(Done.class::isInstance).hasSize(1);
      Who owner = house.now(opened).standing().owner();
      assertThat(results)
          .filteredOn(Refused.class::isInstance)
          .singleElement()
          .isInstanceOfSatisfying(
              Refused.class,
              refused ->
                  assertThat(refused.sentence().in(Language.ENGLISH))
                      .contains(owner.name() + " has claimed it"));
      house.done(opened, new Resolve("done", ""), SAM);
    }
  }

  @Test
  void whoIsCalledOtherwiseByNowIsOnePersonStill() {
    Who renamed = new Who(SAM.key(), "Sam Meyer");
    Case first = house.done(house.opens(), new Claim(), SAM);
    house.done(first, new Resolve("done", ""), SAM);
    house.done(house.opens(), new Claim(), renamed);

    assertThat(house.support.lists().people(first.desk(), 10)).containsExactly(renamed);
  }

  @Test
  void whoWritesWhileItIsClosedOpensItAgainOrIsHeardBefore() throws Exception {
    for (int round = 0; round < 10; round++) {
      Case opened = house.done(house.opens(), new Answer(""), SAM);

      AtOnce.all(
          () -> house.support.hands().change(opened.id(), null, new Resolve("done", ""), SAM),
          () -> house.support.hands().change(opened.id(), null, new Say(""), MARIA));

      List<What> history =
          house.support.cases().history(opened.id()).stream().map(CaseEntry::what).toList();
      assertThat(history)
          .isIn(
              List.of(What.OPENED, What.ANSWERED, What.RESOLVED, What.REOPENED),
              List.of(What.OPENED, What.ANSWERED, What.ASKED, What.RESOLVED));
      house.support.hands().change(opened.id(), null, new Resolve("done", ""), SAM);
    }
  }

  @Test
  void whatHappensIsSaidInTheThreadsAndShownInTheirFirstMessages() {
    Case opened = house.opens();
    List<Owing> first = house.owed();

    house.done(opened, new Claim(), SAM);

    List<Owing> owed = house.owed();
    assertThat(owed.get(0).handle()).isEqualTo(first.get(0).handle());
    assertThat(owed.get(0).text()).contains("Claimed", "Sam", "Release");
    assertThat(owed.get(1).handle()).isEqualTo(first.get(1).handle());
    assertThat(owed.get(1).text()).contains("Sam from support has it");
    assertThat(owed.get(2).parent()).isEqualTo(first.get(0).handle());
    assertThat(owed.get(2).text()).contains("Sam has claimed it.");
    assertThat(owed.get(3).parent()).isEqualTo(first.get(1).handle());
    assertThat(owed.get(3).text()).contains("Sam from support looks into it.");
    assertThat(owed).hasSize(4);
  }

  @Test
  void whoIsGivenACaseIsCalled() {
    Case one = house.opens();
    house.owed();

    house.done(one, new CaseEvent.Transfer(KIM), SAM);
    assertThat(texts(house.owedTo(Side.DESK)).getLast())
        .contains("Sam has given it to Kim.", "\"id\":\"UKIM\"");
  }

  @Test
  void theStoryOfACaseIsWrittenDown() {
    Case one = house.opens();
    house.done(one, new Claim(), SAM);
    house.done(one, new CaseEvent.Prioritise(Priority.HIGH), SAM);
    house.done(one, new Answer(""), SAM);
    house.done(one, new Say(""), MARIA);
    house.done(one, new Resolve("answered", "Map the SKU again"), SAM);
    house.done(one, new Rate(false, "It fails again"), MARIA);
    house.done(one, new Resolve("answered", "New token"), SAM);
    house.done(one, new Rate(true, "Thanks!"), MARIA);

    assertThat(house.support.cases().history(one.id()))
        .extracting(CaseEntry::what)
        .containsExactly(
            What.OPENED,
            What.CLAIMED,
            What.PRIORITISED,
            What.ANSWERED,
            What.ASKED,
            What.RESOLVED,
            What.REOPENED,
            What.RESOLVED,
            What.RATED);
    Case now = house.now(one);
    assertThat(now.state()).isEqualTo(CaseState.RESOLVED);
    assertThat(now.standing().fix()).isEqualTo("New token");
    assertThat(now.standing().survey()).isEqualTo(Survey.YES);
    assertThat(now.revision()).isEqualTo(9);
  }

  @Test
  void theRequesterIsAskedOnceMoreWhetherItHelped() {
    Case one = house.done(house.opens(), new Resolve("answered", "New token"), SAM);
    assertThat(texts(house.owedTo(Side.REQUESTER)).getLast())
        .contains("New token", "Did this answer your question?", "Yes", "No, reopen");

    house.after(Duration.ofDays(1));
    assertThat(texts(house.owedTo(Side.REQUESTER)).getLast())
        .contains("Did this answer your question?");
    house.after(Duration.ofDays(20));
    assertThat(house.owed()).isEmpty();
    assertThat(house.refused(one, new Say(""), MARIA)).contains("14 days");
  }

  @Test
  void whatNobodyClaimsIsSaidInTheChannelOnce() {
    house.opens();
    house.owed();

    house.after(Duration.ofHours(4));

    List<Owing> owed = house.owedTo(Side.DESK);
    assertThat(owed.getLast().text()).contains("Nobody has claimed");
    assertThat(owed.getLast().isAlsoInChannel()).isTrue();
    assertThat(owed.getFirst().text()).contains("overdue since");
    house.after(Duration.ofHours(40));
    assertThat(texts(house.owedTo(Side.DESK))).noneMatch(text -> text.contains("Nobody has"));
  }

  @Test
  void aSilentOwnerIsCalledAndThenLosesIt() {
    Case one = house.done(house.opens(), new Claim(), SAM);
    house.owed();

    house.after(Duration.ofHours(4));
    assertThat(texts(house.owedTo(Side.DESK)).getLast()).contains("USAM", "the customer waits");
    house.after(Duration.ofDays(1));

    assertThat(texts(house.owedTo(Side.DESK)))
        .anyMatch(text -> text.contains("Back in the queue: no answer from Sam"));
    assertThat(house.now(one).standing().isUnclaimed()).isTrue();
  }

  @Test
  void aProposedSolutionClosesAfterAWarning() {
    Case one = house.done(house.opens(), new Propose("New token"), SAM);
    assertThat(texts(house.owedTo(Side.REQUESTER)).getLast())
        .contains("Sam from support proposes", "New token", "closes by itself");

    house.after(Duration.ofDays(2));
    assertThat(texts(house.owedTo(Side.REQUESTER)).getLast()).contains("closes", "unless you");
    house.after(Duration.ofDays(1));

    assertThat(house.now(one).state()).isEqualTo(CaseState.RESOLVED);
    assertThat(texts(house.owedTo(Side.REQUESTER)).getLast())
        .contains("Did this answer your question?");
  }

  @Test
  void outsideTheHoursTheRequesterReadsWhenSomebodyIsThere() {
    house.clock.advance(Duration.ofHours(10));
    Case one = house.opens();
    assertThat(texts(house.owedTo(Side.REQUESTER)).getLast())
        .contains("Nobody from support is there", "2026-11-24T09:00:00Z");

    house.done(one, new Answer(""), SAM);
    house.owed();
    house.done(one, new Say(""), MARIA);
    assertThat(texts(house.owedTo(Side.REQUESTER)).getLast())
        .contains("Nobody from support is there");
  }

  @Test
  void whatIsPutOffSaysWhyAndComesBack() {
    Case one = house.opens();
    house.owed();
    house.done(
        one,
        new Snooze(house.clock.instant().plus(Duration.ofDays(1)), "they deploy tomorrow"),
        SAM);
    assertThat(texts(house.owedTo(Side.DESK)).getLast()).contains("they deploy tomorrow");

    house.after(Duration.ofDays(1));

    assertThat(texts(house.owedTo(Side.DESK)).getLast()).contains("It is due");
    assertThat(house.now(one).standing().waiting().snooze()).isNull();
  }

  @Test
  void whoFollowsAtTheDeskIsWrittenToAndStopsWithTheSecondClick() {
    Case one = house.opens();
    assertThat(house.support.hands().follow(one.id(), Side.DESK, KIM)).isTrue();
    house.owed();

    house.done(one, new Resolve("answered", ""), SAM);
    assertThat(house.owed())
        .filteredOn(owing -> owing.channel().equals("@UKIM"))
        .singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("resolved"));

    assertThat(house.support.hands().follow(one.id(), Side.DESK, KIM)).isFalse();
    assertThat(house.support.followers().of(one.id(), Side.DESK)).isEmpty();
  }

  private Optional<Case> openWithTheSameQuestion(Case one) {
    Case.Origin origin = one.origin();
    return house
        .support
        .reception()
        .open(house.account(), origin.signature(), origin.integration(), CaseHarness.SHOP);
  }

  @Test
  void theSameQuestionOfSomebodyElseJoinsTheCase() {
    Case one = house.opens();
    Who ben = new Who("DISCORD/G1/8", "Ben");
    assertThat(openWithTheSameQuestion(one)).contains(house.now(one));

    house.support.reception().join(one, ben);
    house.support.reception().join(one, ben);

    assertThat(house.support.followers().of(one.id(), Side.REQUESTER)).containsExactly(ben);
    assertThat(house.support.cases().history(one.id()))
        .extracting(CaseEntry::what)
        .containsExactly(What.OPENED, What.JOINED);
    house.done(one, new Resolve("done", ""), SAM);
    assertThat(openWithTheSameQuestion(one)).isEmpty();
  }

  @Test
  void whoSendsTheSameFormSeveralTimesHasOneCaseOfIt() throws Exception {
    assertThat(AtOnce.all(8, () -> house.asksPrivately(KIM).about().id()).stream().distinct())
        .hasSize(1);
    List<Reception.Asked> same = AtOnce.all(4, () -> house.asks(MARIA, "I sent it twice"));
    Case one = same.getFirst().about();
    assertThat(same).extracting(Reception.Asked::isJoined).containsOnly(false);
    assertThat(same).extracting(asked -> asked.about().id()).containsOnly(one.id());
    assertThat(house.support.cases().history(one.id())).hasSize(1);

    assertThat(house.asks(MARIA, "And another").isJoined()).as("other words").isTrue();
    house.done(one, new Resolve("done", ""), SAM);
    assertThat(house.asks(MARIA, "I sent it twice").about().id())
        .as("it is over")
        .isNotEqualTo(one.id());
  }

  @Test
  void nobodyDrownsADesk() {
    for (int one = 0; one < CaseLimit.USUAL.most(); one++) {
      house.quotes("Question " + one);
      house.clock.advance(Duration.ofSeconds(1));
    }
    assertThatThrownBy(() -> house.quotes("One more"))
        .isInstanceOf(CommandMistake.class)
        .hasMessageContaining("20 cases")
        .hasMessageContaining("2026-11-23 11:00 UTC");
    house.quotes("Question 3");
    assertThat(house.asks(KIM, "So do I").isJoined()).as("somebody else").isFalse();
    assertThat(house.asks(MARIA, "So do I").isJoined()).as("no new one").isTrue();

    house.clock.advance(CaseLimit.USUAL.within());
    house.quotes("One more");
  }

  @Test
  void ofTwoWhoAskTheSameAtOnceOneOpensTheCaseAndTheOtherIsInItWithTheirWords() throws Exception {
    Who ben = new Who("DISCORD/G1/8", "Ben");
    for (int round = 0; round < 10; round++) {
      house.owed();
      List<Reception.Asked> asked =
          AtOnce.all(() -> house.asks(MARIA, "I sent it twice"), () -> house.asks(ben, "So did I"));

      assertThat(asked)
          .extracting(Reception.Asked::isJoined)
          .containsExactlyInAnyOrder(true, false);
      Case one = house.now(asked.getFirst().about());
      assertThat(asked.getLast().about().id()).isEqualTo(one.id());
      Who second = one.origin().requester().equals(ben) ? MARIA : ben;
      assertThat(house.support.followers().of(one.id(), Side.REQUESTER)).containsExactly(second);
      assertThat(String.join("\n", texts(house.owedTo(Side.DESK))))
          .contains("I sent it twice", "So did I");
      house.done(one, new Resolve("done", ""), SAM);
    }
  }

  @Test
  void aPasteOfFortyThousandCharactersIsFoldedInTheCardAndComesWholeAsAFile() {
    house.quotes("line of a log\n".repeat(3_000));

    List<Owing> owed = house.owedTo(Side.DESK);
    assertThat(owed.getFirst().text().length()).isLessThan(10_000);
    assertThat(owed.getLast().text()).contains("The whole text:", ".txt");
  }

  @Test
  void supportThatWaitsForSomebodyWhoHasLeftHearsOfIt() {
    Case open = house.done(house.opens(), new Answer("Try again"), SAM);
    house.left.add(MARIA);
    house.owed();
    house.after(Duration.ofDays(2).plusMinutes(1));

    assertThat(texts(house.owedTo(Side.DESK)))
        .anyMatch(text -> text.contains("Maria, who asked, has left the workspace"));
    assertThat(house.now(open).state()).isEqualTo(CaseState.WAITING_FOR_CUSTOMER);
  }

  /** Each answer waits for the other question to be asked. */
  @Test
  void allWhoAreWaitedForAreAskedForAtOnce() {
    house.done(house.opens(), new Answer("Try again"), SAM);
    house.done(house.asksPrivately(KIM).about(), new Answer("And you?"), SAM);
    house.owed();
    house.clock.advance(Duration.ofDays(3));
    var both = new CyclicBarrier(2);

    house.support.keeper(who -> isMet(both)).run();
    assertThat(texts(house.owedTo(Side.DESK)))
        .filteredOn(text -> text.contains("has left the workspace"))
        .hasSize(2);
  }

  private static boolean isMet(CyclicBarrier barrier) {
    try {
      barrier.await(5, TimeUnit.SECONDS);
      return true;
    } catch (Exception e) {
      throw new AssertionError("Nobody else was asked for meanwhile", e);
    }
  }

  @Test
  void anAnswerThatIsLateIsShownAsSuchAtItsMomentWhenItsOwnerHasTimeYet() {
    Case one = house.opens();
    house.after(Duration.ofHours(1));
    house.done(one, new Claim(), SAM);
    house.support.queue().run();
    house.owed();

    house.after(Duration.ofHours(3));

    assertThat(house.support.queue().run()).isOne();
    assertThat(texts(house.owed()))
        .anyMatch(text -> text.contains("overdue since"))
        .anyMatch(text -> text.contains("It takes longer than usual."))
        .anyMatch(text -> text.contains("1 overdue"))
        .noneMatch(text -> text.contains("the customer waits"));
    house.after(Duration.ofMinutes(30));
    assertThat(house.owed()).isEmpty();
  }

  @Test
  void whoAsksAndWhoFollowsAreCalledInTheFirstMessageOfTheirThread() {
    Case one = house.opens();
    assertThat(texts(house.owedTo(Side.REQUESTER)).getFirst())
        .contains("Maria asked:", "Following:", "\"id\":\"7\"");

    house.support.hands().follow(one.id(), Side.REQUESTER, new Who("DISCORD/G1/8", "Ben"));
    house.done(one, new Claim(), SAM);
    assertThat(texts(house.owedTo(Side.REQUESTER)).getFirst())
        .contains("\"id\":\"7\"", "\"id\":\"8\"");
  }

  @Test
  void whoIsInAnotherWorkspaceAsksInACaseOfTheirOwn() {
    Case open = house.opens();
    Reception.Asked elsewhere =
        house.asks(new Who("SLACK/T2/U9", "Ben"), new ChannelRef(ChatPlatform.SLACK, "T2", "C9"));

    assertThat(elsewhere.isJoined()).isFalse();
    assertThat(elsewhere.about().id()).isNotEqualTo(open.id());
  }

  @Test
  void aLongQuestionIsFoldedInTheCardAndStandsWholeBelowIt() {
    house.asks(MARIA, "word ".repeat(300) + "the end");

    List<Owing> owed = house.owedTo(Side.DESK);
    assertThat(owed.getFirst().text()).contains("word word").doesNotContain("the end");
    assertThat(owed.getLast().text())
        .contains("The whole question:", "the end")
        .doesNotContain("The whole text:");
  }

  @Test
  void whatIsAskedPrivatelyIsACaseOfItsOwn() {
    Case open = house.opens();
    Reception.Asked asked = house.asksPrivately(KIM);

    assertThat(asked.isJoined()).isFalse();
    assertThat(asked.about().id()).isNotEqualTo(open.id());
  }

  @Test
  void whatIsAskedInAPrivateChannelIsJoinedByWhoAsksThereAndByNobodyElse() {
    ChannelRef hidden = new ChannelRef(ChatPlatform.DISCORD, "G1", "510");
    Case open = house.opens();
    Reception.Asked among = house.asksAmong(KIM, hidden);

    assertThat(among.isJoined()).as("its words stay there").isFalse();
    assertThat(house.asksAmong(MARIA, hidden).about().id()).isEqualTo(among.about().id());
    house.done(open, new Resolve("done", ""), SAM);
    assertThat(house.asks(MARIA, "Again").isJoined()).as("nor is it shown elsewhere").isFalse();
  }

  @Test
  void theQueueOfADeskListsWhatIsOpenTheLateFirst() {
    Case first = house.opens();
    house.after(Duration.ofHours(5));
    Case second = house.opensElsewhere("Bolt", "600");
    house.done(second, new Claim(), SAM);
    house.owed();

    while (house.support.queue().run() > 0) {
      // There may be more.
    }

    String text = texts(house.owedTo(Side.DESK)).getFirst();
    assertThat(text).contains("Open cases", "2 open", "1 unclaimed", "1 overdue");
    assertThat(text.indexOf(first.number().text()))
        .isLessThan(text.indexOf(second.number().text()));
    assertThat(house.support.queue().run()).isZero();
  }

  @Test
  void theQueueOfADeskCountsAllThatIsOpen() {
    Case first = house.opens();
    house
        .database
        .ownerJdbc()
        .sql(
            """
            insert into support_case select (copy.of_it).* from (
              select jsonb_populate_record(c,
                jsonb_build_object('id', gen_random_uuid(), 'number', c.number + n)) as of_it
              from support_case c cross join generate_series(1, 600) as n) copy
            """)
        .update();
    house.done(first, new Claim(), SAM);
    house.owed();
    house.support.queue().run();

    assertThat(house.owed())
        .anyMatch(one -> one.text().contains("601 open") && one.text().contains("600 unclaimed"));
  }

  @Test
  void replicasShowTheQueueOnce() throws Exception {
    house.opens();
    house.owed();
    Replicas.at(house.support.queue()::run);

    assertThat(house.owed()).filteredOn(one -> one.text().contains("Open cases")).hasSize(1);
  }

  @Test
  void whatSolvedItIsRememberedAndVotedOnByWhoAsked() {
    Case one = house.done(house.opens(), new Resolve("answered", "Map the SKU again"), SAM);
    String signature = one.origin().signature();
    Fix fix = house.fixes.best(house.account(), signature).orElseThrow();
    assertThat(fix.line()).isEqualTo("Map the SKU again");
    assertThat(fix.fromCase()).contains(one.number().text());

    house.done(one, new Rate(false, ""), MARIA);
    assertThat(house.fixes.of(house.account(), List.of(signature)).getFirst().tally().notHelped())
        .isEqualTo(1);
    house.done(one, new Resolve("answered", "New token"), SAM);
    house.done(one, new Rate(true, ""), MARIA);

    Fix best = house.fixes.best(house.account(), signature).orElseThrow();
    assertThat(best.line()).isEqualTo("New token");
    assertThat(best.tally().helped()).isEqualTo(1);
    house.owed();
    house.opens();
    assertThat(texts(house.owedTo(Side.DESK)).getFirst())
        .contains("Earlier cases of the same error", "resolved: New token", "said this helped");
  }

  @Test
  void aCaseThatIsNotThereIsGone() {
    assertThat(
            house
                .support
                .hands()
                .change(new CaseId(house.account(), UUID.randomUUID()), null, new Claim(), SAM))
        .isEqualTo(new Gone());
  }

  private static List<String> texts(List<Owing> owed) {
    return owed.stream().map(Owing::text).toList();
  }
}

package com.blackbird.activity.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.delivery.DeliverySignal;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.fix.FixNote;
import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.language.AccountLanguages;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.PersonLanguages;
import com.blackbird.activity.problem.ProblemEvent;
import com.blackbird.activity.problem.ProblemHands;
import com.blackbird.activity.problem.ProblemHarness;
import com.blackbird.activity.problem.ProblemLife;
import com.blackbird.activity.problem.ProblemNotes;
import com.blackbird.activity.problem.ProblemViews;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.AtOnce;
import com.blackbird.activity.testing.Owings;
import com.blackbird.activity.testing.Owings.Owing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class AlertsTest {
  private static final String TAKEN = ProblemHarness.TAKEN;
  private static final ChannelRef OPS = Subscriptions.OPS;
  private static final ChannelRef GAMES = new ChannelRef(ChatPlatform.DISCORD, "1", "2");
  private static final Duration WHILE = Duration.ofMinutes(6);

  private final ProblemHarness shop = ProblemHarness.alone();
  private final SubscriptionStore subscriptions = new SubscriptionStore(shop.database.jdbc());
  private final Outbox outbox = new Outbox(shop.database.jdbc(), shop.clock, new DeliverySignal());
  private final AlertMessage messages =
      new AlertMessage(
          new ProblemViews(shop.database.jdbc(), shop.integrations, Guides.bundled(), shop.clock));
  private final Watches watches = new Watches(shop.database.jdbc(), outbox, messages, shop.clock);
  private final Alerts alerts = alerts();
  private final Owings owed = new Owings(shop.database.jdbc());

  @Test
  void aProblemIsToldOnceAndItsMessageLives() {
    subscribe(Threshold.FIRST);
    fail(TAKEN, 1);
    List<Owing> first = told();
    assertThat(first).hasSize(1);
    assertThat(first.getFirst().text()).contains(TAKEN, "1 error", "Acknowledge", "Tell me");

    fail(TAKEN, 40);
    assertThat(told()).as("numbers wait for a moment").isEmpty();

    later(AlertPolicy.FIRST_EDIT);
    List<Owing> second = told();
    assertThat(second).hasSize(1);
    assertThat(second.getFirst().handle()).isEqualTo(first.getFirst().handle());
    assertThat(second.getFirst().text()).contains("41 errors");
  }

  @Test
  void whatBrokeLongBeforeAChannelListensIsToldWhenItFailsAgain() {
    fail(TAKEN, 2);
    told();
    later(Duration.ofHours(2));
    put(Subscriptions.since(shop.clock.instant()));

    recover(1);
    assertThat(told()).isEmpty();

    fail(TAKEN, 1);
    assertThat(told()).singleElement().extracting(Owing::text).asString().contains("3 errors");
  }

  @Test
  void whatSomebodyDoesShowsAtOnce() {
    subscribe(Threshold.FIRST);
    fail(TAKEN, 1);
    told();

    by(new ProblemEvent.Acknowledge());

    assertThat(told()).singleElement().extracting(Owing::text).asString().contains("by Maria");
  }

  @Test
  void whoIsGivenAProblemIsToldOnceAndWhoTakesItIsNot() {
    fail(TAKEN, 1);
    told();
    PersonLanguages people = new PersonLanguages(shop.database.jdbc());
    var hands =
        new ProblemHands(
            shop.database.jdbc(),
            shop.database.transaction(),
            new Assignments(outbox, messages, people, new AccountLanguages(shop.database.jdbc())),
            shop.clock);
    UUID problem = shop.problem(TAKEN).id();
    Who sam = new Who("DISCORD/G1/7", "Sam");

    hands.assign(shop.acme, problem, sam, ProblemHarness.MARIA);
    assertThat(told())
        .singleElement()
        .satisfies(letter ->
            assertThat(letter.text()).contains("Maria asks you to take care of this.", TAKEN));
    people.note(shop.acme, sam.key(), Language.SPANISH);
    people.note(shop.acme, sam.key(), Language.GERMAN);
    hands.assign(shop.acme, problem, sam, ProblemHarness.MARIA);
    assertThat(told())
        .as("in the language in which Sam was seen last")
        .singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("Maria bittet darum"));
    fail(TAKEN, 1);
    hands.assign(shop.acme, problem, ProblemHarness.MARIA, ProblemHarness.MARIA);
    hands.assign(shop.acme, problem, new Who("", "Wei from the shop"), ProblemHarness.MARIA);
    assertThat(told()).isEmpty();
  }

  @Test
  void itSaysWhatFixedItLastTime() {
    subscribe(Threshold.FIRST);
    fail(TAKEN, 1);
    assertThat(told().getFirst().text()).doesNotContain("What fixed it");
    by(
        new ProblemEvent.Resolve(
            new FixNote("Merged them", "", ProblemHarness.MARIA, Optional.empty())));
    told();

    later(WHILE);
    fail(TAKEN, 1);

    assertThat(told().getFirst().text())
        .contains("What fixed it last time", "Seen 2 times. ", "Fixed once by ", "Merged them");
  }

  @Test
  void itSaysThatItIsOverInItsMessageAndInTheThreadAlsoWhenMuted() {
    subscribe(Threshold.FIRST);
    fail(TAKEN, 2);
    Owing first = told().getFirst();
    by(new ProblemEvent.Mute(shop.clock.instant().plus(Duration.ofHours(4))));
    told();

    recover(2);

    List<Owing> end = told();
    assertThat(end).hasSize(2);
    assertThat(end.get(0).handle()).isEqualTo(first.handle());
    assertThat(end.get(0).text()).contains("Recovered");
    assertThat(end.get(1).parent()).isEqualTo(first.handle());
    assertThat(end.get(1).text()).contains("2 errors", "all 2 records have gone through");
    later(Duration.ofDays(1));
    assertThat(told()).isEmpty();

    fail(TAKEN, 1);
    told();
    recover(1);
    assertThat(told().get(1).text())
        .as("of the outbreak that is over now")
        .contains("1 error, and the record that failed has gone through");
  }

  @Test
  void aMuteDoesNotEndWithoutAWordWhileItIsStillBroken() {
    subscribe(Threshold.FIRST);
    fail(TAKEN, 2);
    Owing first = told().getFirst();
    by(new ProblemEvent.Mute(shop.clock.instant().plus(Duration.ofHours(1))));
    assertThat(told()).singleElement().extracting(Owing::text).asString().contains("Muted");

    later(Duration.ofHours(1));

    List<Owing> after = told();
    assertThat(after).hasSize(2);
    assertThat(after.getFirst().handle()).isEqualTo(first.handle());
    assertThat(after.getFirst().text()).contains("Open");
    assertThat(after.getLast().parent()).isEqualTo(first.handle());
    assertThat(after.getLast().isAlsoInChannel()).isTrue();
    assertThat(after.getLast().text())
        .contains(TAKEN, "The mute is over, and it is still broken: 2 errors so far.");
    later(Duration.ofHours(1));
    assertThat(told()).isEmpty();

    by(new ProblemEvent.Mute(shop.clock.instant().plus(Duration.ofHours(1))));
    told();
    by(new ProblemEvent.Reopen(""));
    assertThat(told()).as("everybody sees who did it").hasSize(1);
  }

  @Test
  void whatAPersonReopensIsNoNewOutbreak() {
    put(calling(Repeats.THREAD_AND_CHANNEL));
    fail(TAKEN, 3);
    told();
    later(AlertPolicy.SELDOM);
    by(new ProblemEvent.Resolve("by mistake"));
    told();

    by(new ProblemEvent.Reopen(""));

    assertThat(told())
        .last()
        .satisfies(word -> {
          assertThat(word.isAlsoInChannel()).isFalse();
          assertThat(word.text())
              .contains("Maria has reopened it.")
              .doesNotContain("It is back", "\"S1\"");
        });
  }

  @Test
  void whatComesBackIsToldInTheThreadAndTheChannel() {
    subscribe(Threshold.FIRST);
    fail(TAKEN, 1);
    Owing first = told().getFirst();
    recover(1);
    told();

    later(AlertPolicy.SELDOM);
    fail(TAKEN, 1);

    List<Owing> back = told();
    assertThat(back).hasSize(2);
    assertThat(back.get(0).handle()).isEqualTo(first.handle());
    assertThat(back.get(1).parent()).isEqualTo(first.handle());
    assertThat(back.get(1).isAlsoInChannel()).isTrue();
    assertThat(back.get(1).text()).contains("It is back");
  }

  @Test
  void whatComesAndGoesIsSpokenOfInItsThreadAloneForAWhile() {
    put(Subscriptions.with(Subscriptions.everything(), Repeats.NEW_MESSAGE));
    put(Subscriptions.of(GAMES, Interest.ALL, Threshold.FIRST));
    fail(TAKEN, 1);
    List<UUID> first = told().stream().map(Owing::handle).toList();
    for (int time = 0; time < 3; time++) {
      recover(1);
      told();
      later(WHILE);
      fail(TAKEN, 1);

      List<Owing> back = told();
      assertThat(back)
          .filteredOn(one -> one.parent() == null)
          .extracting(Owing::handle)
          .containsExactlyInAnyOrderElementsOf(first);
      assertThat(back)
          .filteredOn(one -> one.parent() != null)
          .hasSize(2)
          .allSatisfy(word -> assertThat(word.isAlsoInChannel()).isFalse());
    }
  }

  @Test
  void whatComesBackInAStormHasAMessageOfItsOwnTheNextTime() {
    subscribe(Threshold.FIRST);
    fail(TAKEN, 1);
    Owing first = told().getFirst();
    recover(1);
    told();
    later(AlertPolicy.SELDOM);
    crowd(0);
    fail(TAKEN, 1);
    assertThat(told())
        .singleElement()
        .satisfies(summary -> assertThat(summary.text()).contains("in 1 more problem", TAKEN));
    recover(1);
    told();
    later(Duration.ofHours(2));
    told();

    fail(TAKEN, 1);

    assertThat(told())
        .singleElement()
        .satisfies(again -> {
          assertThat(again.handle()).isNotEqualTo(first.handle());
          assertThat(again.text()).contains(TAKEN, "Acknowledge");
        });
  }

  @Test
  void whoWantsANewMessageForItGetsOne() {
    put(Subscriptions.with(Subscriptions.everything(), Repeats.NEW_MESSAGE));
    fail(TAKEN, 1);
    Owing first = told().getFirst();
    recover(1);
    told();

    later(AlertPolicy.SELDOM);
    fail(TAKEN, 1);

    assertThat(told())
        .singleElement()
        .satisfies(again -> assertThat(again.handle()).isNotEqualTo(first.handle()));
  }

  @Test
  void whatSomebodyHasRemovedIsNamedWhenItIsOverAndToldAnewWhenItIsBack() {
    subscribe(Threshold.FIRST);
    fail(TAKEN, 1);
    UUID first = told().getFirst().handle();
    shop.database
        .jdbc()
        .sql(
            """
            insert into delivery_message
              (account_id, handle, channel, message, state, delivery_id, round, sent_at)
            values (?, ?, 'C1', '1.1', 'GONE', 1, 0, ?)
            """)
        .params(shop.acme.value(), first, shop.clock.instant().atOffset(ZoneOffset.UTC))
        .update();

    recover(1);
    assertThat(told())
        .filteredOn(one -> !one.handle().equals(first))
        .singleElement()
        .satisfies(word -> assertThat(word.text()).contains(TAKEN, "Recovered after"));
    later(WHILE);
    fail(TAKEN, 1);
    assertThat(told())
        .singleElement()
        .satisfies(again -> {
          assertThat(again.handle()).isNotEqualTo(first);
          assertThat(again.text()).contains(TAKEN, "Acknowledge");
        });
  }

  @Test
  void aStormIsAFewMessagesAndOneSummary() {
    subscribe(Threshold.FIRST);
    for (int i = 0; i < 12; i++) {
      fail(unreadable(i), 3);
    }
    List<Owing> first = told();
    assertThat(first).hasSize(AlertPolicy.CAP + 1);
    assertThat(first.getLast().text()).contains("in 1 more problem");

    later(AlertPolicy.FIRST_EDIT);
    List<Owing> summary = told();
    assertThat(summary).hasSize(1);
    assertThat(summary.getFirst().handle()).isEqualTo(first.getLast().handle());
    assertThat(summary.getFirst().text()).contains("+21 errors in 7 more problems");
    later(Duration.ofHours(1));
    assertThat(told()).as("nothing has changed").isEmpty();
  }

  @Test
  void whatComesMuchLaterHasASummaryThatIsPostedThenHoweverLongTheFormerOneChanges() {
    subscribe(Threshold.FIRST);
    crowd(0);
    fail(unreadable(5), 1);
    UUID first = told().getLast().handle();
    later(Duration.ofMinutes(40));
    fail(unreadable(5), 1);
    assertThat(told()).singleElement().extracting(Owing::handle).isEqualTo(first);

    later(Duration.ofMinutes(21));
    crowd(6);
    fail(unreadable(11), 1);
    UUID second = told().getLast().handle();
    assertThat(second).isNotEqualTo(first);

    later(AlertPolicy.NEXT_EDIT);
    fail(unreadable(5), 1);
    assertThat(told()).singleElement().extracting(Owing::handle).isEqualTo(first);
    fail(TAKEN, 1);
    assertThat(told())
        .singleElement()
        .satisfies(summary -> {
          assertThat(summary.handle()).isEqualTo(second);
          assertThat(summary.text()).contains("in 2 more problems", TAKEN);
        });
  }

  @Test
  void whatHasAMessageOfItsOwnAfterTheStormIsTakenOutOfTheSummary() {
    subscribe(Threshold.FIRST);
    crowd(0);
    one(failed(TAKEN).reference("#A"));
    told();
    one(failed(unreadable(5)).reference("#B"));
    told();
    later(AlertPolicy.FIRST_EDIT);
    UUID summary = told().getLast().handle();
    over("#A");
    later(AlertPolicy.NEXT_EDIT);
    told();

    later(AlertPolicy.WINDOW);
    one(failed(TAKEN).reference("#A"));
    Owing own = told().getLast();
    assertThat(own.handle()).isNotEqualTo(summary);
    assertThat(own.text()).contains(TAKEN, "Acknowledge");
    one(failed(unreadable(5)).reference("#B"));
    assertThat(told())
        .singleElement()
        .satisfies(edited -> {
          assertThat(edited.handle()).isEqualTo(summary);
          assertThat(edited.text()).contains("in 1 more problem").doesNotContain(TAKEN);
        });
    over("#A");
    assertThat(told()).extracting(Owing::handle).contains(own.handle());
  }

  @Test
  void whatCannotBeToldKeepsNobodyFromHearingOfTheRest() {
    subscribe(Threshold.FIRST);
    fail(TAKEN, 1);
    fail("The warehouse is closed", 1);
    shop.look();
    stumbling(new IllegalStateException("stumbles")).run();
    assertThat(owed.take())
        .singleElement()
        .satisfies(told -> assertThat(told.text()).contains("The warehouse is closed"));

    later(Duration.ofMinutes(1));
    assertThat(told()).singleElement().satisfies(told -> assertThat(told.text()).contains(TAKEN));
  }

  @Test
  void whatTheDatabaseRefusesLetsTheRestBy() {
    subscribe(Threshold.FIRST);
    fail(TAKEN, 1);
    shop.look();
    later(Duration.ofSeconds(1));
    fail("The warehouse is closed", 1);
    shop.look();
    Alerts refused = stumbling(new DataIntegrityViolationException("refused"));
    assertThatThrownBy(refused::run).isInstanceOf(DataIntegrityViolationException.class);
    refused.run();
    assertThat(owed.take())
        .singleElement()
        .satisfies(told -> assertThat(told.text()).contains("The warehouse is closed"));

    later(Duration.ofSeconds(2));
    assertThat(told()).singleElement().satisfies(told -> assertThat(told.text()).contains(TAKEN));
  }

  @Test
  void quietHoursHoldItUntilTheyEnd() {
    // It is 10:00 in UTC, 11:00 in Berlin.
    put(Subscriptions.quiet("10:00-13:00"));
    fail(TAKEN, 5);
    assertThat(told()).isEmpty();

    later(Duration.ofHours(2));
    assertThat(told()).singleElement().extracting(Owing::text).asString().contains("5 errors");
  }

  @Test
  void whatQuietHoursHoldIsToldWhenSomebodyTakesThemAway() {
    Subscription it = Subscriptions.quiet("10:00-13:00");
    put(it);
    fail(TAKEN, 5);
    assertThat(told()).isEmpty();
    Subscription loud =
        Subscriptions.of(
            shop.acme, Subscriptions.of(OPS, Interest.ALL, Threshold.FIRST).as(it.id()));
    subscriptions.put(loud, null);
    shop.database
        .transaction()
        .executeWithoutResult(status -> subscriptions.lookAgain(loud, shop.clock.instant()));

    assertThat(told()).singleElement().extracting(Owing::text).asString().contains("5 errors");
  }

  @Test
  void lessThanTheThresholdIsNotTold() {
    subscribe(new Threshold.Count(5, Duration.ofMinutes(10)));
    fail(TAKEN, 4);
    assertThat(told()).isEmpty();

    fail(TAKEN, 1);
    assertThat(told()).hasSize(1);
  }

  @Test
  void lessThanTheThresholdIsNotToldAgainEither() {
    subscribe(new Threshold.Count(3, Duration.ofMinutes(10)));
    fail(TAKEN, 3);
    Owing first = told().getFirst();
    recover(3);
    told();
    later(AlertPolicy.SELDOM);

    fail(TAKEN, 1);
    assertThat(told())
        .singleElement()
        .satisfies(edited -> {
          assertThat(edited.handle()).isEqualTo(first.handle());
          assertThat(edited.text()).contains("Open", "again since");
        });
    fail(TAKEN, 2);
    assertThat(told()).extracting(Owing::text).last().asString().contains("It is back: 3 errors");
  }

  @Test
  void whatIsBackInQuietHoursShowsInItsMessageAtOnceAndIsToldWhenTheyEnd() {
    // It is 10:00 in UTC, 11:00 in Berlin.
    put(Subscriptions.quiet("12:00-14:00"));
    fail(TAKEN, 1);
    Owing first = told().getFirst();
    recover(1);
    told();
    later(Duration.ofMinutes(60));

    fail(TAKEN, 1);
    assertThat(told())
        .singleElement()
        .satisfies(edited -> {
          assertThat(edited.handle()).isEqualTo(first.handle());
          assertThat(edited.text()).contains("Open", "again since");
        });
    later(Duration.ofHours(2));
    assertThat(told()).extracting(Owing::text).last().asString().contains("It is back: 1 error");
  }

  @Test
  void aShareOfFailuresIsCountedOverTheIntegration() {
    subscribe(new Threshold.Rate(50, Duration.ofHours(1)));
    shop.receive(
        IntStream.range(0, 20)
            .mapToObj(i -> now(Activities.succeeded("shopify-main")).reference("#s" + i))
            .toArray(Activities[]::new));
    fail(TAKEN, 5);
    assertThat(told()).isEmpty();

    fail(TAKEN, 15);
    assertThat(told()).hasSize(1);
  }

  @Test
  void aChannelHearsOnlyWhatItAskedFor() {
    put(
        Subscriptions.of(
                OPS,
                new Interest(Set.of(), Set.of(ActivityType.CUSTOMER), Set.of(), Set.of()),
                Threshold.FIRST)
            .as(UUID.randomUUID()));
    put(Subscriptions.of(GAMES, Interest.ALL, Threshold.FIRST));
    fail(TAKEN, 1);

    assertThat(told()).singleElement().extracting(Owing::channel).isEqualTo("2");
  }

  @Test
  void twoWhoLookAtOnceTellOnce() throws Exception {
    subscribe(Threshold.FIRST);
    put(Subscriptions.of(GAMES, Interest.ALL, Threshold.FIRST));
    fail(TAKEN, 1);
    shop.look();
    AtOnce.all(3, () -> alerts().run());

    assertThat(owed.take()).extracting(Owing::channel).containsExactlyInAnyOrder("C1", "2");
  }

  @Test
  void whoWaitsForItGetsOneDirectMessage() {
    fail(TAKEN, 1);
    shop.look();
    var sam = new Caller(OPS, "store", new ChatUser("U7", "sam"));
    UUID problem = shop.problem(TAKEN).id();
    assertThat(watches.add(shop.acme, problem, sam)).isEqualTo(Watches.Wish.NOTED);
    assertThat(watches.add(shop.acme, problem, sam)).isEqualTo(Watches.Wish.NOTED_BEFORE);

    recover(1);

    assertThat(told())
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.channel()).isEqualTo("@U7");
          assertThat(letter.text()).contains("It works again");
        });
    assertThat(watches.add(shop.acme, problem, sam))
        .as("nobody would tell before it breaks and works once more")
        .isEqualTo(Watches.Wish.NEEDLESS);
    later(WHILE);
    fail(TAKEN, 1);
    recover(1);
    assertThat(told()).isEmpty();
  }

  @Test
  void whatWasResolvedByHandIsNotSaidToWork() {
    fail(TAKEN, 1);
    shop.look();
    UUID problem = shop.problem(TAKEN).id();
    watches.add(shop.acme, problem, new Caller(OPS, "store", new ChatUser("U7", "sam")));

    by(new ProblemEvent.Resolve("nobody needs it"));

    assertThat(told())
        .singleElement()
        .satisfies(letter ->
            assertThat(letter.text())
                .contains("It has been resolved", "Resolved by Maria", "nobody needs it")
                .doesNotContain("works again"));
  }

  @Test
  void whatACauseExplainsIsSilentAndListedInItsMessageAsLongAsItLasts() {
    subscribe(Threshold.FIRST);
    fail("credentials expired", 1);
    List<Owing> first = told();
    assertThat(first).hasSize(1);

    later(AlertPolicy.FIRST_EDIT);
    fail(TAKEN, 3);
    assertThat(told())
        .singleElement()
        .satisfies(message -> {
          assertThat(message.handle()).isEqualTo(first.getFirst().handle());
          assertThat(message.text()).contains("Probably also causes:", TAKEN);
        });
    fail(TAKEN, 1);
    assertThat(told()).isEmpty();

    by(new ProblemEvent.Resolve("no such order"));
    later(AlertPolicy.NEXT_EDIT);
    assertThat(told())
        .singleElement()
        .satisfies(message -> assertThat(message.text()).doesNotContain("Probably also causes:"));
  }

  @Test
  void aMergedProblemsMessageSaysWhereItIsCounted() {
    subscribe(Threshold.FIRST);
    fail(TAKEN, 1);
    fail("The warehouse is closed", 1);
    assertThat(told()).hasSize(2);

    shop.hands.merge(
        shop.acme,
        shop.problem(TAKEN).id(),
        shop.problem("The warehouse is closed").id(),
        ProblemHarness.MARIA);

    assertThat(told())
        .extracting(Owing::text)
        .anySatisfy(text -> assertThat(text).contains("This is counted with"));
  }

  @Test
  void whoIsCalledInAThreadHearsOnceInAWhileOfWhatComesAndGoes() {
    put(calling(Repeats.THREAD));
    fail(TAKEN, 1);
    told();
    recover(1);
    told();
    later(AlertPolicy.SELDOM);
    fail(TAKEN, 1);
    assertThat(told().getLast().text()).contains("It is back", "\"S1\"");

    recover(1);
    told();
    later(WHILE);
    fail(TAKEN, 1);
    assertThat(told().getLast().text()).contains("It is back").doesNotContain("\"S1\"");
  }

  @Test
  void aChannelThatHearsNothingNewReadsOnInTheLanguageOfItsAccount() {
    new AccountLanguages(shop.database.jdbc()).choose(shop.acme, Language.GERMAN);
    Subscription it = Subscriptions.everything();
    put(it);
    fail(TAKEN, 1);
    told();
    subscriptions.remove(shop.acme, it.id());
    recover(1);

    assertThat(told()).hasSize(2).allSatisfy(one -> assertThat(one.text()).contains("Erholt"));
  }

  @Test
  void whoIsAskedForIsCalledInTheFirstMessageAndWhenSupportIsAsked() {
    put(Subscriptions.of(GAMES, Interest.ALL, Threshold.FIRST));
    put(calling(Repeats.THREAD_AND_CHANNEL));
    fail(TAKEN, 1);
    List<Owing> first = told();
    assertThat(first).filteredOn(one -> one.text().contains("\"S1\"")).hasSize(1);

    new Escalations(shop.database.jdbc(), shop.database.transaction(), messages, outbox, shop.clock)
        .escalated(shop.problem(TAKEN), "C-7", ProblemHarness.MARIA);
    assertThat(owed.take())
        .singleElement()
        .satisfies(word -> {
          assertThat(word.channel()).isEqualTo(OPS.channel());
          assertThat(word.parent()).isIn(first.stream().map(Owing::handle).toList());
          assertThat(word.text())
              .contains(TAKEN, "Maria has asked support about this: C-7", "\"S1\"");
        });
  }

  private Alerts alerts() {
    return new Alerts(
        shop.database.jdbc(), shop.database.transaction(), messages, watches, outbox, shop.clock);
  }

  /** Cannot word the one problem. */
  private Alerts stumbling(RuntimeException failure) {
    ProblemNotes notes =
        view -> {
          if (view.problem().sample().equals(TAKEN)) {
            throw failure;
          }
          return List.of();
        };
    var views =
        new ProblemViews(
            shop.database.jdbc(), shop.integrations, Guides.bundled(), notes, shop.clock);
    return new Alerts(
        shop.database.jdbc(),
        shop.database.transaction(),
        new AlertMessage(views),
        watches,
        outbox,
        shop.clock);
  }

  private void subscribe(Threshold threshold) {
    put(Subscriptions.of(OPS, Interest.ALL, threshold));
  }

  /** The builders speak of another account. */
  private void put(Subscription it) {
    subscriptions.put(Subscriptions.of(shop.acme, it), null);
  }

  /** As many messages as a channel bears, of different problems. */
  private void crowd(int from) {
    for (int i = from; i < from + AlertPolicy.CAP; i++) {
      fail(unreadable(i), 1);
    }
    assertThat(told()).hasSize(AlertPolicy.CAP);
  }

  /** Calls a group. */
  private static Subscription calling(Repeats repeats) {
    Subscription it = Subscriptions.with(Subscriptions.everything(), repeats);
    return new Subscription(
        it.account(),
        it.id(),
        it.channel(),
        it.interest(),
        it.threshold(),
        it.repeats(),
        it.quiet(),
        it.digest(),
        it.zone(),
        List.of(new Rich.Mention(true, "S1")),
        it.by(),
        it.since());
  }

  private Activities failed(String message) {
    return now(Activities.failed("shopify-main")).message(message);
  }

  private void one(Activities activity) {
    shop.receive(activity);
  }

  /** The record goes through, and nothing happens for a while. */
  private void over(String reference) {
    later(Duration.ofMinutes(1));
    one(now(Activities.succeeded("shopify-main")).reference(reference));
    later(ProblemLife.CALM);
  }

  private void fail(String message, int times) {
    shop.receive(
        IntStream.range(0, times)
            .mapToObj(i ->
                now(Activities.failed("shopify-main")).message(message).reference("#" + (1000 + i)))
            .toArray(Activities[]::new));
  }

  private void recover(int records) {
    later(Duration.ofMinutes(1));
    shop.receive(
        IntStream.range(0, records)
            .mapToObj(i -> now(Activities.succeeded("shopify-main")).reference("#" + (1000 + i)))
            .toArray(Activities[]::new));
    later(ProblemLife.CALM);
  }

  private Activities now(Activities activity) {
    Instant now = shop.clock.instant();
    return activity.at(now);
  }

  private void by(ProblemEvent.ByHand wish) {
    shop.hands.change(shop.acme, shop.problem(TAKEN).id(), null, wish, ProblemHarness.MARIA);
  }

  private void later(Duration time) {
    shop.clock.advance(time);
  }

  /** What is owed since the last time, when everybody has looked. */
  private List<Owing> told() {
    shop.look();
    alerts.run();
    return owed.take();
  }

  /** With a word of its own, so that the errors are not the same. */
  private static String unreadable(int i) {
    String what =
        List.of(
                "header",
                "address",
                "invoice",
                "coupon",
                "basket",
                "ledger",
                "voucher",
                "receipt",
                "manifest",
                "catalogue",
                "contract",
                "schedule")
            .get(i);
    return "The " + what + " cannot be read";
  }
}

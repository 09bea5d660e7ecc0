package com.blackbird.activity.escalation;

import static com.blackbird.activity.support.CaseHarness.KIM;
import static com.blackbird.activity.support.CaseHarness.MARIA;
import static com.blackbird.activity.support.CaseHarness.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.alert.AlertMessage;
import com.blackbird.activity.alert.Alerts;
import com.blackbird.activity.alert.SubscriptionStore;
import com.blackbird.activity.alert.Subscriptions;
import com.blackbird.activity.alert.Watches;
import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.ProblemCard;
import com.blackbird.activity.problem.ProblemHarness;
import com.blackbird.activity.problem.ProblemNotes;
import com.blackbird.activity.problem.ProblemStore;
import com.blackbird.activity.problem.ProblemViews;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseEvent;
import com.blackbird.activity.support.CaseHarness;
import com.blackbird.activity.support.CaseLists;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.Owings.Owing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SupportNotesTest {
  private static final String OTHER = "The warehouse is closed";
  private static final String TEN = "With support since 2026-11-23 10:00 UTC";

  private final CaseHarness house = new CaseHarness();
  private final ProblemHarness shop = house.shop;
  private final JdbcClient jdbc = house.database.jdbc();
  private final ProblemViews views =
      new ProblemViews(
          jdbc,
          shop.integrations,
          Guides.bundled(),
          new SupportNotes(ProblemNotes.NONE, new ProblemStore(jdbc), new CaseLists(jdbc)),
          house.clock);
  private final AlertMessage messages = new AlertMessage(views);
  private final Alerts alerts =
      new Alerts(
          jdbc,
          house.database.transaction(),
          messages,
          new Watches(jdbc, house.outbox, messages, house.clock),
          house.outbox,
          house.clock);

  @Test
  void theCardSaysWhoOfSupportHasItSinceWhenWhileTheCaseIsOpen() {
    assertThat(card()).noneMatch(line -> line.contains("With support"));
    Case opened = house.opens();
    String number = opened.number().text();
    assertThat(card().get(2)).as("beneath the state").isEqualTo(TEN + " · " + number);

    house.done(opened, new CaseEvent.Claim(), KIM);
    assertThat(card()).contains(TEN + " · " + number + " · Kim");
    house.done(opened, new CaseEvent.Release(), KIM);
    assertThat(card()).contains(TEN + " · " + number);
    house.done(opened, new CaseEvent.Resolve("it works", "A stamp"), KIM);
    assertThat(card()).noneMatch(line -> line.contains("With support"));

    house.clock.advance(Duration.ofHours(1));
    house.done(opened, new CaseEvent.TakeUp("it does not"), KIM);
    assertThat(card()).contains("With support since 2026-11-23 11:00 UTC · " + number);
  }

  @Test
  void ofWhatIsPrivateItSaysNoMoreAndOfSeveralTheNewest() {
    Case hidden = house.asksPrivately(SAM).about();
    house.done(hidden, new CaseEvent.Claim(), KIM);
    assertThat(card()).contains(TEN);

    Case shown = house.opens();
    assertThat(card()).contains(TEN + " · " + shown.number().text() + " · and 1 more case");
    house.asksPrivately(CaseHarness.MARIA);
    assertThat(card()).contains(TEN + " · and 2 more cases");
  }

  @Test
  void whatSupportHasOfAMergedProblemIsSaidOnTheWhole() {
    shop.receive(Activities.failed("shopify-main").message(OTHER).ago(Duration.ofMinutes(1)));
    shop.look();
    Problem part = shop.problem(ProblemHarness.TAKEN);
    Case opened = house.opens();
    assertThat(card(shop.problem(OTHER))).noneMatch(line -> line.contains("With support"));

    shop.hands.merge(shop.acme, part.id(), shop.problem(OTHER).id(), MARIA);
    assertThat(card(shop.problem(OTHER))).contains(TEN + " · " + opened.number().text());

    shop.hands.split(shop.acme, part.id(), MARIA);
    assertThat(card(shop.problem(OTHER))).noneMatch(line -> line.contains("With support"));
  }

  @Test
  void theAlertIsEditedWhenThatChangesAndNotWhenTheCaseGoesOn() {
    new SubscriptionStore(jdbc).put(Subscriptions.of(shop.acme, Subscriptions.everything()), null);
    shop.receive(
        Activities.failed("shopify-main").message(ProblemHarness.TAKEN).ago(Duration.ZERO));
    assertThat(told()).hasSize(1);

    Case opened = house.opens();
    assertThat(told())
        .singleElement()
        .asString()
        .contains("With support", opened.number().text())
        .doesNotContain("Kim");
    house.done(opened, new CaseEvent.Claim(), KIM);
    assertThat(told()).singleElement().asString().contains("Kim");
    house.done(opened, new CaseEvent.Answer("Look into the spam"), KIM);
    house.done(opened, new CaseEvent.Say("It is not there"), MARIA);
    assertThat(told()).isEmpty();
    house.done(opened, new CaseEvent.Resolve("it works", ""), KIM);
    assertThat(told()).singleElement().asString().doesNotContain("With support");
    house.done(opened, new CaseEvent.Say("No"), MARIA);
    assertThat(told()).singleElement().asString().contains("With support", "Kim");

    Case hidden = house.asksPrivately(SAM).about();
    assertThat(told()).singleElement().asString().contains("and 1 more case");
    house.done(hidden, new CaseEvent.Claim(), KIM);
    assertThat(told()).as("whose a private case is").isEmpty();
  }

  private List<String> card() {
    return card(shop.problem(ProblemHarness.TAKEN));
  }

  private List<String> card(Problem problem) {
    return ProblemCard.of(views.of(problem, Language.ENGLISH)).plainText().lines().toList();
  }

  /** What the subscribed channel is owed since the last time. */
  private List<String> told() {
    shop.look();
    alerts.run();
    return house.owed().stream()
        .filter(one -> one.channel().equals(Subscriptions.OPS.channel()))
        .map(Owing::text)
        .toList();
  }
}

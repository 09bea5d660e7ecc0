package com.blackbird.activity.problem;

import static com.blackbird.activity.problem.ProblemHarness.MARIA;
import static com.blackbird.activity.problem.ProblemHarness.SAM;
import static com.blackbird.activity.problem.ProblemHarness.TAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.command.Who;
import com.blackbird.activity.fix.FixNote;
import com.blackbird.activity.fix.Fixes;
import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.problem.ProblemEvent.Resolve;
import com.blackbird.activity.testing.Activities;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemFixesTest {
  private static final String LOCKED = "Customer is locked";
  private final ProblemHarness shop = new ProblemHarness();
  private final Fixes fixes =
      new Fixes(shop.database.jdbc(), shop.database.audit(shop.clock), shop.clock);
  private final ProblemFixes remembered = new ProblemFixes(shop.database.jdbc(), shop.clock);
  private final ProblemViews views =
      new ProblemViews(shop.database.jdbc(), shop.integrations, Guides.bundled(), shop.clock);

  @Test
  void whatFixedItIsOnTheCardWhenItComesBack() {
    fail(TAKEN);
    assertThat(card(TAKEN)).doesNotContain("What fixed it");
    resolve(TAKEN, "merged the two customers", MARIA);
    fail(TAKEN);
    resolve(TAKEN, "Merged the two customers", SAM);
    fail(TAKEN);
    var fix = remembered.best(shop.problem(TAKEN)).orElseThrow().fix();
    fixes.vote(shop.acme, fix.id(), MARIA, true);
    fixes.vote(shop.acme, fix.id(), SAM, false);

    assertThat(card(TAKEN))
        .contains(
            "What fixed it last time\n"
                + "Seen 3 times. Fixed 2 times by “merged the two customers”."
                + " 1 of 2 said this helped.");
  }

  @Test
  void aReasonThatIsNoFixIsNotRemembered() {
    fail(TAKEN);
    shop.hands.change(shop.acme, shop.id(TAKEN), null, new Resolve("nobody needs it"), SAM);

    assertThat(shop.problem(TAKEN).change().why()).isEqualTo("nobody needs it");
    assertThat(remembered.of(shop.problem(TAKEN))).isEmpty();
  }

  @Test
  void whatCouldNotBeResolvedIsNotRemembered() {
    fail(TAKEN);
    resolve(TAKEN, "Merged them", MARIA);
    resolve(TAKEN, "I did it", SAM);

    assertThat(remembered.of(shop.problem(TAKEN)))
        .singleElement()
        .satisfies(fix -> assertThat(fix.line()).isEqualTo("Merged them"));
  }

  @Test
  void aMergedProblemKnowsTheFixesOfItsPartsAndASplitOneKeepsItsOwn() {
    fail(TAKEN);
    resolve(TAKEN, "Merged them", MARIA);
    fail(LOCKED);
    shop.hands.merge(shop.acme, shop.id(TAKEN), shop.id(LOCKED), MARIA);
    assertThat(remembered.best(shop.problem(LOCKED)).orElseThrow().fix().line())
        .isEqualTo("Merged them");

    resolve(LOCKED, "Unlocked them", SAM);
    shop.hands.split(shop.acme, shop.id(TAKEN), MARIA);
    assertThat(remembered.of(shop.problem(TAKEN)))
        .singleElement()
        .satisfies(fix -> assertThat(fix.line()).isEqualTo("Merged them"));
    assertThat(remembered.of(shop.problem(LOCKED)))
        .singleElement()
        .satisfies(fix -> assertThat(fix.line()).isEqualTo("Unlocked them"));
  }

  @Test
  void aProblemThatNewerSignaturesFoundKnowsTheFixesOfTheOlderOne() {
    fail(TAKEN);
    resolve(TAKEN, "Merged them", MARIA);
    var jdbc = shop.database.jdbc();
    jdbc.sql("update problem set signature = 's0-1', signature_version = 's0' where id = ?")
        .param(shop.id(TAKEN))
        .update();
    jdbc.sql("update fix_key set signature = 's0-1' where account_id = ?")
        .param(shop.acme.value())
        .update();

    assertThat(remembered.best(shop.problem(TAKEN))).isPresent();
  }

  private void fail(String message) {
    shop.clock.advance(Duration.ofMinutes(5));
    shop.receive(
        Activities.failed("shopify-main")
            .message(message)
            .reference("#1")
            .at(shop.clock.instant()));
    shop.look();
  }

  private void resolve(String message, String line, Who who) {
    shop.hands.change(
        shop.acme,
        shop.id(message),
        null,
        new Resolve(new FixNote(line, "", who, Optional.empty())),
        who);
  }

  private String card(String message) {
    return ProblemCard.of(views.of(shop.problem(message), Language.ENGLISH)).plainText();
  }
}

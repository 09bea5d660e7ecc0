package com.blackbird.activity.problem;

import static com.blackbird.activity.problem.ProblemHarness.MARIA;
import static com.blackbird.activity.problem.ProblemHarness.SHOPIFY;
import static com.blackbird.activity.problem.ProblemHarness.TAKEN;
import static com.blackbird.activity.problem.ProblemHarness.failed;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.testing.Activities;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemViewsTest {
  private static final ProblemQuery GOING_ON = new ProblemQuery(Set.of(), ProblemState.GOING_ON);

  private final ProblemHarness shop = new ProblemHarness();
  private final ProblemList list = new ProblemList(shop.database.jdbc());
  private final ProblemViews views =
      new ProblemViews(shop.database.jdbc(), shop.integrations, Guides.bundled(), shop.clock);

  @Test
  void theCardSaysWhatHappenedAndWhatIsStuck() {
    shop.receive(
        failed(TAKEN, 70).reference("#1"),
        failed(TAKEN, 9).reference("#2"),
        failed(TAKEN, 8).reference("#3"),
        Activities.succeeded("shopify-main").reference("#3").ago(Duration.ofMinutes(1)));
    shop.look();

    var text = ProblemCard.of(view(TAKEN)).plainText();
    assertThat(text)
        .contains(
            "Shopify Main: ",
            "✗ Open since ",
            "3 errors, first ",
            "Shopify said:\n" + TAKEN,
            "3 orders failed, 1 synced since, 2 still stuck\nStuck: #1 #2",
            "Last 24 h ····················",
            "at most 2 an hour");
  }

  @Test
  void aCauseNamesWhatItCausesAndTheOtherWayRound() {
    shop.receive(
        failed("credentials expired", 20).reference("#1"),
        failed("credentials expired", 5).reference("#1"),
        failed(TAKEN, 9).reference("#2"));
    shop.look();

    assertThat(ProblemCard.of(view("credentials expired")).plainText())
        .contains("Probably also causes:\n• ", "already been taken");
    assertThat(ProblemCard.of(view(TAKEN)).plainText())
        .contains("Probably caused by “credentials expired”");
  }

  @Test
  void aCauseOfManySaysHowManyMoreThereAre() {
    shop.receive(failed("credentials expired", 20), failed("credentials expired", 1));
    for (String what :
        List.of("coupon", "basket", "ledger", "voucher", "receipt", "invoice", "tax")) {
      shop.receive(failed("The " + what + " cannot be read", 9));
    }
    shop.look();

    assertThat(ProblemCard.of(view("credentials expired")).plainText()).contains("• and 2 more");
  }

  @Test
  void whatFailedLastComesFirstWithWhatIsStuck() {
    shop.receive(failed(TAKEN, 9).reference("#1"), failed("Customer is locked", 5));
    shop.receive(failed(TAKEN, 3).reference("#2"));
    shop.look();

    var all = list.newest(shop.acme, GOING_ON, 10, 0);
    assertThat(all).extracting(one -> one.problem().id()).startsWith(shop.id(TAKEN));
    assertThat(all.getFirst().stuck()).isEqualTo(2);
    assertThat(all.getFirst().references()).containsExactly("#1", "#2");
    assertThat(list.newest(shop.acme, GOING_ON, 10, 1)).hasSize(1);
  }

  @Test
  void listsAreFilteredAndMergedProblemsAreOne() {
    shop.receive(
        failed(TAKEN, 9),
        failed("Customer is locked", 5),
        Activities.failed("netsuite").message(TAKEN));
    var shopify = new ProblemQuery(Set.of(SHOPIFY), Set.of());
    assertThat(list.newest(shop.acme, shopify, 10, 0)).hasSize(2);

    shop.hands.merge(shop.acme, shop.id(TAKEN), shop.id("Customer is locked"), MARIA);
    assertThat(list.newest(shop.acme, shopify, 10, 0))
        .singleElement()
        .satisfies(one -> assertThat(one.problem().count()).isEqualTo(2));
    assertThat(
            list.newest(
                shop.acme, new ProblemQuery(Set.of(), Set.of(ProblemState.RESOLVED)), 10, 0))
        .isEmpty();
  }

  @Test
  void aRecordThatFailedInBothPartsOfAProblemIsOneRecord() {
    shop.receive(
        failed(TAKEN, 9).reference("#1"),
        failed("Customer is locked", 5).reference("#1"),
        failed("Customer is locked", 4).reference("#2"),
        Activities.succeeded("shopify-main").reference("#2").ago(Duration.ofMinutes(1)));
    shop.hands.merge(shop.acme, shop.id(TAKEN), shop.id("Customer is locked"), MARIA);
    shop.look();

    assertThat(ProblemCard.of(view(TAKEN)).plainText())
        .contains("2 orders failed, 1 synced since, 1 still stuck\nStuck: #1\n");
    assertThat(shop.facts(TAKEN).records()).isEqualTo(2);
    assertThat(shop.facts(TAKEN).stuck()).isEqualTo(1);
    assertThat(new StuckRecords(shop.database.jdbc()).of(shop.problem(TAKEN), 9))
        .singleElement()
        .satisfies(one -> assertThat(one.part()).isEqualTo(shop.id("Customer is locked")));
    assertThat(list.newest(shop.acme, GOING_ON, 10, 0).getFirst())
        .satisfies(one -> assertThat(one.stuck()).isEqualTo(1))
        .satisfies(one -> assertThat(one.references()).containsExactly("#1"));
  }

  @Test
  void whatFailedWithoutAReferenceIsNoRecordThatIsCounted() {
    shop.receive(failed(TAKEN, 9).reference(null), failed(TAKEN, 8).reference(null));
    shop.look();

    assertThat(list.newest(shop.acme, GOING_ON, 10, 0).getFirst().stuck()).isZero();
    assertThat(shop.problem(TAKEN).state()).isEqualTo(ProblemState.OPEN);
  }

  @Test
  void everyPageIsReadOnceAlsoWhileErrorsCome() {
    shop.receive(IntStream.range(0, 12).mapToObj(i -> failed(words(i), 30 - i).build()).toList());
    List<UUID> read = new ArrayList<>();
    String place = null;
    do {
      var page = list.page(shop.acme, new ProblemQuery(Set.of(), Set.of()), place, 5);
      page.problems().forEach(one -> read.add(one.problem().id()));
      shop.receive(failed(words(read.size() - 1), 1));
      place = page.next().orElse(null);
    } while (place != null);

    assertThat(read).hasSize(12).doesNotHaveDuplicates();
  }

  /** The log's error is of the part, and so is the problem that it names by its whole. */
  @Test
  void anErrorOfTheLogNamesTheWhole() {
    shop.receive(failed(TAKEN, 9), failed("Customer is locked", 5));
    shop.hands.merge(shop.acme, shop.id(TAKEN), shop.id("Customer is locked"), MARIA);

    var known = shop.problems.known(shop.acme, List.of(shop.id(TAKEN)));
    assertThat(known).containsOnlyKeys(shop.id(TAKEN));
    assertThat(known.values())
        .extracting(KnownProblem::id)
        .containsExactly(shop.id("Customer is locked"));
  }

  private ProblemView view(String message) {
    return views.of(shop.problem(message), Language.ENGLISH);
  }

  private static String words(int number) {
    return "Failed because of reason" + (char) ('a' + number);
  }
}

package com.blackbird.activity.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.signature.Signatures;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FixesTest {
  private static final Who MARIA = new Who("SLACK/T1/U1", "Maria");
  private static final Who SAM = new Who("DISCORD/G1/7", "Sam");
  private static final String TAKEN = "Email maria@acme.example has already been taken";
  private static final String TAKEN_AGAIN = "Email joe@acme.example has already been taken";

  private final TestDatabase database = TestDatabase.create();
  private final MutableClock clock = new MutableClock();
  private final Fixes fixes = new Fixes(database.jdbc(), database.audit(clock), clock);
  private final AccountId acme = AccountId.of("acme");
  private final AccountId globex = AccountId.of("globex");

  @Test
  void aFixIsFoundForTheSameErrorWithOtherValues() {
    remember(acme, "Merged the two customers");

    assertThat(fixes.best(acme, signature(TAKEN_AGAIN)))
        .hasValueSatisfying(fix -> {
          assertThat(fix.line()).isEqualTo("Merged the two customers");
          assertThat(fix.by()).isEqualTo(MARIA);
        });
    assertThat(fixes.best(acme, signature("Order is locked"))).isEmpty();
    assertThat(fixes.best(acme, Signatures.of("netsuite", TAKEN).id())).isEmpty();
  }

  @Test
  void anotherAccountSeesNothingOfIt() {
    Fix fix = remember(acme, "Merged the two customers");

    assertThat(fixes.best(globex, signature(TAKEN))).isEmpty();
    assertThat(fixes.find(globex, fix.id())).isEmpty();
    assertThat(fixes.vote(globex, fix.id(), SAM, true)).isFalse();
    assertThat(fixes.retire(globex, fix.id(), SAM, "")).isFalse();
  }

  @Test
  void whoTellsTheSameWordsAgainCountsOnceMore() {
    remember(acme, "Merged the two customers");
    clock.advance(Duration.ofDays(1));
    Fix fix =
        fixes.remember(
            acme, "shopify", TAKEN_AGAIN, note("merged  the two\ncustomers.", "", SAM, "12"));

    assertThat(fix.tally().times()).isEqualTo(2);
    assertThat(fix.line()).isEqualTo("Merged the two customers");
    assertThat(fix.usedAt()).isEqualTo(clock.instant());
    assertThat(fixes.of(acme, List.of(signature(TAKEN)))).hasSize(1);
    assertThat(fixes.history(fix, 9))
        .extracting(event -> event.who().name(), FixEvent::note)
        .containsExactly(tuple("Sam", "in case 12"), tuple("Maria", ""));
  }

  @Test
  void eachPersonHasOneVoteThatCanBeChangedAndVotesMoveFixes() {
    Fix first = remember(acme, "Waited an hour");
    Fix second = remember(acme, "Merged the two customers");
    fixes.vote(acme, second.id(), MARIA, true);
    assertThat(best()).isEqualTo(second.line());

    fixes.vote(acme, second.id(), MARIA, false);
    fixes.vote(acme, first.id(), SAM, true);
    assertThat(best()).isEqualTo(first.line());
    assertThat(tally(second)).isEqualTo(new FixTally(1, 0, 1));
    assertThat(fixes.voteOf(second, MARIA)).contains(false);
    assertThat(fixes.voteOf(second, SAM)).isEmpty();
  }

  @Test
  void whatDisappointsMoreOftenThanItHelpsIsNotTold() {
    Fix fix = remember(acme, "Turned it off and on");
    fixes.vote(acme, fix.id(), MARIA, false);
    assertThat(fixes.best(acme, signature(TAKEN))).isPresent();
    fixes.vote(acme, fix.id(), SAM, false);

    assertThat(fixes.best(acme, signature(TAKEN))).isEmpty();
    assertThat(fixes.of(acme, List.of(signature(TAKEN)))).hasSize(1);
  }

  @Test
  void aWrongFixIsRetiredAndKeptAndCanBeRestored() {
    Fix wrong = remember(acme, "Deleted all customers");
    Fix right = remember(acme, "Merged the two customers");
    fixes.vote(acme, wrong.id(), MARIA, true);

    assertThat(fixes.retire(acme, wrong.id(), SAM, "never do that")).isTrue();
    assertThat(fixes.retire(acme, wrong.id(), SAM, "again")).isFalse();
    assertThat(best()).isEqualTo(right.line());
    remember(acme, "Deleted all customers");
    assertThat(best()).isEqualTo(right.line());
    clock.advance(Duration.ofMinutes(1));
    assertThat(fixes.restore(acme, wrong.id(), MARIA)).isTrue();

    assertThat(best()).isEqualTo(wrong.line());
    assertThat(fixes.history(wrong, 9).getFirst().what()).isEqualTo(FixEvent.What.RESTORED);
    assertThat(fixes.history(wrong, 9)).extracting(FixEvent::note).contains("never do that");
  }

  @Test
  void whatSupportGivesToAllIsFoundByAllWithoutWhomItComesFrom() {
    Fix own = remember(acme, "Merged the customers of Acme");
    Fix shared = fixes.share(own, "", "Merged the two customers", SAM);

    assertThat(fixes.best(globex, signature(TAKEN)))
        .hasValueSatisfying(fix -> {
          assertThat(fix.line()).isEqualTo("Merged the two customers");
          assertThat(fix.isForEverybody()).isTrue();
        });
    assertThat(fixes.vote(globex, shared.id(), MARIA, false)).isTrue();
    assertThat(fixes.find(acme, shared.id()).orElseThrow().tally().notHelped()).isOne();
    assertThat(fixes.best(acme, signature(TAKEN)))
        .hasValueSatisfying(fix -> assertThat(fix.id()).isEqualTo(own.id()));
  }

  @Test
  void fixesAreFoundAfterTheSignaturesHaveChanged() {
    Fix own = remember(acme, "Merged the two customers");
    fixes.share(own, "", "Merged them", SAM);
    database.jdbc().sql("update fix set signature_version = 's0'").update();
    database.jdbc().sql("update fix_key set signature = 's0-1'").update();
    assertThat(fixes.best(acme, signature(TAKEN))).isEmpty();

    assertThat(fixes.renew()).isEqualTo(2);
    assertThat(fixes.renew()).isZero();
    assertThat(fixes.best(acme, signature(TAKEN))).isPresent();
    assertThat(fixes.best(acme, "s0-1")).isPresent();
    assertThat(fixes.best(globex, signature(TAKEN))).isPresent();
  }

  @Test
  void aNoteIsOneLineWithoutSecrets() {
    FixNote note = note(" Set api_key k3y5ecret9 \n and\0 restarted ", "x".repeat(900), MARIA, "");

    assertThat(note.line()).isEqualTo("Set api_key [removed] and\uFFFD restarted");
    assertThat(note.reason()).hasSize(FixNote.LONGEST_REASON);
    assertThat(note("é".repeat(900), "", MARIA, "").line()).hasSize(FixNote.LONGEST_LINE);
    assertThatIllegalArgumentException().isThrownBy(() -> note(" \n ", "why", MARIA, ""));
  }

  @Test
  void wordsFindFixes() {
    Fix fix = remember(acme, "Merged the two customers");
    remember(acme, "50% less_load");

    assertThat(fixes.search(acme, "TWO customers", 9, 0))
        .extracting(Fix::id)
        .containsExactly(fix.id());
    assertThat(fixes.search(acme, "%", 9, 0)).hasSize(1);
    assertThat(fixes.search(acme, "", 9, 0)).hasSize(2);
    assertThat(fixes.search(acme, "shopify", 9, 1)).hasSize(1);
    assertThat(fixes.search(globex, "", 9, 0)).isEmpty();
  }

  @Test
  void nobodyFindsAFixThatIsNotThere() {
    assertThat(fixes.find(acme, UUID.randomUUID())).isEmpty();
    assertThat(fixes.vote(acme, UUID.randomUUID(), MARIA, true)).isFalse();
    assertThat(fixes.of(acme, List.of())).isEmpty();
  }

  private String best() {
    return fixes.best(acme, signature(TAKEN)).orElseThrow().line();
  }

  private FixTally tally(Fix fix) {
    return fixes.find(acme, fix.id()).orElseThrow().tally();
  }

  private Fix remember(AccountId account, String line) {
    clock.advance(Duration.ofSeconds(1));
    return fixes.remember(account, "shopify", TAKEN, note(line, "", MARIA, ""));
  }

  private static FixNote note(String line, String reason, Who by, String number) {
    return new FixNote(line, reason, by, number.isEmpty() ? Optional.empty() : Optional.of(number));
  }

  private static String signature(String message) {
    return Signatures.of("shopify", message).id();
  }
}

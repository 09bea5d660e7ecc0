package com.blackbird.activity.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnGuidesTest {
  private static final Account ACME = Account.of("acme", "Acme", true);
  private static final Account OTHER = Account.of("other", "Other", true);
  private static final String ERROR = "Location WH-7: warehouse code WH-7 is not mapped";

  private final MutableClock clock = new MutableClock();
  private final TestDatabase database = TestDatabase.create();
  private final OwnGuides own = new OwnGuides(database.jdbc(), database.audit(clock), clock);
  private final AccountGuides guides = new AccountGuides(Guides.bundled(), own);

  @BeforeEach
  void accounts() {
    AccountStore accounts = new AccountStore(database.jdbc(), clock);
    accounts.put(ACME);
    accounts.put(OTHER);
  }

  @Test
  void aDraftIsNotInForceUntilItIsPublishedOnce() {
    CatalogueEntry entry = entry("warehouse code * is not mapped");
    int version = own.add(ACME.id(), entry, OwnGuide.State.DRAFT, "Maria").orElseThrow();
    assertThat(guides.of(ACME.id()).recognise("shopify", ERROR)).isEmpty();

    assertThat(own.publish(ACME.id(), entry.guide().id(), version)).isTrue();
    assertThat(own.publish(ACME.id(), entry.guide().id(), version)).isFalse();

    assertThat(guides.of(ACME.id()).recognise("shopify", ERROR)).contains(entry.guide());
    assertThat(guides.of(ACME.id()).entries("shopify").getFirst()).isEqualTo(entry.guide());
    assertThat(guides.of(OTHER.id()).recognise("shopify", ERROR)).isEmpty();
  }

  @Test
  void aDraftThatWasReplacedCannotBePublished() {
    CatalogueEntry entry = entry("first words");
    int old = own.add(ACME.id(), entry, OwnGuide.State.DRAFT, "Maria").orElseThrow();
    own.add(ACME.id(), entry("second words"), OwnGuide.State.DRAFT, "Sam");

    assertThat(own.publish(ACME.id(), entry.guide().id(), old)).isFalse();
    assertThat(own.inForce(ACME.id())).isEmpty();
  }

  @Test
  void anOwnEntryComesBeforeThoseOfTheBot() {
    own.add(ACME.id(), entry("has already been taken"), OwnGuide.State.IN_FORCE, "Maria");
    String taken = "{\"errors\":{\"email\":[\"has already been taken\"]}}";

    assertThat(guides.of(ACME.id()).recognise("shopify", taken).map(GuideEntry::id))
        .contains("own-our-warehouse");
    assertThat(guides.of(OTHER.id()).recognise("shopify", taken).map(GuideEntry::id))
        .contains("shopify-email-taken");
    assertThat(guides.of(ACME.id()).recogniseAnywhere("socket hang up")).hasSize(1);
  }

  @Test
  void everyVersionIsKeptAlsoOfWhatWasTakenBack() {
    own.add(ACME.id(), entry("first words"), OwnGuide.State.IN_FORCE, "Maria");
    own.add(ACME.id(), entry("second words"), OwnGuide.State.IN_FORCE, "Sam");
    own.add(ACME.id(), entry("third words"), OwnGuide.State.DRAFT, "Kim");
    assertThat(own.inForce(ACME.id())).extracting(OwnGuide::version).containsExactly(2);

    own.add(ACME.id(), entry("second words"), OwnGuide.State.REMOVED, "Sam");

    assertThat(own.inForce(ACME.id())).isEmpty();
    assertThat(own.versions(ACME.id(), "own-our-warehouse"))
        .extracting(OwnGuide::version, OwnGuide::changedBy)
        .containsExactly(tuple(4, "Sam"), tuple(3, "Kim"), tuple(2, "Sam"), tuple(1, "Maria"));
  }

  @Test
  void anEntryThatCannotBeReadDoesNotHideTheOthers() {
    own.add(ACME.id(), entry("first words"), OwnGuide.State.IN_FORCE, "Maria");
    database
        .jdbc()
        .sql(
            """
            insert into own_guide select account_id, 'own-broken', 1, state, 'id: [', changed_by,
              changed_at from own_guide
            """)
        .update();

    assertThat(own.inForce(ACME.id())).hasSize(1);
  }

  @Test
  void theFormSaysWhatIsWrong() {
    assertThatThrownBy(() -> entry("* nothing")).hasMessageContaining("needs a word");
    assertThatThrownBy(() -> entry("short")).hasMessageContaining("says too little");
    assertThatThrownBy(() -> entry("")).hasMessageContaining("at least one clue");
  }

  @Test
  void aNewTitleKeepsTheEntrysId() {
    CatalogueEntry before = entry("first words");
    CatalogueEntry after =
        OwnGuideForm.entry("shopify", values("ERR_STOCK; other words", "倉庫"), Optional.of(before));

    assertThat(after.guide().id()).isEqualTo(before.guide().id());
    assertThat(after.clues())
        .extracting(Clue::text)
        .extracting(Clue.Text::code, Clue.Text::says)
        .containsExactly(tuple("ERR_STOCK", ""), tuple("", "other words"));
    assertThat(
            OwnGuideForm.entry("shopify", values("first words", "倉庫"), Optional.empty())
                .guide()
                .id())
        .matches("own-[0-9a-f]{8}");
  }

  private static CatalogueEntry entry(String words) {
    return OwnGuideForm.entry("shopify", values(words, "Our warehouse!"), Optional.empty());
  }

  private static Map<String, String> values(String words, String title) {
    return Map.of(
        "title", title,
        "words", words,
        "meaning", "The code is not in the mapping.",
        "steps", "Open the mapping; Add the code;",
        "actor", "you");
  }
}

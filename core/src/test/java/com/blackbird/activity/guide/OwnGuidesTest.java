package com.blackbird.activity.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.guide.GuideShelf.Published;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.testing.AtOnce;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
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

    assertThat(own.publish(ACME.id(), entry.guide().id(), version)).isEqualTo(Published.DONE);
    assertThat(own.publish(ACME.id(), entry.guide().id(), version)).isEqualTo(Published.GONE);

    assertThat(guides.of(ACME.id()).recognise("shopify", ERROR)).contains(entry.guide());
    assertThat(guides.of(ACME.id()).entries("shopify").getFirst()).isEqualTo(entry.guide());
    assertThat(guides.of(OTHER.id()).recognise("shopify", ERROR)).isEmpty();
  }

  @Test
  void aDraftThatWasReplacedCannotBePublished() {
    CatalogueEntry entry = entry("first words");
    int old = own.add(ACME.id(), entry, OwnGuide.State.DRAFT, "Maria").orElseThrow();
    own.add(ACME.id(), entry("second words"), OwnGuide.State.DRAFT, "Sam");

    assertThat(own.publish(ACME.id(), entry.guide().id(), old)).isEqualTo(Published.GONE);
    assertThat(own.inForce(ACME.id())).isEmpty();
  }

  @Test
  void thereAreNeverMoreThanAreReadAtEachLookHoweverManyArePublishedAtOnce() throws Exception {
    for (Optional<AccountId> whose : List.of(Optional.of(ACME.id()), Optional.<AccountId>empty())) {
      GuideShelf shelf = own.of(whose);
      CatalogueEntry entry = entry("warehouse code * is not mapped");
      for (int number = 1; number < GuideShelf.MOST; number++) {
        shelf.add(entry.called("own-" + number), OwnGuide.State.IN_FORCE, "Maria");
      }
      for (int number = 1; number <= 6; number++) {
        shelf.add(entry.called("draft-" + number), OwnGuide.State.DRAFT, "Maria");
      }
      AtomicInteger next = new AtomicInteger();

      assertThat(AtOnce.all(6, () -> shelf.publish("draft-" + next.incrementAndGet(), 1)))
          .containsOnlyOnce(Published.DONE)
          .contains(Published.TOO_MANY);
      assertThat(shelf.inForce()).hasSize(GuideShelf.MOST);
    }
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
    assertThatThrownBy(() -> entry("")).hasMessageContaining("at least one thing");
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

  @Test
  void whatTheFormCannotShowIsKeptWhereItWasLeft() {
    String step =
        "Open the mapping; then look for the code of the warehouse" + " and on".repeat(25);
    CatalogueEntry before =
        EntryYaml.read(
            """
            {platform: shopify, id: own-stock, title: Stock, category: not-found, meaning: M., actor: you,
             retry: {later: a day}, steps: [%s],
             recognise: [{code: '77', says: [no stock, out of stock], unless: back order}, {says: sold; gone}]}
            """
                .formatted(String.join(", ", Collections.nCopies(8, "'" + step + "'"))));
    Map<String, String> shown = new HashMap<>(Map.of("actor", "you"));
    OwnGuideForm.ask(ActionRef.of("x"), Optional.of(before), Language.ENGLISH).inputs().stream()
        .filter(ChatForm.TextInput.class::isInstance)
        .map(ChatForm.TextInput.class::cast)
        .forEach(input -> {
          assertThat(input.initial()).hasSizeLessThanOrEqualTo(input.maxLength());
          shown.put(input.name(), input.initial());
        });

    CatalogueEntry same = OwnGuideForm.entry("shopify", shown, Optional.of(before));
    assertThat(same.guide()).isEqualTo(before.guide());
    assertThat(same.clues()).isEqualTo(before.clues());

    shown.put("words", "77 no stock; all sold");
    assertThat(OwnGuideForm.entry("shopify", shown, Optional.of(before)).clues())
        .extracting(Clue::text)
        .containsExactly(
            new Clue.Text("77", "no stock", List.of("back order")),
            new Clue.Text("", "all sold", List.of()));
  }

  @Test
  void twoGuidesMayHaveOneTitle() {
    own.add(ACME.id(), entry("first words"), OwnGuide.State.IN_FORCE, "Maria");

    assertThat(own.of(ACME.id()).asNew(entry("other words")).guide().id())
        .isEqualTo("own-our-warehouse-2");
    assertThat(own.of(OTHER.id()).asNew(entry("other words")).guide().id())
        .isEqualTo("own-our-warehouse");
  }

  @Test
  void aGuideForAllSaysWhatItWouldTakeFromOthers() {
    problem("shopify", "shopify-email-taken", "email has already been taken", 5);
    problem("shopify", "shopify-phone-invalid", "phone is invalid", 7);
    problem("shopify", "own-our-warehouse", "it has already been taken", 11);
    problem("shopify", null, "handle has already been taken", 13);
    problem("xero", "xero-currency", "has already been taken", 17);

    assertThat(
            new UnknownErrors(database.jdbc(), clock)
                .explainedOtherwise(
                    entry("has already been taken").guide(), said -> said.contains("been taken")))
        .isEqualTo(5);
  }

  private void problem(String platform, @Nullable String guide, String sample, long count) {
    database
        .jdbc()
        .sql(
            """
            insert into problem values (:account, gen_random_uuid(), 'main', :platform, 's', '1', 't',
              't', :sample, :now, gen_random_uuid(), :count, :now, :now, null, 'OPEN', null, null,
              null, null, false, 0, '', :now, '', '', '', '', :guide, null, null, 0, 0, 0)
            """)
        .param("account", ACME.id().value())
        .param("platform", platform)
        .param("sample", sample)
        .param("count", count)
        .param("guide", guide)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
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

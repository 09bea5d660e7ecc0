package com.blackbird.activity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Membership;
import com.blackbird.activity.command.Acting;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.redaction.Secrets;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditTest {
  private static final AccountId ACME = AccountId.of("acme");
  private static final AccountId OTHER = AccountId.of("other");
  private static final Who MARIA = new Who("SLACK/T1/U1", "maria");
  private static final Who SAM = new Who("SLACK/T1/U2", "sam");

  private final TestDatabase database = TestDatabase.create();
  private final MutableClock clock = new MutableClock();
  private final Audit audit = new Audit(database.jdbc(), database.transaction(), clock);
  private final JdbcClient owner = database.ownerJdbc();
  private final AuditBook book = new AuditBook(database.jdbc());
  private final AuditVerifier verifier = new AuditVerifier(database.jdbc());

  @Test
  void anEntrySaysByWhomWhereAndWhatBeforeAndAfter() {
    new Acting(MARIA, "SLACK/T1/C1")
        .in(() -> {
          audit.noteAlone(
              AuditNote.of(ACME, Act.PROBLEM_CHANGED, "Out of stock")
                  .was("state", "OPEN")
                  .is("state", "ACKNOWLEDGED")
                  .is("owner", SAM));
          return true;
        });

    assertThat(book.newest(ACME, AuditQuery.ALL, 10))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.who()).isEqualTo("maria");
          assertThat(entry.place()).isEqualTo("SLACK/T1/C1");
          assertThat(entry.act()).isEqualTo("problem-changed");
          assertThat(entry.at()).isEqualTo(clock.instant());
          assertThat(entry.before()).isEqualTo(Map.of("state", "OPEN"));
          assertThat(entry.after()).isEqualTo(Map.of("state", "ACKNOWLEDGED", "owner", "sam"));
        });
    assertThat(book.newest(OTHER, AuditQuery.ALL, 10)).isEmpty();
  }

  /** Behind such words a key itself would stand; its id says nothing of it. */
  @Test
  void whatAKeyDidIsShownWithTheKeysId() {
    audit.noteAlone(
        AuditNote.of(ACME, Act.INTEGRATION_SET, "shopify-main")
            .by(new Who("", "API key 3f9a1c0b7d5e2468")));
    for (Language language : Language.values()) {
      Caller caller =
          new Caller(
              new ChannelRef(ChatPlatform.SLACK, "T1", "C1"),
              "Store",
              new ChatUser("U1", "maria"),
              () -> language,
              Membership.UNKNOWN);
      Answer answer =
          new AuditCommand(book, verifier, clock)
              .run(new Call(caller, Account.of("acme", "Acme", false)), new CommandInput(Map.of()));

      String shown = Secrets.MASK.of(((Answer.Show) answer).message()).plainText();
      assertThat(shown)
          .contains("3f9a1c0b7d5e2468", AuditTexts.in(language).did(Act.INTEGRATION_SET))
          .doesNotContain("removed");
    }
  }

  @Test
  void sinceTakesADayAsItIsWrittenWhereTheReaderIs() {
    audit.noteAlone(AuditNote.of(ACME, Act.INTEGRATION_SET, "shopify-main"));
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    String tomorrow = DateTimeFormatter.ofPattern("d.M.yyyy").format(today.plusDays(1));

    assertThat(since("7d")).contains("shopify-main");
    assertThat(since("7D")).contains("shopify-main");
    assertThat(since(DateTimeFormatter.ofPattern("d.M.yyyy").format(today)))
        .contains("shopify-main");
    assertThat(since(tomorrow)).doesNotContain("shopify-main");
    assertThatThrownBy(() -> since("31.2.2026")).hasMessageContaining("24h, 7d or 2026-11-30");
  }

  private String since(String typed) {
    Caller caller =
        new Caller(
            new ChannelRef(ChatPlatform.SLACK, "T1", "C1"), "Store", new ChatUser("U1", "maria"));
    Answer answer =
        new AuditCommand(book, verifier, clock)
            .run(
                new Call(caller, Account.of("acme", "Acme", false)),
                new CommandInput(Map.of("since", List.of(typed))));
    return ((Answer.Show) answer).message().plainText();
  }

  @Test
  void aPlaceIsShownByItsNamesAndKeptByItsIdsToo() {
    Caller caller =
        new Caller(
            new ChannelRef(ChatPlatform.SLACK, "T1", "C1"), "Store", new ChatUser("U1", "maria"));
    for (Caller somewhere : List.of(caller, caller.in("orders"))) {
      Acting.of(somewhere)
          .in(() -> {
            audit.noteAlone(AuditNote.of(ACME, Act.INTEGRATION_SET, "shopify-main"));
            return true;
          });
    }

    assertThat(book.newest(ACME, AuditQuery.ALL, 10))
        .extracting(AuditEntry::place)
        .containsExactly("SLACK/T1/C1 (Store, #orders)", "SLACK/T1/C1 (Store)");
    Answer answer =
        new AuditCommand(book, verifier, clock)
            .run(new Call(caller, Account.of("acme", "Acme", false)), new CommandInput(Map.of()));
    assertThat(((Answer.Show) answer).message().plainText())
        .contains("in Store, #orders", "in Store")
        .doesNotContain("SLACK");
  }

  @Test
  void anActThatDidNotHappenIsNotKept() {
    assertThatThrownBy(() ->
            audit.within(() -> {
              audit.note(note(1));
              throw new IllegalStateException("no");
            }))
        .hasMessage("no");

    assertThat(book.newest(ACME, AuditQuery.ALL, 10)).isEmpty();
    assertThatThrownBy(() -> audit.note(note(1))).hasMessageContaining("in its transaction");
  }

  @Test
  void anyEntryThatIsTakenOutIsFound() {
    write(12);
    for (long number = 1; number <= 12; number++) {
      var without = number;
      assertThat(after("delete from audit_entry where account_id = ? and number = " + number))
          .isInstanceOfSatisfying(
              AuditVerdict.Broken.class, broken -> assertThat(broken.number()).isEqualTo(without));
    }
    assertThat(verdict())
        .isInstanceOfSatisfying(
            AuditVerdict.Whole.class,
            whole -> {
              assertThat(whole.entries()).isEqualTo(12);
            });
  }

  @Test
  void theBotItselfMayOnlyAdd() {
    write(2);
    for (String change : List.of("delete from audit_entry", "update audit_entry set act = 'x'")) {
      assertThatThrownBy(() -> database.jdbc().sql(change).update())
          .hasStackTraceContaining("permission denied");
    }
  }

  /** The columns are the table's own, so one that is added is covered. */
  @Test
  void anyChangeOfAnyColumnIsFound() {
    write(3);
    List<String> changes = new ArrayList<>();
    for (String table : List.of("audit_entry", "audit_head", "audit_person")) {
      for (Map<String, Object> column : columns(table)) {
        String change = change(String.valueOf(column.get("udt_name")));
        String where =
            switch (table) {
              case "audit_entry" -> " and number = 2";
              case "audit_person" -> " and key = '" + MARIA.key() + "'";
              default -> "";
            };
        String name = "\"" + column.get("column_name") + "\"";
        changes.add(
            "update "
                + table
                + " set "
                + name
                + " = "
                + change.replace("$", name)
                + " where account_id = ?"
                + where);
      }
    }
    changes.removeIf(change -> change.contains("\"forgotten_at\""));
    changes.add(
        "update audit_person set salt = null, name = 'Somebody else' where account_id = ? and key ="
            + " '"
            + MARIA.key()
            + "'");
    assertThat(changes).hasSizeGreaterThan(18);
    for (String change : changes) {
      assertThat(after(change)).as(change).isInstanceOf(AuditVerdict.Broken.class);
    }
    assertThat(verdict()).isInstanceOf(AuditVerdict.Whole.class);
  }

  @Test
  void anEndThatIsTakenOffIsFoundToo() {
    write(5);
    var kept = (AuditVerdict.Whole) verdict();
    write(2);
    var anchor = Optional.of(new AuditVerifier.Anchor(kept.entries(), kept.hash()));
    assertThat(verifier.verify(ACME, anchor)).isInstanceOf(AuditVerdict.Whole.class);

    assertThat(after("delete from audit_entry where account_id = ? and number > 6"))
        .isInstanceOf(AuditVerdict.Broken.class);
    owner.sql("delete from audit_entry").update();
    owner.sql("delete from audit_head").update();
    assertThat(verifier.verify(ACME, anchor)).isInstanceOf(AuditVerdict.Broken.class);
    clock.advance(Duration.ofSeconds(1));
    write(7);
    assertThat(verifier.verify(ACME, anchor))
        .as("written anew")
        .isInstanceOf(AuditVerdict.Broken.class);
  }

  @Test
  void whoeverWritesAtTheSameTimeMakesOneChainAndWhoChecksItMeanwhileFindsItWhole()
      throws Exception {
    List<Callable<Boolean>> writers = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      int number = i;
      writers.add(() ->
          audit.within(() -> {
            audit.note(number % 2 == 0 ? note(number) : other(number));
            audit.note(number % 2 == 0 ? other(number) : note(number));
            return true;
          }));
      writers.add(() -> verdict() instanceof AuditVerdict.Whole);
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> done : threads.invokeAll(writers)) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(verdict())
        .isInstanceOfSatisfying(
            AuditVerdict.Whole.class, whole -> assertThat(whole.entries()).isEqualTo(80));
    assertThat(verifier.verify(OTHER, Optional.empty())).isInstanceOf(AuditVerdict.Whole.class);
  }

  @Test
  void entriesAreFoundByPersonActAndTime() {
    write(4);
    clock.advance(Duration.ofHours(1));
    audit.noteAlone(AuditNote.of(ACME, Act.KEY_MADE, "1a2b").by(new Who("", "API key 1A2B")));

    assertThat(book.newest(ACME, who("MARI"), 10)).hasSize(2);
    assertThat(book.newest(ACME, who("u2"), 10)).hasSize(2);
    assertThat(book.newest(ACME, who("u%"), 10)).isEmpty();
    assertThat(book.newest(ACME, who("api key"), 10)).hasSize(1);
    var since =
        new AuditQuery(
            Optional.empty(),
            Set.of(Act.KEY_MADE, Act.CASE_OPENED),
            Optional.of(clock.instant()),
            Optional.empty(),
            Optional.empty());
    assertThat(book.newest(ACME, since, 10)).extracting(AuditEntry::number).containsExactly(5L);
    assertThat(book.newest(ACME, AuditQuery.ALL.before(3), 1))
        .extracting(AuditEntry::number)
        .containsExactly(2L);
  }

  @Test
  void whoIsRefusedAllTheTimeFillsNoLog() {
    var events = new SecurityEvents(audit, clock);
    for (int i = 0; i < 50; i++) {
      events.note(AuditNote.of(ACME, Act.RIGHT_REFUSED, "manager"), "sam");
      events.note(AuditNote.of(ACME, Act.RIGHT_REFUSED, "manager"), "maria");
    }
    assertThat(book.newest(ACME, AuditQuery.ALL, 10)).hasSize(2);
    clock.advance(Duration.ofMinutes(11));
    events.note(AuditNote.of(ACME, Act.RIGHT_REFUSED, "manager"), "sam");
    assertThat(book.newest(ACME, AuditQuery.ALL, 10).getFirst().after())
        .containsEntry("unlisted-before", "49");
  }

  private static AuditQuery who(String who) {
    return new AuditQuery(
        Optional.of(who), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private void write(int entries) {
    for (int i = 0; i < entries; i++) {
      audit.noteAlone(note(i));
    }
  }

  private static AuditNote note(int number) {
    return AuditNote.of(ACME, Act.PROBLEM_CHANGED, "problem " + number)
        .by(number % 2 == 0 ? MARIA : SAM)
        .was("state", "OPEN")
        .is("owner", MARIA);
  }

  private static AuditNote other(int number) {
    return AuditNote.of(OTHER, Act.PROBLEM_CHANGED, "problem " + number).by(SAM);
  }

  private AuditVerdict verdict() {
    return verifier.verify(ACME, Optional.empty());
  }

  /** What the verifier says after somebody with all rights did this, which is then undone. */
  private AuditVerdict after(String change) {
    return Objects.requireNonNull(
        database
            .ownerTransaction()
            .execute(status -> {
              assertThat(owner.sql(change).param(ACME.value()).update()).as(change).isEqualTo(1);
              status.setRollbackOnly();
              return new AuditVerifier(owner).verify(ACME, Optional.empty());
            }));
  }

  private List<Map<String, @Nullable Object>> columns(String table) {
    return database
        .jdbc()
        .sql("select column_name, udt_name from information_schema.columns where table_name = ?")
        .param(table)
        .query()
        .listOfRows();
  }

  private static String change(String type) {
    return switch (type) {
      case "uuid" -> "gen_random_uuid()";
      case "int8" -> "$ + 1000";
      case "timestamptz" -> "$ + interval '1 microsecond'";
      case "bytea" -> "set_byte($, 0, (get_byte($, 0) + 1) % 256)";
      case "text" -> "$ || ' '";
      default -> throw new IllegalStateException("How does one change a " + type + "?");
    };
  }
}

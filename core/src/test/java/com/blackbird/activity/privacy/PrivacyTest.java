package com.blackbird.activity.privacy;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.ActivityPartitions;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditBook;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.audit.AuditQuery;
import com.blackbird.activity.audit.AuditVerdict;
import com.blackbird.activity.audit.AuditVerifier;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.privacy.PersonalData.Held;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Made from the database's own tables and columns, so that a new one is covered by itself. */
class PrivacyTest {
  private static final AccountId ACME = AccountId.of("acme");
  private static final AccountId OTHER = AccountId.of("other");
  private static final Somebody PAULA = new Somebody("U0PAULA", "Paula Quandt");
  private static final Somebody QUENTIN = new Somebody("U0QUENT", "Quentin Rau");

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final MutableClock CLOCK = new MutableClock();
  private static final Audit AUDIT = DATABASE.audit(CLOCK);
  private static final Accounts ACCOUNTS =
      new Accounts(DATABASE.ownerJdbc(), DATABASE.ownerTransaction(), CLOCK);
  private static int counted;

  private record Somebody(String user, String name) {
    String key() {
      return "SLACK/T1/" + user;
    }

    People.Person person() {
      return new People.Person(ChatPlatform.SLACK, "T1", user);
    }
  }

  private record Column(String name, String type, boolean isMade) {}

  /** What rows mean is not asked for here. */
  @BeforeAll
  static void liftRules() {
    new ActivityPartitions(DATABASE.ownerJdbc(), DATABASE.ownerTransaction(), CLOCK).ensure();
    DATABASE
        .ownerJdbc()
        .sql(
            """
            select format('alter table %I drop constraint %I', c.relname, k.conname)
            from pg_constraint k join pg_class c on c.oid = k.conrelid
            where k.contype in ('c', 'f') and c.relnamespace = 'public'::regnamespace
              and not c.relispartition and k.conparentid = 0
            """)
        .query(String.class)
        .list()
        .forEach(drop -> DATABASE.ownerJdbc().sql(drop).update());
  }

  @Test
  void everyColumnWithTextSaysWhatItHoldsOfPeople() {
    assertSaid(PersonalData.all(), ACCOUNTS.tables().stream().filter(not("account"::equals)));
    assertSaid(PersonalData.ofNoAccount(), tablesOfNoAccount().stream());
  }

  private static void assertSaid(List<Held> all, Stream<String> tables) {
    Map<String, Set<String>> said = new TreeMap<>();
    Set<String> whole = new HashSet<>();
    for (Held held : all) {
      said.computeIfAbsent(held.table(), table -> new TreeSet<>()).addAll(held.columns());
      if (held.columns().isEmpty()) {
        whole.add(held.table());
      }
    }
    Map<String, Set<String>> there = new TreeMap<>();
    tables.forEach(table -> {
      Set<String> texts = new TreeSet<>();
      for (Column column : columns(table)) {
        if (Set.of("text", "_text", "jsonb", "varchar").contains(column.type())) {
          texts.add(column.name());
        }
      }
      if (!texts.isEmpty()) {
        there.put(table, whole.contains(table) ? Set.of() : texts);
      }
    });
    assertThat(said).isEqualTo(there);
  }

  @Test
  void aPersonIsForgottenInEveryTableAndNobodyElse() {
    for (Held held : PersonalData.all()) {
      for (AccountId account : List.of(ACME, OTHER)) {
        for (Somebody one : List.of(PAULA, QUENTIN)) {
          insert(held.table(), account, one, "T1");
        }
      }
    }
    DATABASE.ownerJdbc().sql("delete from audit_entry").update();
    DATABASE.ownerJdbc().sql("delete from audit_person").update();
    DATABASE.ownerJdbc().sql("delete from audit_head").update();
    AUDIT.noteAlone(AuditNote.of(ACME, Act.KEY_MADE, "k").by(new Who(PAULA.key(), PAULA.name())));
    List<String> others = rowsWith(ACME, QUENTIN);
    List<String> elsewhere = rowsOf(OTHER);
    assertThat(rowsWith(ACME, PAULA)).hasSizeGreaterThan(20);

    Receipt receipt = new People(DATABASE.jdbc(), AUDIT, CLOCK).forget(ACME, PAULA.person());

    assertThat(rowsWith(ACME, PAULA)).isEmpty();
    assertThat(rowsWith(ACME, QUENTIN)).isEqualTo(others);
    assertThat(rowsOf(OTHER)).isEqualTo(elsewhere);
    Set<String> named = new TreeSet<>();
    for (Held held : PersonalData.all()) {
      if (!(held instanceof PersonalData.Nothing)) {
        named.add(held.table());
      }
    }
    assertThat(receipt.rows().keySet()).isEqualTo(named);
    assertThat(new AuditVerifier(DATABASE.jdbc()).verify(ACME, Optional.empty()))
        .isInstanceOf(AuditVerdict.Whole.class);
    assertThat(new AuditBook(DATABASE.jdbc()).newest(ACME, AuditQuery.ALL, 10))
        .extracting(entry -> entry.act() + " " + entry.who())
        .containsExactly("person-forgotten ", "key-made (forgotten)");
    assertThat(receipt.entry()).isEqualTo(2);
  }

  @Test
  void aPersonIsForgottenWhereTheProviderKeepsItsOwn() {
    for (Somebody one : List.of(PAULA, QUENTIN)) {
      AUDIT.noteAlone(
          AuditNote.of(AuditNote.BOT, Act.READY_ANSWER_SET, "n")
              .by(new Who(one.key(), one.name())));
      insert("snippet", Map.of("changed_by", one.name()));
      insert("common_guide", Map.of("changed_by", one.name()));
    }
    insert("slack_install", Map.of("workspace_id", "T1", "installed_by", PAULA.user()));
    insert("slack_install", Map.of("workspace_id", "T2", "installed_by", PAULA.user()));

    Receipt receipt = new People(DATABASE.jdbc(), AUDIT, CLOCK).forget(OTHER, PAULA.person());

    assertThat(receipt.rows())
        .containsEntry("snippet", 1)
        .containsEntry("common_guide", 1)
        .containsEntry("slack_install", 1);
    assertThat(column("select changed_by from snippet"))
        .containsExactlyInAnyOrder("(forgotten)", QUENTIN.name());
    assertThat(column("select installed_by from slack_install order by workspace_id"))
        .containsExactly("", PAULA.user());
  }

  @Test
  void anAccountIsErasedFromEveryTableAndNoOther() {
    AccountId third = AccountId.of("third");
    List<String> tables = ACCOUNTS.tables();
    assertThat(tables)
        .contains("account", "activity", "audit_entry", "support_case")
        .hasSizeGreaterThan(40);
    for (String table : tables) {
      for (AccountId account : List.of(third, OTHER)) {
        insert(table, account, PAULA, "T" + account.value());
      }
    }
    assertThat(counts(third)).doesNotContainValue(0L);
    Map<String, Long> others = counts(OTHER);

    Receipt receipt = ACCOUNTS.erase("third");

    assertThat(counts(third)).allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    assertThat(counts(OTHER)).isEqualTo(others);
    assertThat(receipt.rows().keySet()).containsAll(tables);
    assertThat(new AuditBook(DATABASE.jdbc()).newest(AuditNote.BOT, AuditQuery.ALL, 1).getFirst())
        .satisfies(entry -> {
          assertThat(entry.hash()).isEqualTo(receipt.hash());
          assertThat(entry.subject()).isEqualTo("third");
          assertThat(entry.after()).containsEntry("rows of activity", "1");
        });
    assertThat(ACCOUNTS.erase("third").rows()).isEmpty();
  }

  private static Map<String, Long> counts(AccountId account) {
    Map<String, Long> counts = new TreeMap<>();
    for (String table : ACCOUNTS.tables()) {
      counts.put(
          table,
          DATABASE
              .ownerJdbc()
              .sql("select count(*) from " + table + " where " + owner(table) + " = ?")
              .param(account.value())
              .query(Long.class)
              .single());
    }
    return counts;
  }

  private static List<String> rowsWith(AccountId account, Somebody one) {
    return rowsOf(account).stream()
        .filter(row -> row.contains(one.user()) || row.contains(one.name()))
        .toList();
  }

  private static List<String> rowsOf(AccountId account) {
    List<String> rows = new ArrayList<>();
    for (String table : ACCOUNTS.tables()) {
      rows.addAll(
          DATABASE
              .ownerJdbc()
              .sql(
                  "select '%s ' || to_jsonb(t)::text from %s t where %s = ? order by 1"
                      .formatted(table, table, owner(table)))
              .param(account.value())
              .query(String.class)
              .list());
    }
    return rows;
  }

  private static String owner(String table) {
    return table.equals("account") ? "id" : "account_id";
  }

  private static List<Column> columns(String table) {
    return DATABASE
        .ownerJdbc()
        .sql(
            """
            select column_name, udt_name, is_identity = 'YES' or is_generated = 'ALWAYS' as is_made
            from information_schema.columns
            where table_schema = 'public' and table_name = ? order by ordinal_position
            """)
        .param(table)
        .query((row, number) ->
            new Column(
                row.getString("column_name"), row.getString("udt_name"), row.getBoolean("is_made")))
        .list();
  }

  private static List<String> tablesOfNoAccount() {
    return column(
        """
        select c.relname from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
          and not c.relispartition and c.relname not in ('account', 'flyway_schema_history')
          and not exists (select from pg_attribute a
            where a.attrelid = c.oid and a.attname = 'account_id')
        order by c.relname
        """);
  }

  private static List<String> column(String query) {
    return DATABASE.ownerJdbc().sql(query).query((row, number) -> row.getString(1)).list();
  }

  /** A row that tells of somebody wherever the table can. */
  private static void insert(String table, AccountId account, Somebody one, String workspace) {
    Map<String, String> given = people(table, one, workspace);
    given.put(owner(table), account.value().toString());
    insert(table, given);
  }

  private static void insert(String table, Map<String, String> given) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (Column column : columns(table)) {
      if (!column.isMade()) {
        names.add('"' + column.name() + '"');
        values.add(value(column, given.get(column.name())));
      }
    }
    DATABASE
        .ownerJdbc()
        .sql(
            "insert into %s (%s) values (%s) on conflict do nothing"
                .formatted(table, String.join(", ", names), String.join(", ", values)))
        .update();
  }

  private static Map<String, String> people(String table, Somebody one, String workspace) {
    Map<String, String> values = new HashMap<>();
    values.put("platform", "SLACK");
    values.put("workspace_id", workspace);
    for (Held held : PersonalData.all()) {
      if (!held.table().equals(table)) {
        continue;
      }
      switch (held) {
        case PersonalData.Keyed it -> {
          values.put(it.key(), one.key());
          it.name().ifPresent(name -> values.put(name, one.name()));
        }
        case PersonalData.Counted it ->
            values.put(it.column(), it.isKey() ? one.key() : one.user());
        case PersonalData.Named it -> values.put(it.column(), one.name());
        case PersonalData.OwnByKey it -> values.put(it.key(), one.key());
        case PersonalData.OwnById it -> {
          values.put(it.platform(), "SLACK");
          values.put(it.user(), one.user());
          if (it.others().contains("user_name")) {
            values.put("user_name", one.name());
          }
        }
        case PersonalData.OwnPlace it -> values.put(it.channel(), "@" + one.user());
        case PersonalData.NamedForAll it -> throw new IllegalStateException(it.toString());
        case PersonalData.Installer it -> throw new IllegalStateException(it.toString());
        case PersonalData.Spoken it ->
            values.put(
                it.column(),
                "{\"user\":{\"id\":\"%s\",\"name\":\"%s\"},\"isBot\":false,\"picture\":null}"
                    .formatted(one.user(), one.name()));
        case PersonalData.Called it ->
            values.put(it.column(), "[{\"isGroup\":false,\"id\":\"%s\"}]".formatted(one.user()));
        case PersonalData.Chained it -> {
          values.put("key", one.key());
          values.put("name", one.name());
        }
        case PersonalData.Nothing it -> {}
      }
    }
    return values;
  }

  private static String value(Column column, @Nullable String given) {
    counted++;
    if (given != null) {
      return "'" + given + "'";
    }
    return switch (column.type()) {
      case "uuid" -> "gen_random_uuid()";
      case "text", "varchar" -> "'text " + counted + "'";
      case "_text" -> "'{one}'";
      case "_int4", "_int8" -> "'{1}'";
      case "_timestamptz" -> "array['" + CLOCK.instant() + "'::timestamptz]";
      case "jsonb" -> "'{}'";
      case "bytea" -> "decode('" + "%08x".formatted(counted) + "', 'hex')";
      case "timestamptz" -> "'" + CLOCK.instant() + "'";
      case "date" -> "date '2026-11-23'";
      case "bool" -> "false";
      case "int2", "int4", "int8" -> String.valueOf(counted % 30_000);
      case "float8", "numeric" -> "1";
      default -> throw new IllegalStateException("What is a " + column + "?");
    };
  }
}

package com.blackbird.activity.citus;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables are such that Citus takes them where manifests/citus/distribute.sql puts them. */
class DistributionTest {
  private static final Distribution WHERE = Distribution.read();
  private static final JdbcClient JDBC = TestDatabase.create().ownerJdbc();

  /**
   * Asked before anybody knows the account, which is what they tell; or of all accounts of a desk.
   */
  private static final Set<String> WITHOUT_ACCOUNT_IN_FRONT =
      Set.of(
          "api_key",
          "case_master_deed",
          "channel_account",
          "desk_code",
          "desk_scope",
          "export_link",
          "link_code",
          "workspace_link");

  private static List<String> asked(String sql, List<String> tables) {
    return JDBC.sql(sql)
        .param("tables", tables)
        .query((row, number) -> String.valueOf(row.getString(1)))
        .list();
  }

  @Test
  void everyTableHasItsPlaceAndOnlyOne() {
    List<String> tables =
        JDBC.sql(
                """
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                  and not relispartition and relname <> 'flyway_schema_history'
                """)
            .query((row, number) -> String.valueOf(row.getString(1)))
            .list();
    assertThat(WHERE.all()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(tables);
    assertThat(WHERE.spread().getFirst()).as("what the others lie with").isEqualTo("activity");
  }

  @Test
  void whatIsSpreadHasItsAccountInEveryKey() {
    assertThat(
            asked(
                """
                select c.relname || ': ' || i.relname
                from pg_index x
                join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
                where c.relname in (:tables) and x.indisunique
                  and not exists (select from pg_attribute a
                    where a.attrelid = c.oid and a.attname = 'account_id' and a.attnum = x.indkey[0])
                """,
                WHERE.spread()))
        .isEmpty();
    assertThat(
            asked(
                """
                select relname from pg_class c
                where relname in (:tables) and exists (select from pg_constraint k
                    where k.conrelid = c.oid and k.contype = 'p')
                  and exists (select from pg_attribute a
                    where a.attrelid = c.oid and a.attname = 'account_id' and a.attnotnull
                      and a.atttypid = 'uuid'::regtype and a.attgenerated = '')
                """,
                WHERE.spread()))
        .containsExactlyInAnyOrderElementsOf(WHERE.spread());
  }

  @Test
  void whatIsOfAnAccountHasItFirstInItsPrimaryKey() {
    assertThat(
            asked(
                """
                select c.relname from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id'
                where c.relname in (:tables) and not exists (select from pg_index x
                    where x.indrelid = c.oid and x.indisprimary and x.indkey[0] = a.attnum)
                """,
                WHERE.all()))
        .containsExactlyInAnyOrderElementsOf(WITHOUT_ACCOUNT_IN_FRONT);
  }

  @Test
  void nothingPointsToWhatIsSpreadAndThatPointsToWhatIsEverywhere() {
    assertThat(
            asked(
                """
                select conname from pg_constraint
                where contype = 'f' and confrelid::regclass::text in (:tables)
                """,
                WHERE.spread()))
        .isEmpty();
    assertThat(
            asked(
                """
                select confrelid::regclass::text from pg_constraint
                where contype = 'f' and conrelid::regclass::text in (:tables)
                """,
                WHERE.spread()))
        .isSubsetOf(WHERE.references());
    assertThat(
            asked(
                """
                select confrelid::regclass::text from pg_constraint
                where contype = 'f' and conrelid::regclass::text in (:tables)
                """,
                WHERE.references()))
        .isSubsetOf(WHERE.references());
  }

  @Test
  void nothingThatIsSpreadHasTriggersOrNumbersOfItsOwn() {
    var moved = WHERE.spread();
    assertThat(
            asked(
                """
                select tgname from pg_trigger
                where not tgisinternal and tgrelid::regclass::text in (:tables)
                """,
                moved))
        .isEmpty();
    assertThat(
            asked(
                """
                select attrelid::regclass || '.' || attname from pg_attribute
                where attidentity <> '' and attrelid::regclass::text in (:tables)
                """,
                moved))
        .isEmpty();
  }

  @Test
  void policiesAskNoOtherTable() {
    assertThat(
            JDBC.sql(
                    """
                    select polname || ' on ' || polrelid::regclass from pg_policy
                    where pg_get_expr(polqual, polrelid) ilike '%select%'
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }
}

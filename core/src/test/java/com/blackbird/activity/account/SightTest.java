package com.blackbird.activity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class SightTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final AccountId ACME = AccountId.of("acme");
  private static final AccountId OTHER = AccountId.of("other");
  private static final Sight BOTH = Sight.ofAll("a test");

  private final JdbcClient jdbc = DATABASE.jdbc();

  @BeforeAll
  static void twoAccounts() {
    var accounts = new AccountStore(DATABASE.jdbc(), new MutableClock());
    accounts.put(Account.of("acme", "Acme", true));
    accounts.put(Account.of("other", "Other", true));
  }

  private List<String> everythingAskedFor() {
    return jdbc.sql("select key from account order by key")
        .query((row, number) -> row.getString("key"))
        .list();
  }

  @Test
  void aForgottenFilterShowsNothingOfOthers() {
    assertThat(Sight.of(ACME).see(this::everythingAskedFor)).containsExactly("acme");
    assertThat(Sight.of(OTHER).see(this::everythingAskedFor)).containsExactly("other");
    assertThat(Sight.of(AccountId.of("nobody")).see(this::everythingAskedFor)).isEmpty();
    assertThat(BOTH.see(this::everythingAskedFor)).containsExactly("acme", "other");
  }

  @Test
  void parametersStayInTheirPlaces() {
    var found =
        Sight.of(ACME)
            .see(() ->
                jdbc.sql("select ? || ? || key as text from account where name = ?")
                    .params("a", "b", "Acme")
                    .query(String.class)
                    .list());
    assertThat(found).containsExactly("abacme");
    int changed =
        Sight.of(ACME)
            .see(() ->
                jdbc.sql("update account set name = name where name <> ?").param("x").update());
    assertThat(changed).isEqualTo(1);
  }

  @Test
  void aTransactionHasTheSightOfEachOfItsStatements() {
    DATABASE
        .transaction()
        .executeWithoutResult(status -> {
          assertThat(Sight.of(ACME).see(this::everythingAskedFor)).containsExactly("acme");
          assertThat(BOTH.see(this::everythingAskedFor)).hasSize(2);
          nested()
              .executeWithoutResult(inner -> {
                assertThat(Sight.of(OTHER).see(this::everythingAskedFor)).containsExactly("other");
                inner.setRollbackOnly();
              });
          assertThat(Sight.of(OTHER).see(this::everythingAskedFor)).containsExactly("other");
          assertThat(BOTH.see(this::everythingAskedFor)).hasSize(2);
        });
  }

  private static TransactionTemplate nested() {
    var nested = DATABASE.transaction();
    nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    return nested;
  }

  @Test
  void nothingIsWrittenForOthers() {
    var insert =
        jdbc.sql(
                """
                insert into integration (account_id, key, platform, name, state, created_at)
                values (?, 'shop', 'shopify', 'Shop', 'CONNECTED', now())
                """)
            .param(OTHER.value());
    assertThatThrownBy(() -> Sight.of(ACME).run(insert::update))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void whoeverHasNoSightIsRefused() {
    var strict = JdbcClient.create(new AccountConnections(DATABASE.pool()));
    assertThatThrownBy(() -> strict.sql("select 1").query().listOfRows())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Sight");
  }

  /** As on several machines, where only what a transaction says reaches all of them. */
  @Test
  void onAClusterEachStatementIsATransactionOfItsOwn() {
    var spread = JdbcClient.create(new AccountConnections(DATABASE.pool(), true));
    var keys = spread.sql("select key from account where name <> ? order by key").param("x");
    assertThat(Sight.of(ACME).see(() -> keys.query(String.class).list())).containsExactly("acme");
    assertThat(BOTH.see(() -> keys.query(String.class).list())).containsExactly("acme", "other");
    var mine = spread.sql("update account set name = name");
    int changed = Sight.of(OTHER).see(() -> mine.update());
    assertThat(changed).isEqualTo(1);

    var broken = spread.sql("select 1 / ?").param(0);
    assertThatThrownBy(() -> Sight.of(ACME).run(() -> broken.query().listOfRows()))
        .isInstanceOf(DataAccessException.class);
    var role = DATABASE.ownerJdbc().sql("select current_user").query(String.class).single();
    assertThat(role).isEqualTo("postgres");
    assertThatThrownBy(() -> spread.sql("select 1").query().listOfRows())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void noTableOfAnAccountIsLeftOpen() {
    var open =
        DATABASE
            .ownerJdbc()
            .sql(
                """
                select c.relname from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id'
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and not c.relispartition and not (c.relrowsecurity and c.relforcerowsecurity
                    and exists (select from pg_policy where polrelid = c.oid))
                """)
            .query(String.class)
            .list();
    assertThat(open).isEmpty();
  }

  @Test
  void partitionsAreNobodys() {
    assertThatThrownBy(() ->
            BOTH.run(() -> jdbc.sql("select count(*) from activity_past").query().listOfRows()))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void aStatementThatFailsLeavesNothingBehind() {
    assertThatThrownBy(
            () -> Sight.of(ACME).run(() -> jdbc.sql("select 1 / ?").param(0).query().listOfRows()))
        .isInstanceOf(DataAccessException.class);
    var role = DATABASE.ownerJdbc().sql("select current_user").query(String.class).single();
    assertThat(role).isEqualTo("postgres");
    var id = UUID.randomUUID();
    assertThat(
            Sight.of(ACME)
                .see(() -> jdbc.sql("select cast(? as uuid)").param(id).query(UUID.class).single()))
        .isEqualTo(id);
  }
}

package com.blackbird.bot.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountConnections;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL of one's own, whose logins are no superusers. */
class RuntimeLoginTest {
  private static final TestDatabase SERVER = TestDatabase.create();
  private static final JdbcClient ADMIN = SERVER.ownerJdbc();

  @BeforeEach
  void make() {
    ADMIN.sql("create role shop_owner login createrole password 'secret'").update();
    ADMIN.sql("create database shop owner shop_owner").update();
  }

  @AfterEach
  void drop() {
    ADMIN.sql("drop database shop with (force)").update();
    ADMIN.sql("drop role if exists shop_bot").update();
    ADMIN.sql("drop role shop_owner").update();
  }

  private static DataSource as(String login) {
    var source = new DriverManagerDataSource(url(), login, "secret");
    source.setDriverClassName("org.postgresql.Driver");
    return source;
  }

  private static String url() {
    return SERVER.url().replaceFirst("/test_[0-9]+.*$", "/shop");
  }

  private static void migrate() {
    // The roles are the server's and there already, so they have to be given to its new owner.
    ADMIN
        .sql("grant blackbird_account, blackbird_overview to shop_owner with admin option")
        .update();
    Flyway.configure().dataSource(as("shop_owner")).load().migrate();
  }

  private static void prepare(String login) {
    new RuntimeLogin(new TableOwner(as("shop_owner")), new Details(login, "secret"))
        .prepare(as(login));
  }

  @Test
  void theBotsLoginIsMadeAndOwnsNothingHoweverManyStartAtOnce() throws Exception {
    migrate();
    try (var bots = Executors.newVirtualThreadPerTaskExecutor()) {
      var starts = Stream.generate(() -> bots.submit(() -> prepare("shop_bot"))).limit(4).toList();
      for (var start : starts) {
        start.get();
      }
    }

    var plain = JdbcClient.create(as("shop_bot"));
    assertThatThrownBy(() -> plain.sql("select count(*) from account").query().singleValue())
        .isInstanceOf(DataAccessException.class);
    assertAccountsAreApart(as("shop_bot"));
  }

  /** Whoever comes by a certificate has none, and nobody shall come in by guessing one. */
  @Test
  void aLoginWithoutAPasswordIsMadeWithoutOne() {
    migrate();
    new RuntimeLogin(new TableOwner(as("shop_owner")), new Details("shop_bot", null))
        .prepare(as("shop_bot"));

    assertThat(
            ADMIN
                .sql("select rolpassword is null from pg_authid where rolname = 'shop_bot'")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void oneLoginForBothGivesItsRightsUpForEachStatement() {
    migrate();
    prepare("shop_owner");
    assertAccountsAreApart(as("shop_owner"));
  }

  @Test
  void aMigrationSeesTheRowsOfAllAccounts() {
    migrate();
    putTwo(as("shop_owner"));
    var owner = JdbcClient.create(as("shop_owner"));
    assertThat(owner.sql("update account set name = 'x'").update()).isEqualTo(2);
  }

  @Test
  void aLoginThatMayTooLittleIsRefusedWithWhatToDo() {
    migrate();
    ADMIN.sql("create role shop_bot login password 'secret'").update();
    ADMIN.sql("revoke admin option for blackbird_account from shop_owner").update();
    assertThatThrownBy(() -> prepare("shop_bot"))
        .isInstanceOfSatisfying(
            StartRefused.class,
            refused ->
                assertThat(refused.advice())
                    .contains("grant blackbird_account, blackbird_overview to \"shop_bot\""));
  }

  private static void putTwo(DataSource source) {
    var accounts =
        new AccountStore(JdbcClient.create(new AccountConnections(source)), new MutableClock());
    Sight.ofAll("a test")
        .run(() -> {
          accounts.put(Account.of("acme", "Acme", true));
          accounts.put(Account.of("other", "Other", true));
        });
  }

  private static void assertAccountsAreApart(DataSource source) {
    putTwo(source);
    var jdbc = JdbcClient.create(new AccountConnections(source));
    var keys =
        Sight.of(AccountId.of("acme"))
            .see(() -> jdbc.sql("select key from account").query(String.class).list());
    assertThat(keys).containsExactly("acme");
    assertThatThrownBy(() ->
            Sight.of(AccountId.of("acme"))
                .run(() -> jdbc.sql("drop table account cascade").update()))
        .isInstanceOf(DataAccessException.class);
  }

  private record Details(String login, @Nullable String password) implements JdbcConnectionDetails {
    @Override
    public String getUsername() {
      return login;
    }

    @Override
    public @Nullable String getPassword() {
      return password;
    }

    @Override
    public String getJdbcUrl() {
      return url();
    }
  }
}

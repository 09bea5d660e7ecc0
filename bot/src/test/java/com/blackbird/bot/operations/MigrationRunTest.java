package com.blackbird.bot.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code java -jar bot.jar migrate}: the tables are right when it ends, and it ends. */
class MigrationRunTest {
  @Test
  void anEmptyDatabaseIsMadeReadyWithItsLogin() {
    var server = TestDatabase.create();
    server.ownerJdbc().sql("create database migrated_by_itself").update();
    String url = server.url().replaceFirst("/test_\\d+", "/migrated_by_itself");

    for (int twice = 0; twice < 2; twice++) {
      MigrationRun.run(
          "migrate",
          "--spring.datasource.url=" + url.replaceFirst("\\?.*", ""),
          "--spring.flyway.user=postgres",
          "--spring.datasource.username=bot_of_the_migration",
          "--spring.datasource.password=only-for-this-test");
    }

    var owner = JdbcClient.create(new DriverManagerDataSource(url));
    assertThat(
            owner.sql("select to_regclass('activity') is not null").query(Boolean.class).single())
        .isTrue();
    assertThat(
            owner
                .sql("select pg_has_role('bot_of_the_migration', 'blackbird_account', 'member')")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void aServerThatDoesNotFitIsRefusedBeforeAnythingIsMade() {
    var server = TestDatabase.create();
    server
        .ownerJdbc()
        .sql(
            """
            create database of_few_letters template template0 encoding 'LATIN1'
              locale_provider libc locale 'C'
            """)
        .update();
    String url = server.url().replaceFirst("/test_\\d+", "/of_few_letters");

    assertThatThrownBy(() -> MigrationRun.run("migrate", "--spring.datasource.url=" + url))
        .hasRootCauseInstanceOf(StartRefused.class)
        .hasStackTraceContaining("LATIN1");
    assertThat(
            JdbcClient.create(new DriverManagerDataSource(url))
                .sql("select count(*) from pg_class where relname = 'account'")
                .query(Long.class)
                .single())
        .isZero();
    assertThatThrownBy(() -> new DatabaseServer(140_012, "UTF8").check())
        .hasMessageContaining("PostgreSQL 14");
  }

  @Test
  void whatFailsEndsWithAnError() {
    assertThatThrownBy(() ->
            MigrationRun.run(
                "migrate",
                "--spring.datasource.hikari.connection-timeout=500",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nowhere"))
        .isInstanceOf(RuntimeException.class)
        .satisfies(failure ->
            assertThat(new DatabaseRefusalAnalyzer(new StandardEnvironment()).analyze(failure))
                .as("said in a sentence")
                .isNotNull());
    assertThat(MigrationRun.isAskedFor("--server.port=1", "migrate")).isTrue();
    assertThat(MigrationRun.isAskedFor("--server.port=1")).isFalse();
  }
}

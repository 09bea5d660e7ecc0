package com.blackbird.activity.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two versions of the bot run side by side while it is updated. */
class MigrationsTest {
  private static final Path FOLDER = Path.of("src/main/resources/db/migration");

  /** What came before is the first release; nothing older runs beside it. */
  private static final int FIRST = 28;

  private static final int BOTS = 6;
  private static final int FRESH = 30;

  @TempDir private Path newer;

  @Test
  void noMigrationTakesAwayWhatTheVersionBeforeUses() throws IOException {
    Map<String, List<String>> broken = new TreeMap<>();
    List<Path> files = files();
    for (Path file : files) {
      List<String> found = MigrationRule.broken(Files.readString(file));
      if (!found.isEmpty()) {
        broken.put(file.getFileName().toString(), found);
      }
    }
    assertThat(files).isNotEmpty();
    assertThat(broken).isEmpty();
  }

  @Test
  void everyMigrationBeginsByTellingWhy() throws IOException {
    for (Path file : files()) {
      assertThat(Files.readString(file)).as(file.getFileName().toString()).startsWith("-- ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table export drop column language",
        "alter table export rename column language to tongue",
        "alter table export rename to exported",
        "alter table export alter column language type int",
        "alter table export alter column language set not null",
        "alter table export add column size int not null",
        "alter table export add column size int, add column kind text not null",
        "alter table export add constraint export_ck check (language <> '')",
        "drop table export",
        "create unique index export_ix on export (language)"
      })
  void whatAnOlderVersionCannotLiveWithIsNoticed(String statement) {
    assertThat(MigrationRule.broken("-- Because.\n" + statement + ";\n")).hasSize(1);
    assertThat(MigrationRule.broken("-- contracts, unused since 1.2.0\n" + statement + ";"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table export add column size int",
        "alter table export add column size int not null default 0, add column kind text",
        "alter table export alter column language drop not null",
        "create index export_ix on export (language)",
        "create table fresh (id int not null); alter table fresh add constraint a check (id > 0)",
        "create table fresh (id int); create unique index fresh_ix on fresh (id)"
      })
  void whatIsOnlyAddedIsFine(String statements) {
    assertThat(MigrationRule.broken(statements)).isEmpty();
  }

  /** A replica of the old version that is restarted in the middle of an update. */
  @Test
  void anOlderVersionStartsOnANewerSchema() throws IOException {
    var database = TestDatabase.create();
    Files.writeString(newer.resolve("V9999__of_tomorrow.sql"), "create table tomorrow (id int);");
    Flyway.configure()
        .dataSource(database.pool())
        .locations("classpath:db/migration", "filesystem:" + newer)
        .load()
        .migrate();

    var again = Flyway.configure().dataSource(database.pool()).load().migrate();

    assertThat(again.success).isTrue();
    assertThat(again.migrationsExecuted).isZero();
    assertThat(database.ownerJdbc().sql("select count(*) from tomorrow").query(Long.class).single())
        .isZero();
  }

  /** As on a new database, where there is much to be done. */
  @Test
  void botsThatStartAtTheSameMomentLeaveEachOtherInPeace() throws Exception {
    var database = TestDatabase.create();
    for (int table = 0; table < FRESH; table++) {
      database
          .ownerJdbc()
          .sql("create table fresh_%d (account_id uuid primary key)".formatted(table))
          .update();
    }
    String script = Files.readString(FOLDER.resolve("afterMigrate__tenants.sql"));
    var ready = new CyclicBarrier(BOTS);
    try (var bots = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> starts =
          Stream.generate(() -> bots.submit(() -> run(database, script, ready)))
              .limit(BOTS)
              .toList();
      for (Future<Boolean> start : starts) {
        start.get();
      }
    }

    assertThat(
            database
                .ownerJdbc()
                .sql("select count(*) from pg_policy where polrelid::regclass::text like 'fresh_%'")
                .query(Long.class)
                .single())
        .isEqualTo(2 * FRESH);
  }

  private static boolean run(TestDatabase database, String script, CyclicBarrier ready)
      throws Exception {
    try (Connection connection = database.pool().getConnection();
        Statement statement = connection.createStatement()) {
      ready.await();
      return statement.execute(script);
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().matches("V\\d+.*"))
          .filter(file -> number(file) >= FIRST)
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }

  private static int number(Path file) {
    return Arrays.stream(file.getFileName().toString().substring(1).split("[_.]"))
        .findFirst()
        .map(Integer::parseInt)
        .orElseThrow();
  }
}

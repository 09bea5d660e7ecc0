package com.blackbird.bot.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * While it is updated, the version before works on the tables of this one: what each release asks
 * the database is kept as a file, and today's tables have an answer to it.
 *
 * <p>{@code -DwriteRelease} writes the file of the newest release, once and for all
 * (docs/releasing.md).
 */
class ReleasedStatementsTest {
  private static final Path FOLDER = Repository.path("bot/src/test/resources/releases");

  /** Fewer would mean that the classes were not found. */
  private static final int MANY = 300;

  private static Stream<Path> releases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  @Test
  void theNewestReleaseHasWrittenDownWhatItAsks() throws IOException {
    Path file = FOLDER.resolve(Releases.newest() + ".sql");
    if (System.getProperty("writeRelease") != null) {
      var answers = new Answers(TestDatabase.create());
      Files.write(
          file,
          AskedStatements.all().stream().filter(one -> answers.missing(one).isEmpty()).toList());
    }
    assertThat(file).as("written by -DwriteRelease, see docs/releasing.md").exists();
    List<String> asked = Files.readAllLines(file);
    assertThat(asked).hasSizeGreaterThan(MANY);
    assertThat(asked).filteredOn(AskedStatements.all()::contains).hasSizeGreaterThan(MANY / 2);
  }

  @ParameterizedTest
  @MethodSource("releases")
  void whatAReleaseAsksHasAnAnswerOnTheNewestTables(Path release) throws IOException {
    var answers = new Answers(TestDatabase.create());
    var unanswered = new TreeMap<String, String>();
    for (String statement : Files.readAllLines(release)) {
      answers.missing(statement).ifPresent(why -> unanswered.put(statement, why));
    }
    assertThat(unanswered).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "export, alter table export drop column language",
    "lease_replica, alter table lease_replica rename column beat to pulse",
    "workspace_link, alter table workspace_link rename to link",
    "lease, drop table lease",
    "lease, alter table lease alter column fence type text",
    "lease, alter table lease drop constraint lease_pk",
    "account, alter table account add column region text not null",
    "account, alter table account alter column language set not null"
  })
  void whatANewVersionMustNotDoToTheTablesIsNoticed(String table, String change)
      throws IOException {
    var changed = TestDatabase.create();
    changed.ownerJdbc().sql(change).update();
    var answers = new Answers(changed);

    assertThat(Files.readAllLines(FOLDER.resolve(Releases.newest() + ".sql")))
        .filteredOn(statement -> statement.contains(table))
        .anyMatch(statement -> answers.missing(statement).isPresent());
  }
}

package com.blackbird.bot.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.vault.VaultKeys;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
  /** Unpacked once for all tests. */
  @TempDir static Path programs;

  @TempDir Path folder;

  @BeforeEach
  void shareThePrograms() throws IOException {
    Files.createSymbolicLink(folder.resolve("postgresql"), programs);
  }

  @Test
  void dataIsKeptBetweenRuns() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      run(database, "create table kept as select 42 as answer");
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(one(database, "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void itIsTheVersionThatItSaysAndWritesDurably() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(one(database, "show server_version")).startsWith(EmbeddedDatabase.MAJOR + ".");
      assertThat(one(database, "show fsync")).isEqualTo("on");
      assertThat(one(database, "show synchronous_commit")).isEqualTo("on");
      assertThat(one(database, "show full_page_writes")).isEqualTo("on");
    }
  }

  @Test
  void theEncryptionKeyLiesBesideTheDataForItsOwnerAloneAndStays() throws Exception {
    String first;
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      Path file = database.encryptionKey();
      first = VaultKeys.in(file).ring().primaryId();
      assertThat(Files.getPosixFilePermissions(file))
          .containsExactlyInAnyOrder(
              PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(VaultKeys.in(database.encryptionKey()).ring().primaryId()).isEqualTo(first);
    }
  }

  @Test
  void withoutThePasswordNobodyGetsIn() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(database.getJdbcUrl(), "postgres", "guess"))
          .isInstanceOf(SQLException.class);
    }
  }

  /** What is in them runs as whoever runs the bot. */
  @Test
  void nobodyElseWritesIntoItsFolders() throws Exception {
    Path home = folder.resolve("new");
    Files.createDirectory(home);
    Files.createSymbolicLink(home.resolve("postgresql"), programs);
    EmbeddedDatabase.start(home).close();
    try (Stream<Path> all = Files.walk(home, 2, FileVisitOption.FOLLOW_LINKS)) {
      assertThat(all.filter(path -> !path.equals(home)))
          .hasSizeGreaterThan(5)
          .allSatisfy(path ->
              assertThat(Files.getPosixFilePermissions(path))
                  .as("%s", path)
                  .doesNotContain(
                      PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE));
    }
  }

  @Test
  void aFolderThatItMakesIsItsOwners() throws Exception {
    Path home = folder.resolve("made/here");
    DataDirectory.open(home).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
        .isEqualTo("rwx------");
  }

  @Test
  void aFolderInUseIsRefusedWithWhatToDo() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
          .isInstanceOfSatisfying(
              StartRefused.class,
              refused -> {
                assertThat(refused).hasMessageContaining("in use by another bot, process ");
                assertThat(refused.advice()).contains("BLACKBIRD_DATA_DIR");
              });
      assertThat(one(database, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void aFolderInUseByAnotherProcessIsRefused() throws Exception {
    Process other = bot("hold");
    try {
      assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("process " + other.pid());
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  @Test
  void dataOfAnotherVersionIsRefusedAndLeftAlone() throws Exception {
    EmbeddedDatabase.start(folder).close();
    Files.writeString(folder.resolve("data/PG_VERSION"), "15\n");

    assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("from PostgreSQL 15");
    assertThat(folder.resolve("data/PG_VERSION")).hasContent("15");
  }

  @Test
  void aRelativeFolderIsRefused() {
    assertThatThrownBy(() -> EmbeddedDatabase.start(Path.of("data")))
        .isInstanceOf(StartRefused.class);
  }

  @Test
  void aFirstStartThatWasInterruptedIsDoneAgain() throws Exception {
    Files.createDirectories(folder.resolve("data/base"));

    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(one(database, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void whatWasCommittedSurvivesAKillOfTheBot() throws Exception {
    Process killed = bot("write");
    killed.destroyForcibly().waitFor();
    assertThat(folder.resolve("data/postmaster.pid")).as("the server outlived its bot").exists();

    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(one(database, "select count(*) from written")).isEqualTo("1000");
    }
  }

  @Test
  void whatWasCommittedSurvivesAKillOfBotAndServer() throws Exception {
    Process killed = bot("write");
    long server =
        Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst());
    killed.destroyForcibly().waitFor();
    ProcessHandle.of(server).orElseThrow().destroyForcibly();
    ProcessHandle.of(server).ifPresent(handle -> handle.onExit().join());

    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      assertThat(one(database, "select count(*) from written")).isEqualTo("1000");
    }
  }

  /** Starts a process of its own that does what {@link Other} says, and waits until it is ready. */
  private Process bot(String task) throws IOException, InterruptedException {
    Path ready = folder.resolve("other-ready");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Other.class.getName(),
                folder.toString(),
                task,
                ready.toString())
            .redirectErrorStream(true)
            .redirectOutput(new File(folder.toFile(), "other.log"))
            .start();
    try (var watch = folder.getFileSystem().newWatchService()) {
      folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      while (Files.notExists(ready) && process.isAlive()) {
        var key = watch.poll(1, TimeUnit.SECONDS);
        if (key != null) {
          key.reset();
        }
      }
    }
    assertThat(ready).as(Files.readString(folder.resolve("other.log"))).exists();
    return process;
  }

  private static void run(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String one(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(
        database.getJdbcUrl(), database.owner().getUsername(), database.owner().getPassword());
  }

  /** Another bot's process, as far as its database goes. */
  static final class Other {
    private Other() {}

    public static void main(String[] arguments) throws Exception {
      EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
      if (arguments[1].equals("write")) {
        run(database, "create table written as select generate_series(1, 1000) as n");
      }
      Files.createFile(Path.of(arguments[2]));
      Thread.currentThread().join();
    }
  }
}

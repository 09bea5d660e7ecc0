package com.blackbird.bench;

import com.blackbird.activity.account.AccountConnections;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.activity.ActivityPartitions;
import com.blackbird.activity.activity.Retention;
import com.blackbird.activity.lease.PortLease;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** A migrated PostgreSQL of its own in a temporary folder, as durable as the product's. */
final class BenchDatabase implements AutoCloseable {
  private static final List<String> DURABLE =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  private final Path data;
  private final boolean isTemporary;
  private final PortLease port;
  private final EmbeddedPostgres server;
  private final HikariDataSource dataSource;

  /** As the bot has them, so that what is measured is held to accounts as it is there. */
  private final AccountConnections connections;

  private BenchDatabase(Path data, boolean isTemporary, PortLease port, EmbeddedPostgres server) {
    this.data = data;
    this.isTemporary = isTemporary;
    this.port = port;
    this.server = server;
    var config = new HikariConfig();
    config.setJdbcUrl(url());
    config.setMaximumPoolSize(8);
    this.dataSource = new HikariDataSource(config);
    this.connections = new AccountConnections(dataSource, Sight.ofAll("a measurement"));
  }

  static BenchDatabase start() throws IOException {
    var data = Files.createTempDirectory("blackbird-bench");
    FileSystemUtils.copyRecursively(Migrated.DATA, data);
    var database = start(data, true);
    database.checkDurable();
    return database;
  }

  /** On this folder, which is removed at the end if it is temporary. */
  private static BenchDatabase start(Path data, boolean isTemporary) throws IOException {
    var port = PortLease.take();
    var builder =
        EmbeddedPostgres.builder()
            .setPort(port.port())
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setServerConfig("max_connections", "50");
    // The library is made for tests and trades these for speed.
    DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
    return new BenchDatabase(data, isTemporary, port, builder.start());
  }

  /** What every server of this process begins with: making it once takes seconds. */
  private static final class Migrated {
    static final Path DATA = make();

    private static Path make() {
      try {
        var data = Files.createTempDirectory("blackbird-bench-migrated");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(data)));
        try (var database = start(data, false)) {
          Flyway.configure().dataSource(database.dataSource).load().migrate();
        }
        return data;
      } catch (IOException e) {
        throw new UncheckedIOException("The benches' PostgreSQL does not start", e);
      }
    }

    private static void remove(Path data) {
      try {
        FileSystemUtils.deleteRecursively(data);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void checkDurable() {
    for (var setting : DURABLE) {
      var value = owner().sql("show " + setting).query(String.class).single();
      if (!value.equals("on")) {
        throw new IllegalStateException(setting + " is " + value + ", so the figures would lie");
      }
    }
  }

  String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  DataSource dataSource() {
    return dataSource;
  }

  /** The bot's statements. */
  JdbcClient jdbc() {
    return JdbcClient.create(connections);
  }

  /** The bot's transactions. */
  TransactionTemplate transaction() {
    return new TransactionTemplate(new DataSourceTransactionManager(connections));
  }

  /** Statements of who owns the tables. */
  JdbcClient owner() {
    return JdbcClient.create(dataSource);
  }

  /** The months of the log, which their owner makes and drops. */
  ActivityPartitions partitions(Clock clock, Retention retention) {
    return new ActivityPartitions(
        owner(),
        new TransactionTemplate(new DataSourceTransactionManager(dataSource)),
        clock,
        retention);
  }

  /** The months of a log that is kept for ever. */
  ActivityPartitions partitions(Clock clock) {
    return partitions(clock, Retention.UNLIMITED);
  }

  /**
   * Forgets all activities and problems and starts a new checkpoint, so that every turn begins
   * alike.
   */
  void empty() {
    while (!isEmptied()) {
      // A bot that runs on this database was at work; it gives way in a moment.
    }
    owner().sql("checkpoint").update();
  }

  /** A bot's workers take these tables in other orders, so PostgreSQL may end one of the two. */
  private boolean isEmptied() {
    try {
      owner()
          .sql(
              "truncate activity, problem, problem_record, problem_hour, problem_history,"
                  + " problem_look, problem_change")
          .update();
      return true;
    } catch (PessimisticLockingFailureException e) {
      return false;
    }
  }

  /** What the figures were measured on. */
  String description() {
    var version = owner().sql("show server_version").query(String.class).single();
    return "PostgreSQL " + version + " (" + String.join(", ", DURABLE) + " on)";
  }

  @Override
  public void close() throws IOException {
    dataSource.close();
    try (port) {
      server.close();
    }
    if (isTemporary) {
      FileSystemUtils.deleteRecursively(data);
    }
  }
}

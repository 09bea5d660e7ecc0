package com.blackbird.bot.operations;

import com.blackbird.activity.lease.PortLease;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The bot's own PostgreSQL, for those who have none to give it: a real server on the loopback
 * address, with its data kept between runs.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {
  /** The version that the bot brings; the data of another one cannot be read. */
  static final int MAJOR = 18;

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

  /** Long enough for the recovery after a crash. */
  private static final Duration START = Duration.ofSeconds(60);

  private final DataDirectory directory;
  private final PortLease port;
  private final EmbeddedPostgres server;
  private final String password;

  private EmbeddedDatabase(
      DataDirectory directory, PortLease port, EmbeddedPostgres server, String password) {
    this.directory = directory;
    this.port = port;
    this.server = server;
    this.password = password;
  }

  /**
   * Starts the server in the given folder.
   *
   * @throws StartRefused when the folder cannot be used, saying why and what to do
   */
  static EmbeddedDatabase start(Path home) throws IOException {
    DataDirectory directory = DataDirectory.open(home);
    PortLease port = PortLease.take();
    try {
      directory.prepare(MAJOR);
      directory.protect();
      String password = directory.password();
      EmbeddedPostgres server = server(directory, port, password);
      directory.protect();
      directory.complete();
      LOG.info("The embedded PostgreSQL {} keeps its data in {}", MAJOR, directory.data());
      return new EmbeddedDatabase(directory, port, server, password);
    } catch (IOException | RuntimeException e) {
      port.close();
      directory.close();
      throw e;
    }
  }

  /** Who owns the tables, and makes the login of the bot's statements at the first start. */
  FlywayConnectionDetails owner() {
    return new Owner(getJdbcUrl(), password);
  }

  @Override
  public String getUsername() {
    return "blackbird";
  }

  @Override
  public String getPassword() {
    return password;
  }

  @Override
  public String getJdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
  }

  /** Where the key is that secrets in this database are encrypted with; made at the first use. */
  Path encryptionKey() throws IOException {
    return directory.encryptionKey();
  }

  /** Stops the server cleanly and lets the folder go. */
  @Override
  public void close() throws IOException {
    try (directory;
        port) {
      server.close();
    }
  }

  private record Owner(String url, String password) implements FlywayConnectionDetails {
    @Override
    public String getUsername() {
      return "postgres";
    }

    @Override
    public String getPassword() {
      return password;
    }

    @Override
    public String getJdbcUrl() {
      return url;
    }

    @Override
    public String toString() {
      return url;
    }
  }

  private static EmbeddedPostgres server(DataDirectory directory, PortLease port, String password)
      throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port.port())
        .setDataDirectory(directory.data())
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(directory.programs().toFile())
        .setRegisterShutdownHook(false)
        .setPGStartupWait(START)
        .setLocaleConfig("auth-host", "scram-sha-256")
        .setLocaleConfig("pwfile", directory.passwordFile().toString())
        .setConnectConfig("password", password)
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        // The library is made for tests and trades these for speed; ours keeps what it confirms.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("max_connections", "50")
        .start();
  }
}

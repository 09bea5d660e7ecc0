package com.blackbird.activity.testing;

import com.blackbird.activity.account.AccountConnections;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.lease.PortLease;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A migrated database of its own on the one PostgreSQL that serves this JVM's tests; a copy of a
 * template, so it costs a few milliseconds.
 */
public final class TestDatabase {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final int CONNECTIONS = 8;

  /** The shortest that the pool allows, for there are many pools on one server. */
  private static final int IDLE_MILLIS = 10_000;

  private final String name;
  private final HikariDataSource pool;
  private final DataSource dataSource;

  private TestDatabase(String name, HikariDataSource pool, DataSource dataSource) {
    this.name = name;
    this.pool = pool;
    this.dataSource = dataSource;
  }

  private static HikariDataSource pool(String name) {
    var config = new HikariConfig();
    config.setJdbcUrl(Server.url(name));
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    config.setIdleTimeout(IDLE_MILLIS);
    return new HikariDataSource(config);
  }

  /** Connections to a fresh database. */
  public static DataSource fresh() {
    return create().dataSource();
  }

  /** A fresh database. */
  public static TestDatabase create() {
    var name = "test_" + NUMBER.incrementAndGet();
    Server.POSTGRES_CLIENT.sql("create database " + name + " template " + Server.TEMPLATE).update();
    HikariDataSource pool = pool(name);
    var sighted = new AccountConnections(pool, Sight.ofAll("tests of what stores do"));
    return new TestDatabase(name, pool, sighted);
  }

  /**
   * The same database, with everything done by who owns the tables: faster by a third, for tests of
   * so many statements that it counts.
   */
  public TestDatabase asOwner() {
    return new TestDatabase(name, pool, pool);
  }

  /**
   * Connections to it, at most eight at a time. Statements run as the roles of the product; what
   * has no sight of its own sees all accounts.
   */
  public DataSource dataSource() {
    return dataSource;
  }

  /** Its audit log. */
  public Audit audit(Clock clock) {
    return new Audit(jdbc(), transaction(), clock);
  }

  /** Connections of who owns the tables. */
  public DataSource pool() {
    return pool;
  }

  /** Statements in it by who owns the tables. */
  public JdbcClient ownerJdbc() {
    return JdbcClient.create(pool);
  }

  /** Transactions in it of who owns the tables. */
  public TransactionTemplate ownerTransaction() {
    return new TransactionTemplate(new DataSourceTransactionManager(pool));
  }

  /** Statements in it. */
  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource);
  }

  /** Transactions in it. */
  public TransactionTemplate transaction() {
    return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
  }

  /** Its JDBC address, with user and password. */
  public String url() {
    return Server.url(name);
  }

  /** Ends every connection and refuses new ones, as a database that went away. */
  public void takeAway() {
    Server.POSTGRES_CLIENT.sql("alter database " + name + " allow_connections false").update();
    Server.POSTGRES_CLIENT
        .sql("select pg_terminate_backend(pid)::text from pg_stat_activity where datname = ?")
        .param(name)
        .query()
        .listOfRows();
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  /** Lets connections in again. */
  public void bringBack() {
    Server.POSTGRES_CLIENT.sql("alter database " + name + " allow_connections true").update();
  }

  /** Started by the first test that needs it; it ends with the JVM. */
  private static final class Server {
    static final String TEMPLATE = "blackbird_template";

    /** Several JVMs may run tests at the same time, each with a server of its own. */
    private static final PortLease PORT = PortLease.take();

    private static final EmbeddedPostgres POSTGRES = start();
    static final JdbcClient POSTGRES_CLIENT = JdbcClient.create(administration());

    static {
      POSTGRES_CLIENT.sql("create database " + TEMPLATE).update();
      Flyway.configure().dataSource(url(TEMPLATE), null, null).load().migrate();
    }

    /** Kept open, and patient: a busy server may refuse a connection and take the next. */
    private static DataSource administration() {
      var config = new HikariConfig();
      config.setJdbcUrl(url("postgres"));
      config.setMaximumPoolSize(2);
      config.setConnectionTimeout(Duration.ofMinutes(1).toMillis());
      return new HikariDataSource(config);
    }

    static String url(String database) {
      return POSTGRES.getJdbcUrl("postgres", database);
    }

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setPort(PORT.port())
            .setPGStartupWait(Duration.ofMinutes(1))
            .setServerConfig("max_connections", "300")
            .setServerConfig("fsync", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException("the tests' PostgreSQL does not start", e);
      }
    }
  }
}

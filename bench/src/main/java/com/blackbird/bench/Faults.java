package com.blackbird.bench;

import com.blackbird.bench.ChaosChat.Health;
import com.blackbird.bench.Fault.Kind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The bad days of goal R1, each for as long as the trial says. */
final class Faults {
  private static final Duration BETWEEN_KILLS = Duration.ofSeconds(5);
  private static final int IDLE = 300;
  private static final int READERS = 4;

  private Faults() {}

  static List<Fault> all() {
    return List.of(
        new Fault("none", Kind.NONE, Trial::suffer),
        new Fault("one of three killed", Kind.DEATH, Faults::killOne),
        Fault.of("a kill every 5 s", Faults::killMany),
        Fault.of("a replica frozen", Faults::freeze),
        Fault.of("PostgreSQL crashes", trial -> trial.database().crash()),
        Fault.of("connections killed, 5/s", Faults::killConnections),
        Fault.of("no connection left", Faults::takeConnections),
        Fault.of("idle in transaction", trial -> read(trial, 1)),
        Fault.of("4 repeatable readers", trial -> read(trial, READERS)),
        new Fault("half as much again", Kind.OVERLOAD, Trial::oweMore),
        Fault.of("chat breaks off", trial -> beIll(trial, Health.BROKEN)),
        Fault.of("chat says 429", trial -> beIll(trial, Health.BUSY)),
        Fault.of("a clock an hour ahead", trial -> jump(trial, Duration.ofHours(1))),
        Fault.of("a clock an hour behind", trial -> jump(trial, Duration.ofHours(-1))),
        Fault.of("connections half-open", trial -> trial.line().abandon()),
        Fault.of("slow network, 50 ms", Faults::slowDown));
  }

  private static void killOne(Trial trial) throws Exception {
    trial.replicas().killOldest();
    trial.suffer();
    trial.replicas().start();
  }

  /** Who takes a channel over may be the next to be killed, so that one may wait for two. */
  private static void killMany(Trial trial) throws Exception {
    long end = System.nanoTime() + trial.length().toNanos();
    do {
      trial.replicas().killOldest();
      trial.replicas().start();
      Thread.sleep(BETWEEN_KILLS);
    } while (System.nanoTime() < end);
  }

  /** Longer than others wait for it, so that it wakes up to find its work taken over. */
  private static void freeze(Trial trial) throws Exception {
    trial.replicas().freezeOldest();
    Thread.sleep(Duration.ofSeconds(13));
    trial.replicas().thawOldest();
  }

  private static void killConnections(Trial trial) throws Exception {
    long end = System.nanoTime() + trial.length().toNanos();
    do {
      trial
          .database()
          .ask(
              """
              select count(pg_terminate_backend(pid)) from (
                select pid from pg_stat_activity where application_name = '%s'
                order by random() limit 1) one
              """
                  .formatted(ChaosReplica.NAME));
      Thread.sleep(Duration.ofMillis(200));
    } while (System.nanoTime() < end);
  }

  /** Others take every connection that there is, after the replicas have lost theirs. */
  private static void takeConnections(Trial trial) throws Exception {
    var taken = new ArrayList<Connection>();
    try {
      trial
          .database()
          .ask(
              "select count(pg_terminate_backend(pid)) from pg_stat_activity where"
                  + " application_name = '%s'".formatted(ChaosReplica.NAME));
      for (int i = 0; i < IDLE; i++) {
        taken.add(DriverManager.getConnection(trial.database().url()));
      }
    } catch (SQLException full) {
      // That is all there were.
    }
    trial.suffer();
    for (Connection one : taken) {
      one.close();
    }
  }

  /** Old snapshots keep PostgreSQL from cleaning up behind the queue. */
  private static void read(Trial trial, int readers) throws Exception {
    var open = new ArrayList<Connection>();
    for (int i = 0; i < readers; i++) {
      Connection one = DriverManager.getConnection(trial.database().url());
      one.setAutoCommit(false);
      one.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try (var statement = one.createStatement()) {
        statement.execute("select count(*) from delivery");
        statement.execute("select pg_current_xact_id()");
      }
      open.add(one);
    }
    trial.suffer();
    for (Connection one : open) {
      one.rollback();
      one.close();
    }
  }

  /** Nothing tells the replica that its clock is wrong, nor that it is right again. */
  private static void jump(Trial trial, Duration by) throws Exception {
    trial.replicas().setClockOfOldest(by);
    trial.suffer();
    trial.replicas().setClockOfOldest(Duration.ZERO);
  }

  private static void slowDown(Trial trial) throws Exception {
    trial.line().delay(Duration.ofMillis(50));
    trial.suffer();
    trial.line().delay(Duration.ZERO);
  }

  private static void beIll(Trial trial, Health health) throws Exception {
    trial.chat().become(health);
    trial.suffer();
    trial.chat().become(Health.WELL);
  }
}

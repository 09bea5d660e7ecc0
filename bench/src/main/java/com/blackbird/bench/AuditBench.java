package com.blackbird.bench;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.activity.ActivityStore;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.audit.AuditVerdict;
import com.blackbird.activity.audit.AuditVerifier;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.command.Acting;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goal S9: what the audit log costs. Accounts report, and now and then somebody does something: the
 * same with every act noted, and with none.
 */
final class AuditBench implements Bench {
  private static final Duration SPAN = Duration.ofDays(60);
  private static final double MOST_COST = 0.02;
  private static final Acting SOMEBODY =
      new Acting(new Who(ChatPlatform.SLACK.name() + "/T1/U1", "Maria"), "SLACK/T1/C1");

  @Override
  public String name() {
    return "audit";
  }

  /**
   * One act in so many {@code activities}, about as in the hour of {@link LoadBench}; so many acts
   * before that the code of an act is {@code warm}, as it is in a bot that runs.
   */
  @Override
  public Map<String, Integer> usual() {
    return Map.of(
        "rows",
        400_000,
        "batch",
        1_000,
        "activities",
        4_000,
        "warm",
        5_000,
        "accounts",
        20,
        "rounds",
        7,
        "seed",
        9);
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    var clock = Clock.systemUTC();
    var sample = SampleActivities.of(settings, settings.get("rows"), SPAN, clock.instant());
    var batches = sample.batches(settings.get("rows"), settings.get("batch"));
    try (var database = BenchDatabase.start()) {
      report.begin(this, settings, database);
      var partitions = database.partitions(clock);
      batches.forEach(batch -> partitions.ensure(batch.activities()));
      sample.accounts().forEach(account -> open(database, account, clock));
      var warmUp = new Day(database, batches, settings.get("activities"), clock);
      warmUp.take(false);
      warmUp.take(true);
      warmUp.act(settings.get("warm"));
      var day = new Day(database, batches, settings.get("activities"), clock);
      var rounds =
          new Rounds()
              .side("unnoted", () -> day.take(false))
              .side("noted", () -> day.take(true))
              .run(settings.get("rounds"));
      day.check();
      report.latencies("an act, unnoted", day.unnoted);
      report.latencies("an act, noted", day.noted);
      report.atMost(
          "S9",
          "noted / unnoted, all",
          rounds.of("noted").over(rounds.of("unnoted")),
          1 + MOST_COST);
    }
  }

  private static void open(BenchDatabase database, Account account, Clock clock) {
    new AccountStore(database.jdbc(), clock).put(account);
    new IntegrationStore(database.jdbc(), clock)
        .put(Integration.guessed(account.id(), SampleActivities.INTEGRATIONS.getFirst()));
  }

  /** What is done in every turn. */
  private static final class Day {
    private final BenchDatabase database;
    private final List<Batch> batches;
    private final int activities;
    private final Audit audit;
    private final IntegrationStore integrations;
    private final Writer store;
    private final Latencies noted = new Latencies();
    private final Latencies unnoted = new Latencies();

    Day(BenchDatabase database, List<Batch> batches, int activities, Clock clock) {
      this.database = database;
      this.batches = batches;
      this.activities = activities;
      this.audit = new Audit(database.jdbc(), database.transaction(), clock);
      this.integrations = new IntegrationStore(database.jdbc(), clock);
      this.store = Writer.store(new ActivityStore(database.jdbc(), clock), database.transaction());
    }

    /** How many seconds it takes to store all batches and to do what is done meanwhile. */
    double take(boolean isNoted) throws Exception {
      database.empty();
      long start = System.nanoTime();
      int stored = 0;
      for (Batch batch : batches) {
        store.write(batch);
        for (int before = stored / activities;
            before < (stored + batch.size()) / activities;
            before++) {
          act(batch.account(), isNoted);
        }
        stored += batch.size();
      }
      return (System.nanoTime() - start) / 1e9;
    }

    /** So many acts, every second of them noted. */
    void act(int times) {
      for (int time = 0; time < times; time++) {
        act(batches.getFirst().account(), time % 2 == 0);
      }
    }

    /** Somebody gives an integration its name again. */
    private void act(AccountId account, boolean isNoted) {
      var integration = Integration.guessed(account, SampleActivities.INTEGRATIONS.getFirst());
      long start = System.nanoTime();
      SOMEBODY.in(() ->
          Sight.of(account)
              .see(() ->
                  audit.within(() -> {
                    integrations.put(integration);
                    if (isNoted) {
                      audit.note(
                          AuditNote.of(account, Act.INTEGRATION_SET, integration.key().text())
                              .is("name", integration.name()));
                    }
                    return integration;
                  })));
      (isNoted ? noted : unnoted).add(new long[] {System.nanoTime() - start});
    }

    /** What was noted hangs together. */
    void check() {
      var verifier = new AuditVerifier(database.jdbc());
      for (AccountId account : batches.stream().map(Batch::account).distinct().toList()) {
        AuditVerdict verdict = verifier.verify(account, Optional.empty());
        if (!(verdict instanceof AuditVerdict.Whole)) {
          throw new IllegalStateException("The audit log is broken: " + verdict);
        }
      }
    }
  }
}

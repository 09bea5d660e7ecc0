package com.blackbird.activity.stats;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.activity.ActivityStatus;
import com.blackbird.activity.activity.ActivityVolume;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.problem.ProblemNumbers;
import com.blackbird.activity.stats.Failure.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Works out statistics from the log. */
public final class StatsReader {
  /** From how many errors, the newest ones, recoveries are made; a bound, not a guess. */
  static final int SAMPLE = 2_000;

  private static final int SHOWN = 3;

  private final ActivityLog log;
  private final StatsStore store;
  private final ProblemNumbers problems;
  private final Clock clock;

  /** Reads through this connection. */
  public StatsReader(ActivityLog log, JdbcClient jdbc, Clock clock) {
    this.log = log;
    this.store = new StatsStore(jdbc);
    this.problems = new ProblemNumbers(jdbc);
    this.clock = clock;
  }

  /** The statistics of these integrations, or of all when none is named. */
  public Stats read(AccountId account, Set<IntegrationKey> of, Period period, ZoneId zone) {
    List<Failure> failures = failures(account, of, period);
    Optional<Instant> forgotten = log.forgotten(query(of, period.before()).build());
    return new Stats(
        of,
        period,
        zone,
        volume(account, of, period, zone),
        forgotten.isPresent()
            ? new Totals(0, 0)
            : Totals.of(volume(account, of, period.before(), zone)),
        forgotten,
        problems.mostFrequent(account, of, period.since(), period.until(), SHOWN),
        problems.recognised(account, of, period.since(), period.until()),
        slowest(account, failures),
        failures.size() == SAMPLE);
  }

  private List<ActivityVolume> volume(
      AccountId account, Set<IntegrationKey> of, Period period, ZoneId zone) {
    return log.volume(
        account, query(of, period).build(), period.since(), period.until(), period.bucket(), zone);
  }

  private List<Failure> failures(AccountId account, Set<IntegrationKey> of, Period period) {
    List<Failure> failures = new ArrayList<>();
    log.stream(
        account,
        query(of, period).statuses(Set.of(ActivityStatus.ERROR)).build(),
        SAMPLE,
        error -> failures.add(Failure.of(error)));
    return failures;
  }

  private static ActivityQuery.Builder query(Set<IntegrationKey> of, Period period) {
    return ActivityQuery.builder().integrations(of).since(period.since()).until(period.until());
  }

  private List<Recovery> slowest(AccountId account, List<Failure> failures) {
    Map<Subject, Instant> failed = Recoveries.firstFailures(failures);
    Optional<Instant> first = failed.values().stream().min(Comparator.naturalOrder());
    if (first.isEmpty()) {
      return List.of();
    }
    Set<String> references =
        failed.keySet().stream()
            .map(Subject::reference)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return Recoveries.slowest(
        failed, store.successes(account, references, first.get()), clock.instant(), SHOWN);
  }
}

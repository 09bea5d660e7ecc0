package com.blackbird.activity.stats;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.stats.Failure.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
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
  /** From how many errors, the newest ones, names and recoveries are made; a bound, not a guess. */
  static final int SAMPLE = 2_000;

  private static final int SHOWN = 3;

  private final StatsStore store;
  private final ErrorNames names;
  private final Clock clock;

  /** Reads through this connection. */
  public StatsReader(JdbcClient jdbc, ErrorNames names, Clock clock) {
    this.store = new StatsStore(jdbc);
    this.names = names;
    this.clock = clock;
  }

  /** The statistics of an integration, or of all when none is named. */
  public Stats read(
      AccountId account, Optional<IntegrationKey> integration, Period period, ZoneId zone) {
    List<Failure> failures = store.failures(account, integration, period, SAMPLE);
    return new Stats(
        integration,
        period,
        zone,
        volume(account, integration, period, zone),
        Totals.of(store.volume(account, integration, period.before(), zone)),
        top(failures),
        slowest(account, failures),
        failures.size() == SAMPLE);
  }

  /** What was logged in each stretch of the period. */
  public List<VolumePoint> volume(
      AccountId account, Optional<IntegrationKey> integration, Period period, ZoneId zone) {
    Map<Instant, VolumePoint> known =
        store.volume(account, integration, period, zone).stream()
            .collect(toMap(VolumePoint::begin, point -> point));
    Bucket bucket = period.bucket();
    List<VolumePoint> all = new ArrayList<>();
    for (Instant begin = bucket.begin(period.since(), zone);
        begin.isBefore(period.until());
        begin = bucket.next(begin, zone)) {
      all.add(known.getOrDefault(begin, new VolumePoint(begin, 0, 0)));
    }
    return all;
  }

  private List<TopError> top(List<Failure> failures) {
    record Named(IntegrationKey integration, String name) {}
    Map<Named, List<Failure>> same =
        failures.stream()
            .collect(
                groupingBy(one ->
                    new Named(
                        one.subject().integration(),
                        names.name(one.subject().integration(), one.message()))));
    return same.entrySet().stream()
        .map(entry ->
            new TopError(
                entry.getKey().integration(),
                entry.getKey().name(),
                entry.getValue().size(),
                newest(entry.getValue())))
        .sorted(
            Comparator.comparing(TopError::count)
                .reversed()
                .thenComparing(TopError::last, Comparator.reverseOrder()))
        .limit(SHOWN)
        .toList();
  }

  private static Instant newest(Collection<Failure> failures) {
    return failures.stream().map(Failure::at).max(Comparator.naturalOrder()).orElseThrow();
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

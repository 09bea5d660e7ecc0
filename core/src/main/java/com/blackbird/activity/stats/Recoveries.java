package com.blackbird.activity.stats;

import com.blackbird.activity.stats.Failure.Subject;
import com.blackbird.activity.stats.StatsStore.Success;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts failures and successes of the same records together. */
final class Recoveries {
  private Recoveries() {}

  /** When each record failed first. */
  static Map<Subject, Instant> firstFailures(List<Failure> failures) {
    Map<Subject, Instant> first = new HashMap<>();
    for (Failure failure : failures) {
      if (failure.subject().reference() != null) {
        first.merge(failure.subject(), failure.at(), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    return first;
  }

  /** The records that took longest to work again, those that still do not among them. */
  static List<Recovery> slowest(
      Map<Subject, Instant> failed, List<Success> successes, Instant now, int most) {
    Map<Subject, NavigableSet<Instant>> worked = new HashMap<>();
    successes.forEach(
        one -> worked.computeIfAbsent(one.subject(), s -> new TreeSet<>()).add(one.at()));
    return failed.entrySet().stream()
        .map(entry -> recovery(entry.getKey(), entry.getValue(), worked.get(entry.getKey())))
        .sorted(Comparator.comparing((Recovery one) -> one.took(now)).reversed())
        .limit(most)
        .toList();
  }

  private static Recovery recovery(
      Subject subject, Instant failed, @Nullable NavigableSet<Instant> worked) {
    return new Recovery(
        subject.integration(),
        subject.type(),
        String.valueOf(subject.reference()),
        failed,
        worked == null ? Optional.empty() : Optional.ofNullable(worked.higher(failed)));
  }
}

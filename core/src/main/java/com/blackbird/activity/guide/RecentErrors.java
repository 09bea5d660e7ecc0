package com.blackbird.activity.guide;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.activity.ActivityStatus;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The newest errors of some integrations, and which entries they are about. */
final class RecentErrors {
  /** How far back they go. */
  static final Duration SPAN = Duration.ofDays(7);

  private final ActivityLog log;

  private final Clock clock;

  RecentErrors(ActivityLog log, Clock clock) {
    this.log = log;

    this.clock = clock;
  }

  /**
   * How often each entry was met.
   *
   * @param errors how many errors were looked at, {@link ActivityQuery#LONGEST_PAGE} at most
   * @param known the entries with their number
   */
  record Summary(int errors, Map<GuideEntry, Integer> known) {
    int recognised() {
      return known.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** What the newest errors of these integrations are about. */
  Summary summary(AccountId account, Guides guides, List<Integration> integrations) {
    Map<IntegrationKey, String> platforms =
        integrations.stream()
            .collect(Collectors.toMap(Integration::key, one -> one.platform().key()));
    List<Activity> errors = newest(account, platforms.keySet());
    Map<GuideEntry, Integer> known = new LinkedHashMap<>();
    for (Activity error : errors) {
      guides
          .recognise(platforms.getOrDefault(error.integration(), ""), error.message())
          .ifPresent(entry -> known.merge(entry, 1, Integer::sum));
    }
    return new Summary(errors.size(), known);
  }

  /** The newest errors of the integration that this entry is about. */
  List<Activity> about(
      AccountId account, Guides guides, GuideEntry entry, Integration integration) {
    return newest(account, Set.of(integration.key())).stream()
        .filter(error ->
            guides
                .recognise(integration.platform().key(), error.message())
                .filter(entry::equals)
                .isPresent())
        .toList();
  }

  /** The newest errors of these integrations, {@link ActivityQuery#LONGEST_PAGE} at most. */
  List<Activity> newest(AccountId account, Set<IntegrationKey> integrations) {
    if (integrations.isEmpty()) {
      return List.of();
    }
    ActivityQuery query =
        ActivityQuery.builder()
            .integrations(integrations)
            .statuses(Set.of(ActivityStatus.ERROR))
            .since(clock.instant().minus(SPAN))
            .limit(ActivityQuery.LONGEST_PAGE)
            .build();
    return log.page(account, query, null).activities();
  }
}

package com.blackbird.activity.retry;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.guide.AccountGuides;
import com.blackbird.activity.guide.GuideEntry;
import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationState;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.problem.Affected;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.ProblemStore;
import com.blackbird.activity.problem.ProblemView;
import com.blackbird.activity.problem.ProblemViews;
import com.blackbird.activity.problem.StuckRecord;
import com.blackbird.activity.problem.StuckRecords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds out what would be sent again, and what not and why. */
final class RetryPlanner {
  /** For so long what was sent is not sent again, unless it fails again. */
  private static final Duration UNDER_WAY = Duration.ofMinutes(10);

  private static final int READ = 2 * RetryPlan.MOST;

  private final RetryRecordStore records;
  private final ProblemStore problems;
  private final ProblemViews views;
  private final StuckRecords stuck;
  private final ActivityLog log;
  private final IntegrationStore integrations;
  private final AccountGuides guides;
  private final Clock clock;

  RetryPlanner(RetryRooms rooms, RetryRecordStore records) {
    this.records = records;
    this.problems = new ProblemStore(rooms.jdbc());
    this.views = rooms.views();
    this.stuck = new StuckRecords(rooms.jdbc());
    this.log = rooms.log();
    this.integrations = rooms.integrations();
    this.guides = rooms.guides();
    this.clock = rooms.clock();
  }

  /** The plan, unless what it is about is no longer there. */
  Optional<RetryPlan> plan(AccountId account, RetrySubject subject) {
    return switch (subject) {
      case RetrySubject.OfActivity one ->
          log.find(account, one.ref()).filter(Activity::isError).map(error -> of(account, error));
      case RetrySubject.OfProblem one ->
          views
              .find(account, one.id(), Language.ENGLISH)
              .filter(view -> !view.problem().isSilence())
              .map(this::of);
    };
  }

  private RetryPlan of(AccountId account, Activity error) {
    Activity last = last(account, error);
    Activity failed = last.isError() ? last : error;
    Integration integration = integration(account, error.integration());
    Optional<Problem> problem =
        Optional.ofNullable(failed.problem()).flatMap(id -> problems.find(account, id));
    Optional<GuideEntry> guide =
        guides.of(account).recognise(integration.platform().key(), failed.message());
    RetryPlan.Choice choice = choice(integration, last, failed, guide);
    return new RetryPlan(
        integration,
        problem.map(Problem::id).orElse(null),
        problem.map(Problem::title).orElse(failed.message()),
        guide,
        choice.records(),
        choice.leftOut());
  }

  private RetryPlan.Choice choice(
      Integration integration, Activity last, Activity failed, Optional<GuideEntry> guide) {
    String reference = failed.reference();
    if (reference == null) {
      return new RetryPlan.Choice(List.of(), Map.of(LeftOut.UNNAMED, 1L));
    }
    if (!last.isError()) {
      return new RetryPlan.Choice(List.of(), Map.of(LeftOut.SYNCED, 1L));
    }
    RetryRecord record =
        new RetryRecord(
            failed.direction(), failed.type(), reference, failed.createdAt(), failed.senderId());
    return choose(integration, List.of(candidate(record, guide)));
  }

  /** The last activity of the same record and kind. */
  private Activity last(AccountId account, Activity error) {
    String reference = error.reference();
    if (reference == null) {
      return error;
    }
    ActivityQuery later =
        ActivityQuery.builder()
            .integration(error.integration())
            .directions(Set.of(error.direction()))
            .types(Set.of(error.type()))
            .references(Set.of(reference))
            .since(error.createdAt())
            .limit(1)
            .build();
    return log.page(account, later, null).activities().stream().findFirst().orElse(error);
  }

  private RetryPlan of(ProblemView view) {
    Problem problem = view.problem();
    AccountId account = problem.accountId();
    Integration integration = integration(account, problem.integration());
    Map<UUID, Optional<GuideEntry>> known = guides(problem);
    List<StuckRecord> waiting = stuck.of(problem, READ);
    RetryPlan.Choice choice =
        choose(
            integration,
            waiting.stream()
                .map(
                    one -> candidate(record(one), known.getOrDefault(one.part(), Optional.empty())))
                .toList());
    Map<LeftOut, Long> left = new EnumMap<>(LeftOut.class);
    left.putAll(choice.leftOut());
    settled(view.affected(), waiting.size(), left);
    return new RetryPlan(
        integration, problem.id(), problem.title(), view.guide(), choice.records(), left);
  }

  private static void settled(Affected affected, int read, Map<LeftOut, Long> left) {
    add(left, LeftOut.SYNCED, affected.synced());
    add(left, LeftOut.WRITTEN_OFF, affected.failed() - affected.synced() - affected.stuck());
    add(left, LeftOut.TOO_MANY, read < READ ? 0 : affected.stuck() - read);
    if (affected.unnamedStuck()) {
      left.put(LeftOut.UNNAMED, 0L);
    }
  }

  private static void add(Map<LeftOut, Long> left, LeftOut why, long count) {
    if (count > 0) {
      left.merge(why, count, Long::sum);
    }
  }

  /** By the part under which a record is counted, for each may have another guide. */
  private Map<UUID, Optional<GuideEntry>> guides(Problem problem) {
    Guides all = guides.of(problem.accountId());
    Map<UUID, Optional<GuideEntry>> known = new HashMap<>();
    stuck
        .samples(problem.accountId(), problem.id())
        .forEach((part, sample) -> known.put(part, all.recognise(problem.platform(), sample)));
    return known;
  }

  private RetryCandidate candidate(RetryRecord record, Optional<GuideEntry> guide) {
    Instant now = clock.instant();
    boolean isTooSoon =
        guide
            .flatMap(entry -> entry.retry().least())
            .filter(wait -> record.failedAt().plus(wait).isAfter(now))
            .isPresent();
    return new RetryCandidate(record, RetryAdvice.of(guide), isTooSoon);
  }

  private RetryPlan.Choice choose(Integration integration, List<RetryCandidate> candidates) {
    Map<RetryRecord.Key, Instant> underWay =
        records.sentSince(
            integration.accountId(), integration.key(), clock.instant().minus(UNDER_WAY));
    return RetryPlan.Choice.of(
        candidates, underWay, integration.state() == IntegrationState.PAUSED, RetryPlan.MOST);
  }

  private Integration integration(AccountId account, IntegrationKey key) {
    return integrations.find(account, key).orElseGet(() -> Integration.guessed(account, key));
  }

  private static RetryRecord record(StuckRecord one) {
    return new RetryRecord(
        one.direction(), one.type(), one.reference(), one.failedAt(), one.senderId());
  }
}

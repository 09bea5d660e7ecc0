package com.blackbird.activity.alert;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;

import com.blackbird.activity.account.EachAlone;
import com.blackbird.activity.alert.PlannedWorkMessage.Affected;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.Owed;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.planned.PlannedWork;
import com.blackbird.activity.planned.PlannedWorkStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Owes each channel, once planned work is over, one message about what it was not alerted of; any
 * number of replicas do it at once.
 */
public final class PlannedWorkSummaries {
  /** So long after the end what failed last is counted and judged. */
  static final Duration SETTLED = Duration.ofSeconds(5);

  /**
   * Longer than any quiet lasts: when it ends, what other channels were told is brought up to date.
   */
  private static final Duration KEPT = Duration.ofDays(8);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final PlannedWorkStore planned;
  private final SubscriptionStore subscriptions;
  private final Subjects subjects;
  private final IntegrationStore integrations;
  private final Outbox outbox;
  private final Clock clock;

  /** Owes through the outbox. */
  public PlannedWorkSummaries(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      IntegrationStore integrations,
      Outbox outbox,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.planned = new PlannedWorkStore(jdbc);
    this.subscriptions = new SubscriptionStore(jdbc);
    this.subjects = new Subjects(jdbc, clock);
    this.integrations = integrations;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Sums up what is over by now; returns how much that was. One that fails is summed up later and
   * keeps no other from it; the failure is thrown afterwards.
   */
  public int run() {
    return EachAlone.taken(
        (but, taken) -> Boolean.TRUE.equals(transaction.execute(status -> one(but, taken))));
  }

  /** One a transaction: it is marked and owed together. */
  private boolean one(Collection<UUID> but, Consumer<UUID> taken) {
    Instant now = clock.instant();
    var work = planned.claim(now.minus(SETTLED), but, now);
    work.ifPresent(it -> {
      taken.accept(it.id());
      sumUp(it, now);
    });
    return work.isPresent();
  }

  private void sumUp(PlannedWork work, Instant now) {
    List<Affected> affected = affected(work);
    Optional<String> where =
        work.integration()
            .map(key ->
                integrations.find(work.account(), key).map(Integration::name).orElse(key.text()));
    Map<ChannelRef, List<Subscription>> wishes =
        subscriptions.list(work.account()).stream().collect(groupingBy(Subscription::channel));
    List<Instant> quiet = new ArrayList<>();
    wishes.forEach((channel, wanted) -> {
      List<Affected> heard =
          affected.stream()
              .filter(one -> wanted.stream().anyMatch(one.subject()::isCoveredBy))
              .toList();
      if (!heard.isEmpty()) {
        Subscription.quietUntil(wanted, now)
            .ifPresentOrElse(
                quiet::add,
                () ->
                    owe(
                        new Handle(work.account(), channel, "planned/" + work.id()),
                        PlannedWorkMessage.of(work, where, heard, Subscription.language(wanted))));
      }
    });
    quiet.stream().min(Instant::compareTo).ifPresent(then -> planned.sumUpAgain(work, then));
  }

  private void owe(Handle handle, ChatMessage message) {
    outbox.owe(List.of(Owed.show(handle, message).keptFor(KEPT)));
  }

  /** What failed in that time, counted from the log; parts are counted with their whole. */
  private List<Affected> affected(PlannedWork work) {
    Map<UUID, Affected> wholes = new HashMap<>();
    counts(work)
        .forEach((part, errors) ->
            subjects
                .find(work.account(), part)
                .ifPresent(subject ->
                    wholes.merge(
                        subject.problem().id(),
                        new Affected(subject, errors),
                        (a, b) -> new Affected(a.subject(), a.errors() + b.errors()))));
    return wholes.values().stream()
        .sorted(Comparator.comparingLong(Affected::errors).reversed())
        .toList();
  }

  private Map<UUID, Long> counts(PlannedWork work) {
    Map<UUID, Long> counts = new HashMap<>();
    String which = work.integration().isPresent() ? "and integration = :integration" : "";
    jdbc.sql(
            """
            select problem, count(*) as errors from activity
            where account_id = :account and status = 'ERROR' and problem is not null
              and created_at >= :begins and created_at < :ends %s
            group by problem
            """
                .formatted(which))
        .param("account", work.account().value())
        .param("integration", work.integration().map(IntegrationKey::text).orElse(""))
        .param("begins", work.begins().atOffset(UTC))
        .param("ends", work.ends().atOffset(UTC))
        .query((row, number) ->
            counts.put(row.getObject("problem", UUID.class), row.getLong("errors")))
        .list();
    return counts;
  }
}

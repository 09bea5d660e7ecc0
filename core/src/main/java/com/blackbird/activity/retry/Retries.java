package com.blackbird.activity.retry;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.DerivedUuid;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.webhook.Webhook;
import com.blackbird.activity.webhook.Webhooks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people do about retries. Everything an account's people do holds its webhook, so that of two
 * who press at once, on whatever replica, one comes first and the other reads what came of it.
 */
public final class Retries {
  /** For so long a second person may confirm. */
  static final Duration TO_CONFIRM = Duration.ofMinutes(30);

  /** So many an account may ask for within {@link #WINDOW}. */
  static final int MOST = 30;

  static final Duration WINDOW = Duration.ofHours(1);
  private static final int EXPIRED_AT_ONCE = 50;

  private final RetryStore store;
  private final RetryRecordStore records;
  private final RetryQueue queue;
  private final RetryPlanner planner;
  private final RetryDecisions decisions;
  private final Webhooks webhooks;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /** Acts through these. */
  public Retries(RetryRooms rooms) {
    this.store = new RetryStore(rooms.jdbc());
    this.records = new RetryRecordStore(rooms.jdbc());
    this.queue = new RetryQueue(rooms.jdbc());
    this.planner = new RetryPlanner(rooms, records);
    this.decisions = new RetryDecisions(rooms, store, records, queue);
    this.webhooks = rooms.webhooks();
    this.transaction = rooms.transaction();
    this.clock = rooms.clock();
  }

  /** What would be sent now. */
  Optional<RetryPlan> plan(AccountId account, RetrySubject subject) {
    return planner.plan(account, subject);
  }

  /** Where it would be sent, if anything may be. */
  Optional<Webhook> webhook(AccountId account) {
    return webhooks.find(account);
  }

  /** The newest that the account has asked for. */
  List<Retry> newest(AccountId account, int most) {
    return store.newest(account, most);
  }

  Optional<Retry> find(AccountId account, UUID id) {
    return store.find(account, id);
  }

  RetryOutcome outcome(Retry retry) {
    return RetryOutcome.of(records.latest(retry));
  }

  RetryProgress progress(Retry retry) {
    return queue.progress(retry);
  }

  List<RetryRecord> records(Retry retry) {
    return records.of(retry);
  }

  /**
   * Sends what somebody has seen, or asks for a second person when it is much.
   *
   * @param token by which pressing the same button twice is once
   * @param seen how many records the person saw
   */
  RetryResult send(Call call, RetrySubject subject, String token, int seen) {
    AccountId account = call.account().id();
    UUID id = DerivedUuid.of(account.value() + "/retry/" + token);
    return holding(
        account,
        webhook ->
            store
                .find(account, id)
                .map(this::asItIs)
                .orElseGet(() -> {
                  Optional<RetryPlan> plan = plan(account, subject);
                  return plan.isEmpty()
                      ? new RetryResult.Refused(RetryRefusal.GONE)
                      : send(call, webhook, id, plan.get(), seen);
                }));
  }

  private RetryResult send(Call call, Webhook webhook, UUID id, RetryPlan plan, int seen) {
    Instant now = clock.instant();
    AccountId account = webhook.account();
    Optional<Retry> waiting = waiting(account, plan.problem(), now);
    if (waiting.isPresent()) {
      return new RetryResult.Waits(waiting.get());
    }
    int count = plan.records().size();
    if (count == 0 || count > seen) {
      return new RetryResult.Otherwise(plan);
    }
    if (store.askedSince(account, now.minus(WINDOW)) >= MOST) {
      return new RetryResult.Refused(RetryRefusal.TOO_OFTEN);
    }
    boolean alone = count <= webhook.confirmAbove();
    Who who = Who.of(call.caller());
    Retry retry =
        new Retry(
            account,
            id,
            plan.integration().key(),
            plan.problem(),
            RetryPages.title(plan.title()),
            RetryState.ASKED,
            count,
            who,
            now,
            now.plus(TO_CONFIRM),
            Who.ITSELF,
            null,
            alone ? Optional.empty() : place(call));
    store.add(retry);
    return alone
        ? decisions.send(retry, plan.records(), who)
        : decisions.ask(retry, plan.records(), who);
  }

  private Optional<Retry> waiting(AccountId account, @Nullable UUID problem, Instant now) {
    return problem == null
        ? Optional.empty()
        : store.newestOf(account, List.of(problem)).filter(retry -> retry.waits(now));
  }

  private static Optional<ChannelRef> place(Call call) {
    return Optional.of(call.caller().channel()).filter(place -> !place.channel().isEmpty());
  }

  /** The second person confirms; what has gone through meanwhile is not sent. */
  RetryResult confirm(Call call, UUID id) {
    Who who = Who.of(call.caller());
    return holding(
        call.account().id(),
        webhook ->
            store
                .find(webhook.account(), id)
                .map(retry -> confirm(retry, who))
                .orElseGet(() -> new RetryResult.Refused(RetryRefusal.GONE)));
  }

  private RetryResult confirm(Retry retry, Who who) {
    if (!retry.waits(clock.instant())) {
      return asItIs(retry);
    }
    if (retry.askedBy().key().equals(who.key())) {
      return new RetryResult.Refused(RetryRefusal.SAME_PERSON);
    }
    if (!retry.askedBy().isNeighbourOf(who)) {
      return new RetryResult.Refused(RetryRefusal.OTHER_WORKSPACE);
    }
    List<RetryRecord> left = stillFailing(retry);
    records.forget(retry);
    RetryResult result = decisions.send(retry, left, who);
    store.find(retry.account(), retry.id()).ifPresent(decisions::show);
    return result;
  }

  /** Its records without those that have gone through, each as it has failed by now. */
  private List<RetryRecord> stillFailing(Retry retry) {
    List<RetryRecord> failing = new ArrayList<>();
    Iterator<RetryOutcome.Latest> latest = records.latest(retry).iterator();
    for (RetryRecord record : records.of(retry)) {
      RetryOutcome.Latest last = latest.next();
      Instant at = last.createdAt();
      if (at == null) {
        failing.add(record);
      } else if (!last.isSynced()) {
        failing.add(
            new RetryRecord(
                record.direction(), record.type(), record.reference(), at, record.senderId()));
      }
    }
    return failing;
  }

  /** Nobody has to confirm it any more. */
  RetryResult cancel(Call call, UUID id) {
    Who who = Who.of(call.caller());
    AccountId account = call.account().id();
    return transaction.execute(status -> {
      webhooks.lock(account);
      Optional<Retry> found = store.find(account, id);
      if (found.isEmpty()) {
        return new RetryResult.Refused(RetryRefusal.GONE);
      }
      if (!found.get().waits(clock.instant())) {
        return asItIs(found.get());
      }
      decisions.end(found.get(), RetryState.CANCELLED, who);
      return new RetryResult.Refused(RetryRefusal.CANCELLED);
    });
  }

  /** Ends what nobody has confirmed in time; returns how many. */
  public int expire() {
    return transaction.execute(status -> {
      List<Retry> late =
          store.expired(clock.instant(), EXPIRED_AT_ONCE).stream()
              .flatMap(retry -> store.hold(retry).stream())
              .toList();
      late.forEach(retry -> decisions.end(retry, RetryState.EXPIRED, Who.ITSELF));
      return late.size();
    });
  }

  /** Forgets what is older than so long; returns how many. */
  public int forgetOlderThan(Duration age) {
    return transaction.execute(status -> store.forgetBefore(clock.instant().minus(age)));
  }

  private RetryResult asItIs(Retry retry) {
    return switch (retry.state()) {
      case SENT -> new RetryResult.Sent(retry);
      case CANCELLED -> new RetryResult.Refused(RetryRefusal.CANCELLED);
      case EXPIRED -> new RetryResult.Refused(RetryRefusal.EXPIRED);
      case ASKED ->
          retry.waits(clock.instant())
              ? new RetryResult.Waits(retry)
              : new RetryResult.Refused(RetryRefusal.EXPIRED);
    };
  }

  private RetryResult holding(AccountId account, Work work) {
    return transaction.execute(status ->
        webhooks
            .lock(account)
            .map(webhook ->
                webhook.isActive()
                    ? work.with(webhook)
                    : new RetryResult.Refused(RetryRefusal.WEBHOOK_GONE))
            .orElseGet(() -> new RetryResult.Refused(RetryRefusal.NO_WEBHOOK)));
  }

  @FunctionalInterface
  private interface Work {
    RetryResult with(Webhook webhook);
  }
}

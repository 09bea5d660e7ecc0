package com.blackbird.activity.retry;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.problem.ProblemHands;
import com.blackbird.activity.webhook.PostResult;
import com.blackbird.activity.webhook.Webhook;
import com.blackbird.activity.webhook.WebhookSender;
import com.blackbird.activity.webhook.Webhooks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the messages of retries to the webhooks. Every replica may; each message is with one at a
 * time. A message whose fate is not known is sent again under the same id and with the same bytes,
 * so that its receiver can tell.
 */
public final class RetryWorker {
  private static final Logger LOG = LoggerFactory.getLogger(RetryWorker.class);

  /** So many webhooks are called at once, each account's once: nobody's slowness is another's. */
  private static final int AT_ONCE = 16;

  private final Set<AccountId> busy = ConcurrentHashMap.newKeySet();
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final RetryStore store;
  private final RetryRecordStore records;
  private final RetryQueue queue;
  private final Webhooks webhooks;
  private final WebhookSender sender;
  private final ProblemHands hands;
  private final Clock clock;

  /** Sends through this sender. */
  public RetryWorker(RetryRooms rooms, WebhookSender sender) {
    this.store = new RetryStore(rooms.jdbc());
    this.records = new RetryRecordStore(rooms.jdbc());
    this.queue = new RetryQueue(rooms.jdbc());
    this.webhooks = rooms.webhooks();
    this.sender = sender;
    this.hands = rooms.hands();
    this.clock = rooms.clock();
  }

  /** Begins to bring one that is due, if there is room; returns how many, one or none. */
  public int begin() {
    if (!free.tryAcquire()) {
      return 0;
    }
    Optional<RetryMessage> due = Optional.empty();
    try {
      due = queue.claim(busy, clock.instant());
      due.ifPresent(message -> {
        busy.add(message.account());
        Thread.startVirtualThread(() -> bringAlone(message));
      });
    } finally {
      if (due.isEmpty()) {
        free.release();
      }
    }
    return due.isPresent() ? 1 : 0;
  }

  private void bringAlone(RetryMessage message) {
    try {
      Sight.of(message.account()).run(() -> bring(message));
    } catch (RuntimeException e) {
      LOG.warn("Message {} of retry {} broke off", message.number(), message.retry(), e);
    } finally {
      busy.remove(message.account());
      free.release();
    }
  }

  /** Brings one that is due, and returns when it has ended; whether there was one. */
  boolean runOne() {
    Optional<RetryMessage> due = queue.claim(Set.of(), clock.instant());
    due.ifPresent(message -> Sight.of(message.account()).run(() -> bring(message)));
    return due.isPresent();
  }

  private void bring(RetryMessage message) {
    Instant now = clock.instant();
    Optional<Retry> retry = store.find(message.account(), message.retry());
    Optional<Webhook> webhook = webhooks.find(message.account()).filter(Webhook::isActive);
    if (retry.isEmpty() || webhook.isEmpty()) {
      queue.end(message, RetryQueue.End.GIVEN_UP, "", now);
    } else if (message.attempts() > 1 && isDone(retry.get(), message)) {
      queue.end(message, RetryQueue.End.NOT_NEEDED, "", now);
    } else {
      send(retry.get(), webhook.get(), message);
    }
  }

  /** Whether all of it has gone through without being asked for. */
  private boolean isDone(Retry retry, RetryMessage message) {
    return records.latest(retry).stream()
        .filter(latest -> latest.message() == message.number())
        .allMatch(RetryOutcome.Latest::isSynced);
  }

  private void send(Retry retry, Webhook webhook, RetryMessage message) {
    List<RetryRecord> asked = records.of(retry, message.number());
    byte[] body = RetryParts.body(retry, message.number(), store.messages(retry), asked);
    PostResult result = sender.send(webhook, RetryParts.id(retry.id(), message.number()), body);
    Instant now = clock.instant();
    switch (result) {
      case PostResult.Taken taken -> {
        queue.end(message, RetryQueue.End.TAKEN, taken.word(), now);
        if (message.attempts() > 1) {
          note(retry, "delivered");
        }
      }
      case PostResult.Refused refused when refused.isGone() -> {
        webhooks.disable(webhook, "It answered 410 Gone.");
        queue.end(message, RetryQueue.End.GIVEN_UP, refused.word(), now);
        note(retry, "not delivered");
      }
      case PostResult.Refused refused -> later(retry, message, refused, refused.after());
      case PostResult.Unanswered nobody -> later(retry, message, nobody, Optional.empty());
    }
  }

  private void later(
      Retry retry, RetryMessage message, PostResult result, Optional<Duration> asked) {
    Instant now = clock.instant();
    LOG.info(
        "Message {} of retry {} was not taken at try {}: {}",
        message.number(),
        retry.id(),
        message.attempts(),
        result.word());
    RetryBackoff.after(message.attempts(), asked)
        .ifPresentOrElse(
            wait -> queue.again(message, now.plus(wait), result.word(), now),
            () -> queue.end(message, RetryQueue.End.GIVEN_UP, result.word(), now));
    if (message.attempts() == 1 || RetryBackoff.after(message.attempts(), asked).isEmpty()) {
      note(retry, "not delivered");
    }
  }

  private void note(Retry retry, String what) {
    UUID problem = retry.problem();
    if (problem != null) {
      hands.retried(retry.account(), problem, what, Who.ITSELF);
    }
  }
}

package com.blackbird.activity.retry;

import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.language.AccountLanguages;
import com.blackbird.activity.problem.ProblemHands;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Carries out what was decided about a retry: keeps it, shows it where it was asked for, and tells
 * the audit log and the problem. In the caller's transaction.
 */
final class RetryDecisions {
  private final RetryStore store;
  private final RetryRecordStore records;
  private final RetryQueue queue;
  private final ProblemHands hands;
  private final Outbox outbox;
  private final Audit audit;
  private final AccountLanguages languages;
  private final Clock clock;

  RetryDecisions(RetryRooms rooms, RetryStore store, RetryRecordStore records, RetryQueue queue) {
    this.store = store;
    this.records = records;
    this.queue = queue;
    this.hands = rooms.hands();
    this.outbox = rooms.outbox();
    this.audit = new Audit(rooms.jdbc(), rooms.transaction(), rooms.clock());
    this.languages = new AccountLanguages(rooms.jdbc());
    this.clock = rooms.clock();
  }

  /** A second person is asked. */
  RetryResult ask(Retry retry, List<RetryRecord> asked, Who who) {
    records.keep(retry, List.of(asked));
    show(retry);
    note(retry, who, "asked for");
    return new RetryResult.Waits(retry);
  }

  /** The records are owed to the webhook. */
  RetryResult send(Retry retry, List<RetryRecord> asked, Who who) {
    Instant now = clock.instant();
    Retry sent = retry.decided(RetryState.SENT, asked.size(), who, now);
    List<List<RetryRecord>> messages = RetryParts.of(asked);
    store.decide(sent);
    records.keep(sent, messages);
    queue.owe(sent, messages.size(), now);
    note(sent, who, "sent");
    return new RetryResult.Sent(sent);
  }

  /** Nothing is sent. */
  void end(Retry retry, RetryState state, Who who) {
    Retry ended = retry.decided(state, retry.records(), who, clock.instant());
    store.decide(ended);
    show(ended);
    note(ended, who, state == RetryState.CANCELLED ? "cancelled" : "not confirmed");
  }

  /** The message by which it was asked for says how it stands. */
  void show(Retry retry) {
    retry
        .handle()
        .ifPresent(handle ->
            outbox.show(
                handle, RetryPages.asked(retry, records.of(retry), languages.of(retry.account()))));
  }

  private void note(Retry retry, Who who, String what) {
    if (!who.isItself()) {
      audit.note(
          AuditNote.of(retry.account(), act(retry.state()), retry.title())
              .by(who)
              .is("retry", retry.id())
              .is("integration", retry.integration().text())
              .is("records", retry.records()));
    }
    UUID problem = retry.problem();
    if (problem != null) {
      hands.retried(retry.account(), problem, what + ": " + retry.records(), who);
    }
  }

  private static Act act(RetryState state) {
    return switch (state) {
      case ASKED -> Act.RETRY_ASKED;
      case SENT -> Act.RETRY_SENT;
      case CANCELLED, EXPIRED -> Act.RETRY_CANCELLED;
    };
  }
}

package com.blackbird.activity.delivery;

import com.blackbird.activity.chat.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records what came of deliveries, all that has come in at once in one transaction. */
final class OutcomeBook {
  private static final Logger LOG = LoggerFactory.getLogger(OutcomeBook.class);

  private final KeyedTransaction transaction;
  private final DeliveryLedger ledger;
  private final ChannelTroubles troubles;
  private final MissedMessages missed;
  private final KeptFiles files;
  private final Audience audience;

  OutcomeBook(
      KeyedTransaction transaction,
      DeliveryLedger ledger,
      ChannelTroubles troubles,
      MissedMessages missed,
      KeptFiles files,
      Audience audience) {
    this.transaction = transaction;
    this.ledger = ledger;
    this.troubles = troubles;
    this.missed = missed;
    this.files = files;
    this.audience = audience;
  }

  /** Records all; returns when each held lane is to be tried again. */
  Map<Lane, Instant> record(List<Tried> all) {
    return transaction.in(() -> {
      Map<Lane, Instant> probes = new HashMap<>();
      Set<Integer> held = ledger.hold(slots(all));
      record(all.stream().filter(one -> held.contains(one.lane().id().slot())).toList(), probes);
      return probes;
    });
  }

  private void record(List<Tried> all, Map<Lane, Instant> probes) {
    List<Delivery> settled = new ArrayList<>();
    List<Delivery> untried = new ArrayList<>();
    List<Settled> told = new ArrayList<>();
    Set<Delivery> dead = new HashSet<>();
    Map<Delivery, Outcome.Done> sent = new LinkedHashMap<>();
    for (Tried one : all) {
      Delivery delivery = one.delivery();
      if (one.outcome() instanceof Outcome.Later later && isAskedToWait(later)) {
        ledger.pause(delivery.lane(), later.delay());
      }
      if (one.summary()) {
        summarised(one, probes);
        continue;
      }
      switch (one.outcome()) {
        case Outcome.Done done -> {
          sent.put(delivery, done);
          told.add(told(delivery, fate(done)));
          settled.add(delivery);
        }
        case Outcome.Needless needless -> settled.add(delivery);
        case Outcome.Dead refused -> {
          bury(delivery, refused);
          dead.add(delivery);
          told.add(told(delivery, new Settled.Refused(refused.reason(), refused.detail())));
          settled.add(delivery);
        }
        case Outcome.Held held -> {
          probes.put(one.lane(), troubles.refused(delivery, held, one.lane().trouble()));
          untried.add(delivery);
          if (one.lane().trouble() == null) {
            told.add(told(delivery, new Settled.Held(held.reason(), held.detail())));
          }
        }
        case Outcome.Later later -> {
          if (isAskedToWait(later)) {
            untried.add(delivery);
          }
        }
      }
      if (one.lane().trouble() != null && isOver(one)) {
        troubles.over(one.lane().id());
      }
    }
    write(settled, untried, sent, dead);
    audience.tell(told);
  }

  private static Settled told(Delivery delivery, Settled.Fate fate) {
    return new Settled(
        delivery.lane().account(),
        delivery.channel(),
        delivery.extras().owner(),
        delivery.handle(),
        fate);
  }

  private static Settled.Fate fate(Outcome.Done done) {
    return switch (done.state()) {
      case STANDS -> new Settled.Stands(done.message(), done.thread());
      case TAKEN_BACK -> new Settled.TakenBack(done.message());
      case GONE -> new Settled.Gone(done.message());
    };
  }

  private void write(
      List<Delivery> settled,
      List<Delivery> untried,
      Map<Delivery, Outcome.Done> sent,
      Set<Delivery> dead) {
    // What was tried before with an unknown outcome stays so, whatever this try has brought.
    List<Delivery> surely =
        untried.stream().filter(delivery -> delivery.triedAt() == null).toList();
    if (!surely.isEmpty()) {
      ledger.untried(surely);
    }
    if (!sent.isEmpty()) {
      ledger.sent(sent);
    }
    if (!settled.isEmpty()) {
      ledger.settle(settled);
      dropFiles(settled, dead);
    }
  }

  /** What was refused is kept to be shown, its files with it. */
  private void dropFiles(List<Delivery> settled, Set<Delivery> dead) {
    List<Delivery> withFiles =
        settled.stream()
            .filter(delivery -> delivery.extras().hasFiles() && !dead.contains(delivery))
            .toList();
    if (!withFiles.isEmpty()) {
      files.drop(withFiles);
    }
  }

  /** A summary that was refused for good is left out: the channel takes messages again. */
  private void summarised(Tried one, Map<Lane, Instant> probes) {
    LaneId lane = one.lane().id();
    switch (one.outcome()) {
      case Outcome.Done done -> {
        missed.drop(lane, one.delivery().id());
        troubles.over(lane);
      }
      case Outcome.Needless needless -> troubles.over(lane);
      case Outcome.Dead dead -> {
        LOG.error("The summary for {} was refused: {}", one.delivery().channel(), dead);
        troubles.over(lane);
      }
      case Outcome.Held held ->
          probes.put(one.lane(), troubles.refused(one.delivery(), held, one.lane().trouble()));
      case Outcome.Later later -> {}
    }
  }

  /** Also when a person has been given up: nothing is held for them any more. */
  private static boolean isOver(Tried one) {
    return one.outcome() instanceof Outcome.Done
        || (one.outcome() instanceof Outcome.Dead && one.delivery().channel().isDirect());
  }

  private static boolean isAskedToWait(Outcome.Later later) {
    return later.reason() == Reason.RATE_LIMITED;
  }

  private void bury(Delivery delivery, Outcome.Dead dead) {
    LOG.error("Delivery {} to {} was refused: {}", delivery.id(), delivery.channel(), dead);
    ledger.bury(delivery, dead);
  }

  private static Map<Integer, Long> slots(List<Tried> all) {
    Map<Integer, Long> slots = new HashMap<>();
    all.forEach(one -> slots.put(one.lane().id().slot(), one.lane().fence()));
    return slots;
  }
}

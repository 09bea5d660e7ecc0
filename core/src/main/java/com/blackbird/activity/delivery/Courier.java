package com.blackbird.activity.delivery;

import com.blackbird.activity.account.DerivedUuid;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.redaction.Discretion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is owed in the slots that it holds: in each lane one delivery at a time, many lanes at
 * once. All its methods are called by one thread, which never waits for a platform.
 */
final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  /** How many lanes are taken along in one statement. */
  private static final int BATCH = 500;

  /** No channel waits longer: a clock that was put back must not hold it up for an hour. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  /** A person who takes no letters for so long has left. */
  private static final Duration PATIENCE = Duration.ofDays(7);

  /** What had to wait longer says so. */
  private static final Duration LATE = Duration.ofMinutes(5);

  private final Clock clock;
  private final Clock steady;
  private final DeliverySlots slots;
  private final LaneBoard board;
  private final DeliveryQueue queue;
  private final DeliveryLedger ledger;
  private final OutcomeBook book;
  private final MissedMessages missed;
  private final Senders senders;
  private final Waits waits;
  private final DeliveryHooks hooks;
  private final KeptFiles files;
  private final Pacer pacer = new Pacer();
  private List<Tried> unrecorded = List.of();

  Courier(CourierParts parts, Senders senders, DeliverySignal signal, DeliveryHooks hooks) {
    this.clock = parts.clock();
    this.steady = parts.steady();
    this.slots = parts.slots();
    this.queue = parts.queue();
    this.ledger = parts.ledger();
    this.book = parts.book();
    this.missed = parts.missed();
    this.waits = parts.waits();
    this.board = new LaneBoard(parts.steady(), parts.slots(), parts.queue(), signal);
    this.senders = senders;
    this.hooks = hooks;
    this.files = parts.files();
  }

  /** One round of work; returns when the next one has something to do, if nothing happens. */
  Instant round() {
    recordTried();
    board.look();
    pacer.forgetOld(steady.instant());
    read();
    begin();
    return next();
  }

  /** When the next round has something to do, if nothing happens. */
  Instant next() {
    return board.next();
  }

  /** Begins nothing, records what has come in; returns whether anything is still under way. */
  boolean finish() {
    board.renew();
    recordTried();
    return board.lanes().stream().anyMatch(Lane::isBusy);
  }

  /** Leaves everything to other workers. */
  void close() {
    slots.close();
  }

  private void recordTried() {
    List<Tried> all = new ArrayList<>(unrecorded);
    all.addAll(senders.collect());
    unrecorded = all; // kept for the next round when the database fails now
    List<Tried> ours = all.stream().filter(one -> board.has(one.lane())).toList();
    if (!ours.isEmpty()) {
      Map<Lane, Instant> probes = book.record(ours);
      ours.forEach(one -> apply(one, probes.get(one.lane())));
    }
    unrecorded = List.of();
  }

  private void apply(Tried one, @Nullable Instant probe) {
    Lane lane = one.lane();
    Instant now = steady.instant();
    switch (one.outcome()) {
      case Outcome.Done done -> lane.settled();
      case Outcome.Needless needless -> lane.settled();
      case Outcome.Dead dead -> lane.settled();
      case Outcome.Held held -> lane.held(probe == null ? now : waitFor(probe));
      case Outcome.Later later -> {
        Instant again = now.plus(waits.after(later, lane.failures()));
        if (later.reason() == Reason.RATE_LIMITED) {
          pacer.pause(one.delivery(), Senders.pace(senders.gateways(), one.delivery()), again);
        }
        lane.failed(again);
      }
    }
    if (lane.trouble() != null && isOver(one)) {
      lane.recovered();
    }
    watch(one, clock.instant());
  }

  /** The moment by the steady clock at which it will be so late by the other one. */
  private Instant waitFor(Instant written) {
    Duration wait = Duration.between(clock.instant(), written);
    return steady.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
  }

  private static boolean isOver(Tried one) {
    return one.outcome() instanceof Outcome.Done
        || (one.summary()
            && !(one.outcome() instanceof Outcome.Held)
            && !(one.outcome() instanceof Outcome.Later));
  }

  private void watch(Tried one, Instant now) {
    record Words(String outcome, String reason) {}
    Words words =
        switch (one.outcome()) {
          case Outcome.Done done -> new Words("sent", "none");
          case Outcome.Needless needless -> new Words("needless", "none");
          case Outcome.Dead dead -> new Words("dead", dead.reason().name());
          case Outcome.Held held -> new Words("held", held.reason().name());
          case Outcome.Later later -> new Words("later", later.reason().name());
        };
    hooks
        .watch()
        .tried(
            one.delivery().channel().platform(),
            words.outcome(),
            words.reason(),
            Duration.between(one.delivery().askedAt(), now));
  }

  private void read() {
    Instant now = steady.instant();
    List<Lane> unread =
        board.usable().stream()
            .filter(lane -> lane.isReady(now) && lane.isToBeRead())
            .limit(BATCH)
            .toList();
    if (unread.isEmpty()) {
      return;
    }
    Map<LaneId, DeliveryQueue.Heads> heads = queue.heads(unread);
    for (Lane lane : unread) {
      DeliveryQueue.Heads found = heads.get(lane.id());
      if (found == null) {
        board.remove(lane);
      } else {
        lane.read(found.trouble(), found.deliveries(), board.horizon());
        obey(found.pausedUntil(), found.deliveries().getFirst(), now);
        if (found.trouble() != null && waitFor(found.trouble().nextProbe()).isAfter(now)) {
          lane.waitUntil(waitFor(found.trouble().nextProbe()));
        }
      }
    }
  }

  /** Whoever held the lane before may have been asked to wait. */
  private void obey(@Nullable Instant paused, Delivery head, Instant now) {
    if (paused != null && waitFor(paused).isAfter(now)) {
      pacer.pause(head, Senders.pace(senders.gateways(), head), waitFor(paused));
    }
  }

  private void begin() {
    Instant now = steady.instant();
    Map<ChatPlatform, ChatGateway> gateways = senders.gateways();
    Map<Delivery, Lane> wanted = new LinkedHashMap<>();
    for (Lane lane : inTurn(now)) {
      Delivery head = turn(lane, gateways, now);
      if (head != null && (lane.trouble() == null || !probe(lane, lane.trouble(), head))) {
        wanted.put(head, lane);
      }
      if (wanted.size() == BATCH) {
        break;
      }
    }
    if (!wanted.isEmpty()) {
      begin(wanted);
    }
  }

  /**
   * Round all lanes, the one whose turn is longest ago first: neither a channel that always has
   * something nor somebody who writes very much takes the turns of others. Lanes that were found
   * together go by age.
   */
  private List<Lane> inTurn(Instant now) {
    record Ready(Lane lane, long first) {}
    return board.usable().stream()
        .filter(lane -> lane.isReady(now))
        .flatMap(lane -> Stream.ofNullable(lane.head()).map(head -> new Ready(lane, head.first())))
        .sorted(
            Comparator.comparingLong((Ready ready) -> ready.lane().turn())
                .thenComparingLong(Ready::first))
        .map(Ready::lane)
        .toList();
  }

  /** What a lane may send now by its platform's pace; if that is nothing, the lane waits. */
  private @Nullable Delivery turn(Lane lane, Map<ChatPlatform, ChatGateway> gateways, Instant now) {
    Instant next = Instant.MAX;
    for (Delivery head : lane.heads()) {
      Instant turn = pacer.turn(head, Senders.pace(gateways, head), now);
      if (!turn.isAfter(now)) {
        return head;
      }
      next = turn.isBefore(next) ? turn : next;
    }
    lane.paced(next);
    return null;
  }

  private void begin(Map<Delivery, Lane> wanted) {
    Map<Delivery, Standing> claimed = ledger.claim(wanted.keySet(), slots.usable());
    wanted.forEach((delivery, lane) -> {
      Standing standing = claimed.get(delivery);
      if (standing == null) {
        // Settled by somebody else, held by another by now, or changed at this very moment by a
        // claim of our own whose connection was lost; only a look tells which.
        lane.waitUntil(steady.instant().plus(LaneBoard.LOOK));
      } else {
        lane.begin(delivery, board.nextTurn());
        var attempt =
            new Attempt(delivery, standing, files, hooks.discretion(), late(delivery, standing));
        ChannelTrouble trouble = lane.trouble();
        senders.send(
            lane,
            delivery,
            false,
            gateway -> patient(delivery, trouble, traced(delivery, attempt, gateway)));
      }
    });
  }

  /** A channel's messages are held until it is back; a letter to somebody who has left is not. */
  private Outcome patient(Delivery delivery, @Nullable ChannelTrouble trouble, Outcome outcome) {
    return outcome instanceof Outcome.Held held
            && delivery.channel().isDirect()
            && trouble != null
            && !trouble.since().plus(PATIENCE).isAfter(clock.instant())
        ? new Outcome.Dead(held.reason(), held.detail())
        : outcome;
  }

  /** Only what is the bot's own news is marked; a conversation shows its times itself. */
  private Optional<Part> late(Delivery delivery, Standing standing) {
    boolean isNews =
        standing.message() == null
            && !delivery.channel().isDirect()
            && delivery.extras().manner() == null;
    Duration waited = Duration.between(delivery.askedAt(), clock.instant());
    return isNews && waited.compareTo(LATE) > 0
        ? worded(() ->
            hooks.catchUp().late(delivery.lane().account(), delivery.channel(), delivery.askedAt()))
        : Optional.empty();
  }

  /** The call to the chat, in the trace of the request that caused the message. */
  private Outcome traced(Delivery delivery, Attempt attempt, ChatGateway gateway) {
    return hooks
        .spans()
        .call(
            "deliver " + gateway.platform().displayName(),
            delivery.extras().trace(),
            () -> attempt.run(gateway));
  }

  /** Tries a channel that was away with one summary, if its owner has words for it. */
  private boolean probe(Lane lane, ChannelTrouble trouble, Delivery head) {
    Optional<MissedMessages.Waiting> waiting = missed.of(lane.id());
    Optional<ChatMessage> summary =
        waiting.flatMap(found -> worded(() -> hooks.catchUp().summary(trouble, found.missed())));
    int slot = lane.id().slot();
    if (summary.isEmpty() || !ledger.hold(Map.of(slot, lane.fence())).contains(slot)) {
      return false;
    }
    UUID name = DerivedUuid.of(lane.id().id() + "\n" + trouble.since());
    Post post =
        Post.of(head.channel(), shown(lane, head, name, summary.get()), Attempt.key(name, 0))
            .triedAt(trouble.probedAt());
    Delivery upTo =
        new Delivery(
            lane.id(),
            head.channel(),
            name,
            head.first(),
            waiting.get().upTo(),
            null,
            false,
            false,
            null,
            waiting.get().missed().first(),
            trouble.probedAt(),
            Delivery.Extras.NONE);
    lane.begin(head, board.nextTurn());
    senders.send(
        lane, upTo, true, gateway -> Attempt.outcome(gateway.post(post), Standing.State.STANDS, 0));
    return true;
  }

  private ChatMessage shown(Lane lane, Delivery head, UUID name, ChatMessage summary) {
    return hooks
        .discretion()
        .shown(
            lane.id().account(),
            Attempt.reader(head.channel()),
            new Discretion.Place(head.channel(), name),
            summary);
  }

  /** Words are their owner's; trouble with them must not stop anything else. */
  private static <T> Optional<T> worded(Supplier<Optional<T>> words) {
    try {
      return words.get();
    } catch (RuntimeException e) {
      LOG.error("No words for a channel that has missed messages; sending what there is", e);
      return Optional.empty();
    }
  }
}

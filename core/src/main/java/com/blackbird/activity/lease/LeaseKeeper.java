package com.blackbird.activity.lease;

import com.blackbird.activity.account.Hurry;
import com.blackbird.activity.account.Sight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Holds this replica's share of the leases of a kind. It says every second that it is alive; what a
 * replica held that has been silent for nine seconds is free. Who cannot say so for seven ends what
 * it holds by itself, before anybody else can begin: {@link #guard} runs on a thread of its own,
 * which never waits for the database.
 *
 * <p>A replica that has seen no other holds on without the database: nobody else is there to begin,
 * and people are better told what is wrong than not answered.
 */
public final class LeaseKeeper implements AutoCloseable {
  /** How long a replica may be silent before others take its leases. */
  static final Duration LIFE = Duration.ofSeconds(9);

  /** How long a replica trusts what it last wrote; the rest is time to end the use. */
  static final Duration TRUST = Duration.ofSeconds(7);

  /** So long that a cut line is given up, and another one speaks, before the trust is over. */
  private static final Hurry HURRY = new Hurry(Duration.ofSeconds(4));

  private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);
  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final Duration GUARD = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Sight SIGHT = Sight.ofAll("leases belong to no account");

  private final LeaseStore store;
  private final LeaseHolder holder;
  private final Clock steady;
  private final Pulses pulses = new Pulses(LIFE);
  private final CountDownLatch over = new CountDownLatch(1);
  private final Map<Integer, Lease> used = new TreeMap<>();
  private volatile Instant trustedUntil = Instant.MIN;
  private volatile boolean alone;
  private volatile boolean settled;
  private @Nullable Thread beating;
  private boolean well = true;

  /**
   * Holds nothing before it is started.
   *
   * @param holder uses what is held
   * @param steady a clock that nobody can set
   */
  public LeaseKeeper(LeaseStore store, LeaseHolder holder, Clock steady) {
    this.store = store;
    this.holder = holder;
    this.steady = steady;
  }

  /**
   * Begins to hold a share of so many leases.
   *
   * @param size how many there are; the last to say so is right
   */
  public void start(int size) {
    SIGHT.run(() -> store.resize(size));
    beating =
        Thread.ofVirtual()
            .name("leases")
            .start(() -> HURRY.run(() -> SIGHT.run(() -> each(BEAT, this::beat))));
    Thread.ofVirtual().name("leases-guard").start(() -> each(GUARD, this::guard));
  }

  /** Whether it has found out once what is there to hold. */
  public boolean isSettled() {
    return settled;
  }

  /** Ends what it uses, one after the other, and gives it to the others at once. */
  @Override
  public void close() {
    over.countDown();
    Thread running = beating;
    try {
      if (running != null) {
        running.join(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    use(List.of());
    try {
      SIGHT.run(store::retire);
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Other replicas take over in {} seconds: {}", LIFE.toSeconds(), e.toString());
    }
  }

  /** One round: says that it is alive, gives back what is too much, and takes what is free. */
  void round() {
    Instant begun = steady.instant();
    store.beat();
    int size = store.size().orElseThrow();
    List<Lease> leases = store.leases();
    // After the leases: whoever holds one of these has said before that it is alive.
    Set<UUID> alive = pulses.alive(store.beats(), steady.instant());
    Turn turn = Turn.of(store.replica(), size, leases, alive);
    alone = alive.stream().allMatch(store.replica()::equals);
    trustedUntil = begun.plus(TRUST);
    if (!turn.leave().isEmpty()) {
      use(leases.stream().filter(lease -> isMine(lease) && !turn.leave().contains(lease)).toList());
      store.leave(turn.leave());
    }
    if (!turn.take().isEmpty() && isTrusted()) {
      Set<Integer> taken = store.take(size, turn.take());
      LOG.info("Holding {} of {} now", taken, size);
    }
    List<Lease> mine =
        turn.leave().isEmpty() && turn.take().isEmpty()
            ? leases.stream().filter(this::isMine).toList()
            : store.leases().stream().filter(this::isMine).toList();
    use(isTrusted() ? mine : List.of());
    settled = true;
    store.forgetOld(alive);
  }

  /** Ends everything when others might begin soon. */
  void guard() {
    if (!isTrusted()) {
      use(List.of());
    }
  }

  private boolean isMine(Lease lease) {
    return lease.isHeldBy(store.replica());
  }

  private boolean isTrusted() {
    return alone || steady.instant().isBefore(trustedUntil);
  }

  /** Ends and begins until exactly these are used. */
  private synchronized void use(List<Lease> held) {
    List<Lease> wanted = over.getCount() > 0 ? held : List.of();
    Map<Integer, Lease> next =
        wanted.stream().collect(Collectors.toMap(Lease::number, lease -> lease));
    Set<Integer> ending =
        used.values().stream()
            .filter(lease -> !lease.equals(next.get(lease.number())))
            .map(Lease::number)
            .collect(Collectors.toSet());
    if (!ending.isEmpty()) {
      LOG.info("Giving up {}", ending);
      holder.end(ending);
      used.keySet().removeAll(ending);
    }
    for (Lease lease : wanted) {
      if (used.putIfAbsent(lease.number(), lease) == null) {
        holder.begin(lease.number(), lease.size());
      }
    }
  }

  private void beat() {
    try {
      round();
      well = true;
    } catch (DataAccessException | TransactionException e) {
      if (well) {
        LOG.warn("The leases wait for the database: {}", e.toString());
      }
      well = false;
    }
  }

  private void each(Duration pause, Runnable work) {
    try {
      do {
        try {
          work.run();
        } catch (RuntimeException | Error e) {
          LOG.error("The leases have stumbled and go on", e);
        }
      } while (!over.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package com.blackbird.activity.export;

import com.blackbird.activity.account.Sight;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.export.ExportStore.Claimed;
import com.blackbird.activity.redaction.Discretion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the exports that are owed. Every replica may do it at once; each export has one runner,
 * and one that is not heard of any more is followed by another.
 */
public final class ExportWorker {
  private static final Logger LOG = LoggerFactory.getLogger(ExportWorker.class);

  /** So that one large export does not keep the others waiting. */
  private static final int AT_ONCE = 2;

  /** Some may be missed before the lease is over. */
  private static final Duration SIGN_OF_LIFE = ExportStore.LEASE.dividedBy(4);

  /** For how long a broken one is begun again. */
  private static final Duration PATIENCE = Duration.ofHours(6);

  private static final Sight OWED = Sight.ofAll("exports are taken as they come");

  private final ExportStore store;
  private final ExportLinks links;
  private final ActivityLog log;
  private final List<ChatGateway> gateways;
  private final ExportLimits limits;
  private final Discretion discretion;
  private final Clock clock;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Map<UUID, Export> running = new ConcurrentHashMap<>();
  private volatile Instant nextSign = Instant.MIN;

  /** Delivers through these gateways. */
  public ExportWorker(
      ExportStore store,
      ExportLinks links,
      ActivityLog log,
      List<ChatGateway> gateways,
      ExportLimits limits,
      Discretion discretion,
      Clock clock) {
    this.discretion = discretion;
    this.store = store;
    this.links = links;
    this.log = log;
    this.gateways = List.copyOf(gateways);
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Takes what is owed, as far as there is room, and does not wait for it; called again and again,
   * it says now and then that those that are being written still are.
   */
  public void begin() {
    if (!clock.instant().isBefore(nextSign)) {
      running.forEach(
          (runner, export) -> Sight.of(export.account()).run(() -> store.alive(export, runner)));
      nextSign = clock.instant().plus(SIGN_OF_LIFE);
    }
    while (free.tryAcquire()) {
      UUID runner = UUID.randomUUID();
      Optional<Claimed> claimed = Optional.empty();
      try {
        claimed = claim(runner);
        claimed.ifPresent(one ->
            Thread.startVirtualThread(
                () -> Sight.of(one.export().account()).run(() -> run(one, runner))));
      } finally {
        if (claimed.isEmpty()) {
          free.release();
        }
      }
      if (claimed.isEmpty()) {
        return;
      }
    }
  }

  /** Writes one that is owed, if there is any, and returns when it has ended. */
  boolean runOne() {
    UUID runner = UUID.randomUUID();
    Optional<Claimed> claimed = claim(runner);
    claimed.ifPresent(one -> Sight.of(one.export().account()).run(() -> write(one, runner)));
    return claimed.isPresent();
  }

  private Optional<Claimed> claim(UUID runner) {
    Optional<Claimed> claimed = OWED.see(() -> store.claim(runner));
    claimed.ifPresent(one -> running.put(runner, one.export()));
    return claimed;
  }

  private void run(Claimed claimed, UUID runner) {
    try {
      write(claimed, runner);
    } catch (RuntimeException e) {
      LOG.warn("Export {} broke off", claimed.export().id(), e);
      afterAll(claimed.export(), runner);
    } finally {
      free.release();
    }
  }

  /** Its lease ends soon, and then it is begun again, here or elsewhere; but not for ever. */
  private void afterAll(Export export, UUID runner) {
    if (export.requestedAt().plus(PATIENCE).isBefore(clock.instant())) {
      store.end(
          export, runner, ExportState.FAILED, 0, ExportTexts.in(export.language()).couldNotWrite());
    }
  }

  private void write(Claimed claimed, UUID runner) {
    Export export = claimed.export();
    try {
      ChatGateway chat =
          gateways.stream()
              .filter(gateway -> gateway.platform() == export.person().platform())
              .findFirst()
              .orElseThrow();
      var shown = discretion.words(export.account(), Discretion.Reader.PERSON);
      new ExportRun(claimed, runner, chat, log, store, links, limits, shown).run();
    } finally {
      running.remove(runner);
    }
  }
}

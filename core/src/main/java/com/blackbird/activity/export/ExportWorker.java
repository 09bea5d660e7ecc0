package com.blackbird.activity.export;

import com.blackbird.activity.account.Sight;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.redaction.Discretion;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

  /** Takes what is owed, as far as there is room, and does not wait for it. */
  public void begin() {
    while (free.tryAcquire()) {
      UUID runner = UUID.randomUUID();
      Optional<Export> claimed = Optional.empty();
      try {
        claimed = OWED.see(() -> store.claim(runner));
        claimed.ifPresent(export ->
            Thread.startVirtualThread(
                () -> Sight.of(export.account()).run(() -> run(export, runner))));
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
    Optional<Export> claimed = OWED.see(() -> store.claim(runner));
    claimed.ifPresent(export -> Sight.of(export.account()).run(() -> write(export, runner)));
    return claimed.isPresent();
  }

  private void run(Export export, UUID runner) {
    try {
      write(export, runner);
    } catch (RuntimeException e) {
      LOG.warn("Export {} broke off", export.id(), e);
      afterAll(export, runner);
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

  private void write(Export export, UUID runner) {
    ChatGateway chat =
        gateways.stream()
            .filter(gateway -> gateway.platform() == export.person().platform())
            .findFirst()
            .orElseThrow();
    var shown = discretion.words(export.account(), Discretion.Reader.PERSON);
    new ExportRun(export, runner, chat, log, store, links, limits, shown).run();
  }
}

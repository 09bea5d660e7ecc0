package com.blackbird.activity.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Keeps what is refused or read. Who does so again and again fills no log: in ten minutes one entry
 * is written for each kind and source, and the next one says how many there were in between.
 */
public final class SecurityEvents {
  private static final Logger LOG = LoggerFactory.getLogger(SecurityEvents.class);
  private static final Duration BETWEEN = Duration.ofMinutes(10);
  private static final int MOST_SOURCES = 10_000;
  private static final String OTHERS = "others";

  private final Audit audit;
  private final Clock clock;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();

  /** Keeps them there. */
  public SecurityEvents(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  private record Seen(Instant writtenAt, long since, boolean isToWrite) {}

  /**
   * Keeps an event in a transaction of its own, since it changes nothing else.
   *
   * @param source who or what it came from: a person, an address
   */
  public void note(AuditNote note, String source) {
    Instant now = clock.instant();
    String key = note.act() + " " + source;
    if (seen.size() >= MOST_SOURCES) {
      seen.values().removeIf(old -> !now.isBefore(old.writtenAt().plus(BETWEEN)));
    }
    if (seen.size() >= MOST_SOURCES && !seen.containsKey(key)) {
      key = note.act() + " " + OTHERS;
    }
    Seen one =
        seen.merge(
            key,
            new Seen(now, 0, true),
            (old, fresh) ->
                now.isBefore(old.writtenAt().plus(BETWEEN))
                    ? new Seen(old.writtenAt(), old.since() + 1, false)
                    : new Seen(now, old.since(), true));
    if (one.isToWrite()) {
      write(note, key, one);
    }
  }

  /** What cannot be written now counts as unlisted in the next entry: a refusal stays a refusal. */
  private void write(AuditNote note, String key, Seen one) {
    try {
      audit.noteAlone(one.since() == 0 ? note : note.is("unlisted-before", one.since()));
      seen.computeIfPresent(
          key, (same, it) -> new Seen(it.writtenAt(), it.since() - one.since(), false));
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("The audit log has to wait for the database: {}", e.toString());
      seen.computeIfPresent(key, (same, it) -> new Seen(Instant.EPOCH, it.since() + 1, false));
    }
  }
}

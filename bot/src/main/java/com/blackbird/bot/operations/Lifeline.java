package com.blackbird.bot.operations;

import com.blackbird.activity.chat.ConnectionState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a connection to a platform up for as long as the bot runs, on a thread of its own: when it
 * is lost, makes it again, with growing waits, and never gives up.
 */
public final class Lifeline implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lifeline.class);
  private static final Duration AFTER_REJECTION = Duration.ofMinutes(5);
  private final String platform;
  private final Session session;
  private final Backoff backoff = new Backoff();
  private volatile ConnectionState state = ConnectionState.NOT_CONFIGURED;
  private volatile @Nullable Thread thread;

  /** One connection, from its making to its loss. */
  @FunctionalInterface
  public interface Session {
    /**
     * Connects, calls {@code connected}, and returns or throws when the connection is lost.
     *
     * @throws Rejected when only a change of the settings can help
     */
    void hold(Runnable connected) throws Exception;
  }

  /** The platform will not have us until somebody changes the settings; the message says what. */
  public static final class Rejected extends Exception {
    /** A rejection that the given sentence explains. */
    public Rejected(String advice) {
      super(advice);
    }
  }

  /**
   * A lifeline that is not started yet.
   *
   * @param platform the platform's name, for the log
   */
  public Lifeline(String platform, Session session) {
    this.platform = platform;
    this.session = session;
  }

  /** How the bot stands with the platform now. */
  public ConnectionState state() {
    return state;
  }

  /** Connects in the background; returns at once. */
  public void start() {
    state = ConnectionState.CONNECTING;
    Thread keeper = Thread.ofVirtual().name(platform + "-lifeline").unstarted(this::keep);
    thread = keeper;
    keeper.start();
  }

  /** Ends the connection and waits a few seconds for that. */
  @Override
  public void close() {
    Thread keeper = thread;
    thread = null;
    if (keeper == null) {
      return;
    }
    keeper.interrupt();
    try {
      keeper.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keep() {
    while (thread == Thread.currentThread()) {
      Duration wait;
      try {
        session.hold(this::connected);
        state = ConnectionState.RECONNECTING;
        wait = backoff.next();
        LOG.warn("The connection to {} is lost; next try in {} ms", platform, wait.toMillis());
      } catch (InterruptedException e) {
        return;
      } catch (Rejected e) {
        state = ConnectionState.REJECTED;
        wait = AFTER_REJECTION;
        LOG.error(
            "{} rejects the bot. {} Until then I try every {} minutes.",
            platform,
            e.getMessage(),
            wait.toMinutes());
      } catch (Exception | Error e) {
        state = ConnectionState.RECONNECTING;
        wait = backoff.next();
        LOG.warn("No connection to {} ({}); next try in {} ms", platform, e, wait.toMillis());
      }
      try {
        Thread.sleep(wait);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void connected() {
    state = ConnectionState.CONNECTED;
    backoff.reset();
    LOG.info("Connected to {}", platform);
  }
}

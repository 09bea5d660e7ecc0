package com.blackbird.sandbox.slack.world;

import com.blackbird.sandbox.wire.LiveFeed;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells pages and waiting tests that something has changed. */
public final class Changes {
  private final LiveFeed feed;
  private long version;

  Changes(LiveFeed feed) {
    this.feed = feed;
  }

  /** Publishes one change of the given kind. */
  public void publish(String kind, Map<String, String> details) {
    feed.publish("slack", kind, details);
    synchronized (this) {
      version++;
      notifyAll();
    }
  }

  /** Waits until the question has an answer; null when it had none within the patience. */
  public <T> @Nullable T await(Duration patience, Supplier<@Nullable T> question) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      long seen = version();
      T answer = question.get();
      if (answer != null || !sleptUntilChange(seen, deadline)) {
        return answer;
      }
    }
  }

  private synchronized long version() {
    return version;
  }

  private synchronized boolean sleptUntilChange(long seen, long deadline) {
    try {
      while (version == seen) {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return false;
        }
        wait(left);
      }
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

package com.blackbird.bench;

import com.blackbird.bench.Asker.Question;
import com.blackbird.bench.LoadStage.Probe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/** What is reported, asked and said, each at its own pace, until it is stopped. */
final class Traffic {
  private static final double NANOS_A_SECOND = 1e9;
  private static final int SENDERS = 4;

  /** More reports at once than any sender has; who comes then waits, and that is counted. */
  private static final int AT_ONCE = 64;

  /** Four new problems in ten minutes are all told; of a sixth the channel would hear a summary. */
  private static final double PROBES_A_SECOND = 1 / 150.0;

  private static final Duration STEP = Duration.ofMillis(100);

  /** What is measured. */
  enum Kind {
    REPORT,
    PAGE,
    FIND,
    STATS,
    RELAY,
    ALERT
  }

  private final Map<Kind, Timeline> times = new EnumMap<>(Kind.class);
  private final LoadStage stage;
  private final Senders senders;
  private final Marks marks;
  private final List<Thread> running = new ArrayList<>();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final Semaphore places = new Semaphore(AT_ONCE);
  private volatile boolean isOver;

  /** Something that is done again and again; it was due at that nanosecond. */
  private interface Deed {
    void run(long number, long due) throws Exception;
  }

  Traffic(LoadStage stage, Senders senders, Marks marks) {
    this.stage = stage;
    this.senders = senders;
    this.marks = marks;
    for (Kind kind : Kind.values()) {
      times.put(kind, new Timeline());
    }
  }

  Timeline times(Kind kind) {
    return Objects.requireNonNull(times.get(kind));
  }

  /** So many reports a second, each begun when it is due, whether or not the last one is done. */
  void report(double perSecond) {
    paced(
        perSecond,
        (number, due) -> {
          places.acquire();
          thread(() -> {
            try {
              senders.send();
              times(Kind.REPORT).add(System.nanoTime() - due);
            } finally {
              places.release();
            }
          });
        });
  }

  /** As many as are taken, from a few senders. */
  void reportAll() {
    for (int i = 0; i < SENDERS; i++) {
      keep(() -> {
        while (!isOver) {
          senders.send();
        }
      });
    }
  }

  /** People who ask, so many questions a second together. */
  void ask(int perSecond) {
    List<Question> questions =
        List.of(
            new Question(
                "activity",
                Map.of("integration", "shopify-main", "status", "error"),
                times(Kind.PAGE)),
            new Question("find", Map.of("reference", "#4711"), times(Kind.FIND)),
            new Question("stats", Map.of(), times(Kind.STATS)));
    for (Asker asker : stage.askers()) {
      paced(
          (double) perSecond / stage.askers().size(),
          (number, due) -> asker.ask(questions.get((int) (number % questions.size()))));
    }
  }

  /** Both sides of all cases in turn, so many messages a second together. */
  void talk(int perSecond) {
    paced(
        perSecond,
        (number, due) ->
            stage
                .voices()
                .get((int) (number % stage.voices().size()))
                .accept("I say " + marks.next(times(Kind.RELAY))));
  }

  /** Now and then a new problem for a channel that is told of little else. */
  void fail() {
    List<Probe> probes = stage.probes();
    paced(
        PROBES_A_SECOND * probes.size(),
        (number, due) -> {
          Probe probe = probes.get((int) (number % probes.size()));
          senders.sendError(
              probe.key(),
              probe.integration().text(),
              "The order has no " + marks.next(times(Kind.ALERT)));
        });
  }

  private void paced(double perSecond, Deed deed) {
    keep(() -> {
      long begin = System.nanoTime();
      for (long number = 0; !isOver; number++) {
        long due = begin + (long) (number * NANOS_A_SECOND / perSecond);
        for (long left = due - System.nanoTime(); left > 0 && !isOver; ) {
          LockSupport.parkNanos(Math.min(left, STEP.toNanos()));
          left = due - System.nanoTime();
        }
        if (!isOver) {
          deed.run(number, due);
        }
      }
    });
  }

  private interface Work {
    void run() throws Exception;
  }

  private void keep(Work work) {
    running.add(thread(work));
  }

  private Thread thread(Work work) {
    return Thread.ofVirtual()
        .start(() -> {
          try {
            work.run();
          } catch (Throwable e) {
            failures.add(e);
          }
        });
  }

  /** Lets all finish what they have begun. */
  void stop() throws InterruptedException {
    isOver = true;
    for (Thread one : running) {
      one.join();
    }
    places.acquire(AT_ONCE);
    places.release(AT_ONCE);
    running.clear();
    isOver = false;
    if (!failures.isEmpty()) {
      throw new IllegalStateException("Somebody could not go on", failures.peek());
    }
  }
}

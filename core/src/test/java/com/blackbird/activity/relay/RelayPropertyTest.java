package com.blackbird.activity.relay;

import com.blackbird.activity.testing.TestDatabase;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens in whatever order, both sides see the same conversation at the end: once and in
 * order. A build tells the same stories each time, so that it is the code that makes one go wrong.
 * {@code -Drelay.stories=10000} tells so many others, {@code -Drelay.seed=} tells one again, and
 * both together so many from that one on.
 */
class RelayPropertyTest {
  private static final @Nullable Long SEED = Long.getLong("relay.seed");
  private static final @Nullable Integer WANTED = Integer.getInteger("relay.stories");
  private static final int STORIES = WANTED != null ? WANTED : SEED == null ? 120 : 1;
  private static final long OF_EACH_BUILD = -793709455993967121L;
  private static final int MANY = 500;
  private static final int TELLERS = Runtime.getRuntime().availableProcessors();

  @Test
  void bothSidesSeeTheSameConversationAtTheEnd() {
    long first = SEED != null ? SEED : WANTED == null ? OF_EACH_BUILD : new Random().nextLong();
    System.out.println("relay: " + STORIES + " stories from seed " + first);
    Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();
    var told = new AtomicInteger();
    try (ExecutorService tellers = Executors.newFixedThreadPool(TELLERS)) {
      for (int teller = 0; teller < TELLERS; teller++) {
        tellers.execute(() -> tell(first, told, wrong));
      }
    }
    if (!wrong.isEmpty()) {
      var all = new AssertionError(wrong.size() + " of " + STORIES + " stories go wrong");
      wrong.forEach(all::addSuppressed);
      throw all;
    }
  }

  /** Tells one story after the other, each in an empty database and by a clock of its own. */
  private static void tell(long first, AtomicInteger told, Queue<Throwable> wrong) {
    TestDatabase database = TestDatabase.create().asOwner();
    for (int number = told.getAndIncrement(); number < STORIES; number = told.getAndIncrement()) {
      if (number > 0 && number % MANY == 0) {
        System.out.println("relay: " + number + " told, " + wrong.size() + " of them wrong");
      }
      long seed = first + number;
      try {
        new RelayStory(database, seed).tell();
      } catch (AssertionError | RuntimeException e) {
        var one = new AssertionError("The story of -Drelay.seed=" + seed + " goes wrong", e);
        System.out.println("relay: " + one.getMessage());
        wrong.add(one);
      }
      forget(database);
    }
  }

  private static void forget(TestDatabase database) {
    database
        .jdbc()
        .sql(
            """
            truncate relay_conversation, relay_thread, relay_message, relay_wording, relay_copy,
              relay_reaction, relay_inbox, relay_file, relay_file_piece, delivery, delivery_message,
              delivery_file, delivery_dead, delivery_trouble, delivery_pause, delivery_worker
            """)
        .update();
    database.jdbc().sql("update delivery_slot set owner = null").update();
  }
}

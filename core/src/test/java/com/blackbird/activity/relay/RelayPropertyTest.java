package com.blackbird.activity.relay;

import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens in whatever order, both sides see the same conversation at the end: once and in
 * order. {@code -Drelay.stories=10000} tells more of them, {@code -Drelay.seed=} tells one again.
 */
class RelayPropertyTest {
  private static final int STORIES = Integer.getInteger("relay.stories", 100);

  private final TestDatabase database = TestDatabase.create();
  private final MutableClock clock = new MutableClock();

  @Test
  void bothSidesSeeTheSameConversationAtTheEnd() {
    Long one = Long.getLong("relay.seed");
    if (one != null) {
      tell(one);
      return;
    }
    long first = new Random().nextLong();
    System.out.println("relay: " + STORIES + " stories from seed " + first);
    for (long number = 0; number < STORIES; number++) {
      tell(first + number);
    }
  }

  private void tell(long seed) {
    try {
      new RelayStory(database, clock, seed).tell();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("The story of -Drelay.seed=" + seed + " goes wrong", e);
    }
  }
}

package com.blackbird.activity.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final Turns turns = new Turns(1);
  private final BlockingQueue<String> let = new LinkedBlockingQueue<>();

  @Test
  void whoAsksForMuchAtOnceKeepsNobodyElseWaiting() throws Exception {
    turns.take("first");
    for (int i = 0; i < 20; i++) {
      queue("sam", i);
    }
    queue("maria", 20);
    queue("kenji", 21);

    turns.giveBack();
    assertThat(next()).isEqualTo("sam");
    turns.giveBack();
    assertThat(next()).isEqualTo("maria");
    turns.giveBack();
    assertThat(next()).isEqualTo("kenji");
    for (int i = 1; i < 20; i++) {
      turns.giveBack();
      assertThat(next()).isEqualTo("sam");
    }
    turns.giveBack();
    turns.take("nobody waits");
  }

  @Test
  void whoGoesAwayTakesNoTurnAlong() throws Exception {
    turns.take("first");
    Thread sam = queue("sam", 0);
    Thread maria = queue("maria", 1);
    sam.interrupt();
    sam.join();
    turns.giveBack();
    assertThat(next()).isEqualTo("maria");
    maria.join();
    turns.giveBack();
    turns.take("nobody waits");
    assertThat(turns.waiting()).isZero();
  }

  private String next() throws InterruptedException {
    return String.valueOf(let.poll(30, TimeUnit.SECONDS));
  }

  /** Waits until they wait, so that the order is certain. */
  private Thread queue(String person, int before) {
    Thread waiter =
        Thread.startVirtualThread(() -> {
          try {
            turns.take(person);
            let.add(person);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    await().until(() -> turns.waiting() == before + 1);
    return waiter;
  }
}

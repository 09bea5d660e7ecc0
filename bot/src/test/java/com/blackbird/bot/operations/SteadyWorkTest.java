package com.blackbird.bot.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SteadyWorkTest {
  private static final Duration FOREVER = Duration.ofDays(1);

  @Test
  @Timeout(60)
  void aPauseDoesNotHoldUpTheStop() throws Exception {
    var done = new CountDownLatch(1);
    Thread[] worker = new Thread[1];
    var work =
        new SteadyWork(
            "nothing",
            FOREVER,
            () -> {
              worker[0] = Thread.currentThread();
              done.countDown();
              return 0;
            });
    work.start();
    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    work.stop();

    assertThat(work.isRunning()).isFalse();
    assertThat(worker[0].isAlive()).isFalse();
  }

  @Test
  @Timeout(60)
  void itGoesOnWithoutAPauseWhileThereIsSomethingToDo() throws Exception {
    var done = new CountDownLatch(3);
    var work =
        new SteadyWork(
            "three",
            FOREVER,
            () -> {
              done.countDown();
              return done.getCount() > 0 ? 1 : 0;
            });
    work.start();

    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    work.stop();
  }

  @Test
  @Timeout(60)
  void nothingThatGoesWrongEndsIt() throws Exception {
    var tries = new CountDownLatch(2);
    var work =
        new SteadyWork(
            "deep",
            FOREVER,
            () -> {
              tries.countDown();
              if (tries.getCount() > 0) {
                throw new StackOverflowError("so deep");
              }
              return 0;
            });
    work.start();

    assertThat(tries.await(30, TimeUnit.SECONDS)).isTrue();
    work.stop();
  }

  @Test
  @Timeout(60)
  void itStartsAgainAfterAStop() throws Exception {
    var runs = new AtomicInteger();
    var twice = new CountDownLatch(2);
    var work =
        new SteadyWork(
            "again",
            FOREVER,
            () -> {
              runs.incrementAndGet();
              twice.countDown();
              return 0;
            });
    work.start();
    work.stop();
    work.start();
    assertThat(twice.await(30, TimeUnit.SECONDS)).isTrue();
    work.stop();

    assertThat(runs).hasValue(2);
  }
}

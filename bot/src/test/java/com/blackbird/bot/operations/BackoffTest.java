package com.blackbird.bot.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void waitsGrowUpToTheLongest() {
    Backoff backoff = new Backoff(Duration.ofSeconds(5));

    assertThat(Stream.generate(backoff::next).limit(10))
        .allMatch(wait -> wait.compareTo(Duration.ofMillis(750)) >= 0)
        .allMatch(wait -> wait.compareTo(Duration.ofSeconds(5)) <= 0)
        .last()
        .satisfies(last -> assertThat(last).isGreaterThan(Duration.ofSeconds(3)));
    backoff.reset();
    assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofSeconds(1));
  }
}

package com.blackbird.bot.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One bot whose clock is wrong must not drop what all of them keep. */
class SharedTimeTest {
  private static final JdbcClient JDBC = TestDatabase.create().ownerJdbc();

  @Test
  void aClockThatIsDaysOffIsNotTrusted() {
    assertThat(isRight(Duration.ZERO)).isTrue();
    assertThat(isRight(Duration.ofHours(1))).isTrue();
    assertThat(isRight(Duration.ofDays(400))).isFalse();
    assertThat(isRight(Duration.ofDays(-400))).isFalse();
  }

  private static boolean isRight(Duration off) {
    return new SharedTime(JDBC, Clock.offset(Clock.systemUTC(), off)).isRight();
  }
}

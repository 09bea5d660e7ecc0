package com.blackbird.bot.slack;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.Sha256;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers what works once, for as long as it would work, for all replicas together. */
public final class UsedOnce {
  private final JdbcClient jdbc;
  private final Clock clock;

  /** Remembers through this connection. */
  public UsedOnce(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Whether this is the first use.
   *
   * @param forgetAt when it is refused for another reason
   */
  public boolean isFirst(String used, Instant forgetAt) {
    return jdbc.sql(
                """
                insert into used_once (hash, forget_at) values (?, ?)
                on conflict (hash) do nothing
                """)
            .param(Sha256.of(used))
            .param(forgetAt.atOffset(UTC))
            .update()
        == 1;
  }

  /** Forgets what is refused for another reason by now; returns how many. */
  int forgetOld() {
    return jdbc.sql("delete from used_once where forget_at < ?")
        .param(clock.instant().atOffset(UTC))
        .update();
  }
}

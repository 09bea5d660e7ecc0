package com.blackbird.bot.desk;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.chat.ChatPlatform;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers which notices of help desks were taken, so that each is taken once. */
public final class HeardNotices {
  /** Longer than any notice counts as sent just now. */
  private static final Duration KEPT = Duration.ofDays(3);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /** Stores through this connection. */
  public HeardNotices(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Whether it was taken before. */
  boolean isKnown(ChatPlatform desk, String notice) {
    return jdbc.sql("select exists (select from desk_notice where desk = ? and notice = ?)")
        .param(desk.name())
        .param(notice)
        .query(Boolean.class)
        .single();
  }

  /** Does the work and remembers the notice, both or neither; does nothing when it is known. */
  void once(ChatPlatform desk, String notice, Runnable work) {
    transaction.executeWithoutResult(status -> {
      if (insert(desk, notice)) {
        work.run();
      }
    });
  }

  private boolean insert(ChatPlatform desk, String notice) {
    return jdbc.sql(
                """
                insert into desk_notice (desk, notice, heard_at) values (?, ?, ?)
                on conflict (desk, notice) do nothing
                """)
            .param(desk.name())
            .param(notice)
            .param(clock.instant().atOffset(UTC))
            .update()
        == 1;
  }

  /** Forgets what could not come again as new; returns how many. */
  public int forgetOld() {
    return jdbc.sql("delete from desk_notice where heard_at < ?")
        .param(clock.instant().minus(KEPT).atOffset(UTC))
        .update();
  }
}

package com.blackbird.activity.escalation;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.StorableText;
import com.blackbird.activity.redaction.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was quoted or typed before a case opens, without secrets; forgotten after a day. */
public final class Drafts {
  private static final Duration KEPT = Duration.ofDays(1);

  /** More than any chat's message holds. */
  private static final int LONGEST = 40_000;

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Stores through this connection. */
  public Drafts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  UUID keep(AccountId account, String quoted) {
    UUID id = UUID.randomUUID();
    String text = Secrets.hide(StorableText.of(quoted));
    jdbc.sql("insert into case_draft (account_id, id, quoted, made_at) values (?, ?, ?, ?)")
        .params(
            account.value(),
            id,
            text.substring(0, Math.min(text.length(), LONGEST)),
            clock.instant().atOffset(UTC))
        .update();
    return id;
  }

  Optional<String> find(AccountId account, UUID id) {
    return jdbc.sql("select quoted from case_draft where account_id = ? and id = ?")
        .params(account.value(), id)
        .query(String.class)
        .optional();
  }

  /** Forgets what is old; returns how many. */
  public int forgetOld() {
    return jdbc.sql("delete from case_draft where made_at < ?")
        .param(clock.instant().minus(KEPT).atOffset(UTC))
        .update();
  }
}

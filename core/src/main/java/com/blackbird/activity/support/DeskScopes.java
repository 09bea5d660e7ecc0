package com.blackbird.activity.support;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.command.Caller;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * At whose log somebody of support looks. In Slack no command can be typed in a thread, so that a
 * person's last choice counts in the desk's channel, for a working day.
 */
public final class DeskScopes {
  private static final Duration KEPT = Duration.ofHours(12);
  private static final Sight ANOTHERS =
      Sight.ofAll("whoever chooses a customer has chosen another before");

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Stores through this connection. */
  public DeskScopes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** From now on the person looks at this account's log in this channel. */
  public void choose(Caller caller, AccountId account) {
    ANOTHERS.run(() -> keep(caller, account));
  }

  private void keep(Caller caller, AccountId account) {
    jdbc.sql(
            """
            insert into desk_scope (platform, workspace_id, channel_id, user_id, account_id, since)
            values (?, ?, ?, ?, ?, ?)
            on conflict (platform, workspace_id, channel_id, user_id) do update
              set account_id = excluded.account_id, since = excluded.since
            """)
        .params(
            caller.platform().name(),
            caller.workspace(),
            caller.channel().channel(),
            caller.user().id(),
            account.value(),
            clock.instant().atOffset(UTC))
        .update();
  }

  /** The account at whose log the person looks there, if they have chosen one. */
  Optional<AccountId> of(Caller caller) {
    return jdbc.sql(
            """
            select account_id from desk_scope
            where platform = ? and workspace_id = ? and channel_id = ? and user_id = ?
              and since > ?
            """)
        .params(
            caller.platform().name(),
            caller.workspace(),
            caller.channel().channel(),
            caller.user().id(),
            clock.instant().minus(KEPT).atOffset(UTC))
        .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
        .optional();
  }

  /** Forgets what no longer counts; returns how many. */
  public int forgetOld() {
    return jdbc.sql("delete from desk_scope where since <= ?")
        .param(clock.instant().minus(KEPT).atOffset(UTC))
        .update();
  }
}

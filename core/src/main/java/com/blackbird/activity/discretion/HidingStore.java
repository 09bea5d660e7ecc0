package com.blackbird.activity.discretion;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps where each account wants personal data to be hidden. */
public final class HidingStore {
  private final JdbcClient jdbc;
  private final Clock clock;

  /** Stores through this connection. */
  public HidingStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What the account wants; the usual when it has not said anything. */
  public Hiding of(AccountId account) {
    return jdbc.sql("select hiding from account_discretion where account_id = ?")
        .param(account.value())
        .query(String.class)
        .optional()
        .map(Hiding::valueOf)
        .orElse(Hiding.CHANNELS);
  }

  /** What the account wants from now on; returns what it wanted before. */
  public Hiding set(AccountId account, Hiding hiding) {
    Hiding before = of(account);
    jdbc.sql(
            """
            insert into account_discretion (account_id, hiding, changed_at) values (?, ?, ?)
            on conflict (account_id) do update
              set hiding = excluded.hiding, changed_at = excluded.changed_at
            """)
        .params(account.value(), hiding.name(), clock.instant().atOffset(UTC))
        .update();
    return before;
  }
}

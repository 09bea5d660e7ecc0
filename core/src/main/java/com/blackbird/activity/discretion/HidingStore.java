package com.blackbird.activity.discretion;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditNote;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps where each account wants personal data to be hidden. */
public final class HidingStore {
  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;

  /** Stores through this connection, and notes who has changed it. */
  public HidingStore(JdbcClient jdbc, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
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

  /** What the account wants from now on. */
  public void set(AccountId account, Hiding wanted) {
    audit.within(() -> {
      Hiding before = of(account);
      put(account, wanted);
      audit.note(
          AuditNote.of(account, Act.PRIVACY_SET, "personal data")
              .was("hide", before.word())
              .is("hide", wanted.word()));
      return wanted;
    });
  }

  private void put(AccountId account, Hiding wanted) {
    jdbc.sql(
            """
            insert into account_discretion (account_id, hiding, changed_at) values (?, ?, ?)
            on conflict (account_id) do update
              set hiding = excluded.hiding, changed_at = excluded.changed_at
            """)
        .params(account.value(), wanted.name(), clock.instant().atOffset(UTC))
        .update();
  }
}

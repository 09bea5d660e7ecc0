package com.blackbird.activity.guide;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.audit.Audit;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The entries that accounts wrote themselves, and those that support wrote for all of them. */
public final class OwnGuides {
  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;

  /** For those who only read. */
  public OwnGuides(JdbcClient jdbc, Clock clock) {
    this(jdbc, new Audit(jdbc, clock), clock);
  }

  /** Stores through this connection. */
  public OwnGuides(JdbcClient jdbc, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** The account's entries. */
  GuideShelf of(AccountId account) {
    return of(Optional.of(account));
  }

  /** The account's entries, or those for all accounts when none is named. */
  GuideShelf of(Optional<AccountId> account) {
    return new GuideShelf(jdbc, audit, clock, account);
  }

  Optional<Integer> add(AccountId account, CatalogueEntry entry, OwnGuide.State state, String by) {
    return of(account).add(entry, state, by);
  }

  GuideShelf.Published publish(AccountId account, String entry, int version) {
    return of(account).publish(entry, version);
  }

  List<OwnGuide> inForce(AccountId account) {
    return of(account).inForce();
  }

  List<OwnGuide> versions(AccountId account, String entry) {
    return of(account).versions(entry);
  }
}

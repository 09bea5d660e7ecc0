package com.blackbird.activity.lease;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The leases of one kind in the database, as one replica reads and changes them. */
public final class LeaseStore {
  /** Nobody is silent for so long and comes back. */
  private static final Duration FORGOTTEN = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final String kind;
  private final UUID replica;

  /** What this replica knows and holds of the leases of that kind. */
  public LeaseStore(
      JdbcClient jdbc, TransactionTemplate transaction, Clock clock, String kind, UUID replica) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.kind = kind;
    this.replica = replica;
  }

  UUID replica() {
    return replica;
  }

  /** So many leases are wanted from now on, by all replicas. */
  void resize(int size) {
    transaction.executeWithoutResult(status -> {
      jdbc.sql(
              """
              insert into lease_size as s (kind, size) values (?, ?)
              on conflict (kind) do update set size = excluded.size where s.size <> excluded.size
              """)
          .param(kind)
          .param(size)
          .update();
      jdbc.sql(
              """
              insert into lease (kind, size, number, fence)
              select ?, ?, number, 0 from generate_series(0, ? - 1) as number
              on conflict (kind, size, number) do nothing
              """)
          .param(kind)
          .param(size)
          .param(size)
          .update();
    });
  }

  /** How many leases are wanted; none before anybody has said so. */
  Optional<Integer> size() {
    return jdbc.sql("select size from lease_size where kind = ?")
        .param(kind)
        .query(Integer.class)
        .optional();
  }

  /** Says that this replica is alive. */
  void beat() {
    jdbc.sql(
            """
            insert into lease_replica as r (kind, id, beat, seen_at) values (?, ?, 1, ?)
            on conflict (kind, id) do update set beat = r.beat + 1, seen_at = excluded.seen_at
            """)
        .param(kind)
        .param(replica)
        .param(clock.instant().atOffset(UTC))
        .update();
  }

  /** What each replica has counted up to, this one included. */
  Map<UUID, Long> beats() {
    Map<UUID, Long> beats = new HashMap<>();
    jdbc.sql("select id, beat from lease_replica where kind = ?")
        .param(kind)
        .query(row -> {
          beats.put(row.getObject("id", UUID.class), row.getLong("beat"));
        });
    return beats;
  }

  /** All leases, those of other sizes included. */
  List<Lease> leases() {
    return jdbc.sql("select size, number, holder, fence from lease where kind = ?")
        .param(kind)
        .query((row, number) ->
            new Lease(
                row.getInt("size"),
                row.getInt("number"),
                row.getObject("holder", UUID.class),
                row.getLong("fence")))
        .list();
  }

  /** Takes those that are still as they were read; returns the numbers of those. */
  Set<Integer> take(int size, Collection<Lease> wanted) {
    Set<Integer> taken =
        transaction.execute(status -> {
          // Should the line be cut just now, nobody shall wait for these locks.
          jdbc.sql("select set_config('idle_in_transaction_session_timeout', '5s', true)")
              .query(String.class)
              .single();
          // Whoever changes the size waits for this, or this finds the new size.
          Optional<Integer> now =
              jdbc.sql("select size from lease_size where kind = ? for share")
                  .param(kind)
                  .query(Integer.class)
                  .optional();
          return now.filter(same -> same == size).isPresent() ? takeNow(size, wanted) : Set.of();
        });
    return taken == null ? Set.of() : taken;
  }

  private Set<Integer> takeNow(int size, Collection<Lease> wanted) {
    return new HashSet<>(
        jdbc.sql(
                """
                update lease l set holder = ?, fence = l.fence + 1
                from unnest(?::int[], ?::bigint[]) as w (number, fence)
                where l.kind = ? and l.size = ? and l.number = w.number and l.fence = w.fence
                returning l.number
                """)
            .param(replica)
            .param(wanted.stream().map(Lease::number).toArray(Integer[]::new))
            .param(wanted.stream().map(Lease::fence).toArray(Long[]::new))
            .param(kind)
            .param(size)
            .query(Integer.class)
            .list());
  }

  /** Gives these back. */
  void leave(Collection<Lease> leases) {
    for (Lease lease : leases) {
      jdbc.sql(
              """
              update lease set holder = null, fence = fence + 1
              where kind = ? and size = ? and number = ? and holder = ?
              """)
          .param(kind)
          .param(lease.size())
          .param(lease.number())
          .param(replica)
          .update();
    }
  }

  /** Gives everything back and is not there any more. */
  void retire() {
    jdbc.sql("update lease set holder = null, fence = fence + 1 where kind = ? and holder = ?")
        .param(kind)
        .param(replica)
        .update();
    jdbc.sql("delete from lease_replica where kind = ? and id = ?")
        .param(kind)
        .param(replica)
        .update();
  }

  /**
   * Forgets replicas that have been silent for long, and leases of sizes that nobody wants.
   *
   * @param alive who has been heard of lately, whatever our clock says of it
   */
  void forgetOld(Set<UUID> alive) {
    jdbc.sql("delete from lease_replica where kind = ? and seen_at < ? and id <> all (?::uuid[])")
        .param(kind)
        .param(clock.instant().minus(FORGOTTEN).atOffset(UTC))
        .param(alive.toArray(UUID[]::new))
        .update();
    jdbc.sql(
            """
            delete from lease where kind = ? and holder is null
              and size <> (select size from lease_size where kind = ?)
            """)
        .param(kind)
        .param(kind)
        .update();
  }
}

package com.blackbird.activity.problem;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.QueueStart;
import com.blackbird.activity.account.StoredTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which problems somebody has to look at, and when; one row each, however often it is said. */
final class LookStore {
  /**
   * Among so many, the longest waiting, the integrations take turns and what is new comes first.
   */
  private static final int WIDEST = 4_096;

  private final JdbcClient jdbc;
  private final QueueStart start = new QueueStart();

  /** Stores through this connection. */
  LookStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A problem of an account.
   *
   * @param trace of the request that made it due; null for none
   * @param turn how many of its integration come first, and itself; one less for what is news
   * @param oldest since when the one that has waited longest of all is due
   */
  record Due(
      AccountId accountId, UUID problem, @Nullable String trace, long turn, Instant oldest) {}

  /**
   * Somebody has to look at them then, or earlier. Writes in any case: a look that is being taken
   * is waited for, or it would miss what the caller's transaction has stored.
   */
  void due(AccountId accountId, Collection<UUID> problems, Instant at) {
    due(accountId, problems, at, null);
  }

  /** The same because of a request that is traced. */
  void due(AccountId accountId, Collection<UUID> problems, Instant at, @Nullable String trace) {
    if (problems.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into problem_look as l (account_id, problem, due_at, trace)
            select ?, problem, ?::timestamptz, ?::text from unnest(?::uuid[]) as touched (problem)
            order by problem
            on conflict (account_id, problem) do update
              set due_at = least(l.due_at, excluded.due_at),
                trace = coalesce(excluded.trace, l.trace)
            """)
        .param(accountId.value())
        .param(at.atOffset(UTC))
        .param(trace)
        .param(problems.stream().map(UUID::toString).toArray(String[]::new))
        .update();
  }

  /**
   * Those that are due, the longest waiting of each integration first, then the next of each: one
   * in which much breaks keeps nobody from hearing of another. What nobody was told of, or is told
   * to be over, comes before what only goes on.
   */
  List<Due> due(Instant now, int most) {
    List<Due> due = dueFrom(start.at(now), now, most);
    start.found(due.isEmpty() ? null : due.getFirst().oldest(), now);
    return due;
  }

  private List<Due> dueFrom(Instant from, Instant now, int most) {
    return jdbc.sql(
            """
            select account_id, problem, trace, turn, min(due_at) over () as oldest from (
              select l.account_id, l.problem, l.trace, l.due_at, row_number() over (
                  partition by l.account_id, p.integration
                  order by n.news desc, l.due_at, l.problem) - n.news as turn
              from (
                select account_id, problem, trace, due_at from problem_look
                where due_at between ? and ? order by due_at limit ?) l
              join problem p on p.account_id = l.account_id and p.id = l.problem
              cross join lateral (
                select (p.revision = 0 or p.state in ('RESOLVED', 'RECOVERED'))::int) n (news)
              ) turns
            order by turn, due_at limit ?
            """)
        .params(from.atOffset(UTC), now.atOffset(UTC), WIDEST, most)
        .query((row, number) ->
            new Due(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("problem", UUID.class),
                row.getString("trace"),
                row.getLong("turn"),
                StoredTime.of(row, "oldest")))
        .list();
  }

  /** Has it looked at again not before then, unless somebody says so meanwhile. */
  void postpone(Due due, Instant until) {
    jdbc.sql("update problem_look set due_at = ? where account_id = ? and problem = ?")
        .params(until.atOffset(UTC), due.accountId().value(), due.problem())
        .update();
  }

  /**
   * Takes what is due of these; whether there was any. What others store from then on is said
   * again.
   */
  boolean take(AccountId accountId, Collection<UUID> problems, Instant now) {
    return jdbc.sql(
                """
                delete from problem_look where account_id = :account and problem in (
                  select problem from problem_look
                  where account_id = :account and problem in (:problems) and due_at <= :now
                  order by problem for update)
                """)
            .param("account", accountId.value())
            .param("problems", problems)
            .param("now", now.atOffset(UTC))
            .update()
        > 0;
  }
}

package com.blackbird.activity.problem;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.QueueStart;
import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.trace.Trace;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What others have to be told of. A change is noted in the transaction that makes it, and there is
 * one row a problem until it is claimed, so a storm costs few.
 */
public final class ProblemChanges {
  private final JdbcClient jdbc;
  private final QueueStart start = new QueueStart();

  /** Stores through this connection. */
  public ProblemChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes that the problem has changed, or what {@link ProblemNotes} say beneath its state. */
  public void note(AccountId accountId, UUID problem, Instant now) {
    jdbc.sql(
            """
            insert into problem_change as c (account_id, problem, since, changes, trace)
            values (?, ?, ?, 1, ?)
            on conflict (account_id, problem) do update set changes = c.changes + 1,
              trace = coalesce(excluded.trace, c.trace)
            """)
        .param(accountId.value())
        .param(problem)
        .param(now.atOffset(UTC))
        .param(Trace.current())
        .update();
  }

  /**
   * Has it claimed again not before then, so that it does not stand in the way of others; does not
   * wait for whoever has it now, who may be our own transaction on a line that was cut.
   */
  public void postpone(ProblemChange change, Instant until) {
    jdbc.sql(
            """
            update problem_change set since = ? where (account_id, problem) in (
              select account_id, problem from problem_change
              where account_id = ? and problem = ? for update skip locked)
            """)
        .params(until.atOffset(UTC), change.accountId().value(), change.problem())
        .update();
  }

  /**
   * Takes up to so many, the longest waiting first, out of the queue within the caller's
   * transaction: when it commits, what it wrote because of them is durable and they are gone; when
   * it rolls back, they are there as before. Replicas get different ones. What changes from then on
   * comes again, and what is postponed when it is time.
   */
  public List<ProblemChange> claim(int most, Instant now) {
    List<ProblemChange> claimed = claimFrom(start.at(now), most, now);
    start.found(
        claimed.stream().map(ProblemChange::since).min(Instant::compareTo).orElse(null), now);
    return claimed;
  }

  private List<ProblemChange> claimFrom(Instant from, int most, Instant now) {
    return jdbc.sql(
            """
            delete from problem_change where (account_id, problem) in (
              select account_id, problem from problem_change where since between ? and ?
              order by since limit ? for update skip locked)
            returning account_id, problem, since, changes, trace
            """)
        .params(from.atOffset(UTC), now.atOffset(UTC), most)
        .query((row, number) ->
            new ProblemChange(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("problem", UUID.class),
                StoredTime.of(row, "since"),
                row.getLong("changes"),
                row.getString("trace")))
        .list();
  }
}

package com.blackbird.activity.retry;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The messages of retries on their way to the webhooks; durable until they are taken. */
final class RetryQueue {
  /** Whoever tries has so long; after that another may, with the same id. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final JdbcClient jdbc;

  RetryQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What became of a message. */
  enum End {
    TAKEN,
    /** All its records went through before it was taken. */
    NOT_NEEDED,
    GIVEN_UP
  }

  /** Owes the messages of a retry, numbered from 1. */
  void owe(Retry retry, int messages, Instant now) {
    jdbc.sql(
            """
            insert into retry_message (account_id, retry, number, state, attempts, due_at, detail,
              changed_at)
            select ?, ?, number, 'OWED', 0, ?, '', ? from generate_series(1, ?) as number
            """)
        .param(retry.account().value())
        .param(retry.id())
        .param(now.atOffset(UTC))
        .param(now.atOffset(UTC))
        .param(messages)
        .update();
  }

  /**
   * Takes one that is due; nobody else has it for a while.
   *
   * @param busy accounts whose webhook is being called here already
   */
  Optional<RetryMessage> claim(Set<AccountId> busy, Instant now) {
    return jdbc.sql(
            """
            update retry_message m set attempts = m.attempts + 1, due_at = ?
            from (
              select account_id, retry, number from retry_message
              where state = 'OWED' and due_at <= ? and account_id <> all (?::uuid[])
              order by due_at limit 1
              for update skip locked) due
            where m.account_id = due.account_id and m.retry = due.retry and m.number = due.number
            returning m.account_id, m.retry, m.number, m.attempts
            """)
        .param(now.plus(LEASE).atOffset(UTC))
        .param(now.atOffset(UTC))
        .param(busy.stream().map(AccountId::value).toArray(UUID[]::new))
        .query((row, number) ->
            new RetryMessage(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("retry", UUID.class),
                row.getInt("number"),
                row.getInt("attempts")))
        .optional();
  }

  /** It is to be tried again then. */
  void again(RetryMessage message, Instant at, String detail, Instant now) {
    change(message, "OWED", at, detail, now);
  }

  /** It is not tried any more. */
  void end(RetryMessage message, End end, String detail, Instant now) {
    change(message, end.name(), now, detail, now);
  }

  private void change(RetryMessage message, String state, Instant due, String detail, Instant now) {
    jdbc.sql(
            """
            update retry_message set state = ?, due_at = ?, detail = ?, changed_at = ?
            where account_id = ? and retry = ? and number = ? and state = 'OWED' and attempts = ?
            """)
        .param(state)
        .param(due.atOffset(UTC))
        .param(detail)
        .param(now.atOffset(UTC))
        .param(message.account().value())
        .param(message.retry())
        .param(message.number())
        .param(message.attempts())
        .update();
  }

  /** How far the messages of a retry are. */
  RetryProgress progress(Retry retry) {
    return jdbc.sql(
            """
            select count(*) filter (where state = 'OWED') as owed,
              coalesce(max(attempts) filter (where state = 'OWED'), 0) as attempts,
              min(due_at) filter (where state = 'OWED') as next_try,
              count(*) filter (where state = 'GIVEN_UP') as given_up,
              coalesce(
                (array_agg(detail order by changed_at desc)
                  filter (where state in ('OWED', 'GIVEN_UP')))[1], '') as detail
            from retry_message where account_id = ? and retry = ?
            """)
        .param(retry.account().value())
        .param(retry.id())
        .query((row, number) -> {
          OffsetDateTime next = row.getObject("next_try", OffsetDateTime.class);
          return new RetryProgress(
              row.getInt("owed"),
              row.getInt("attempts"),
              next == null ? null : next.toInstant(),
              row.getInt("given_up"),
              row.getString("detail"));
        })
        .single();
  }
}

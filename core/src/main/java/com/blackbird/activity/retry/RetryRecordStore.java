package com.blackbird.activity.retry;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.activity.ActivityStatus;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.integration.IntegrationKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps which records a retry is about, and reads from the log what became of them. */
final class RetryRecordStore {
  private final JdbcClient jdbc;

  RetryRecordStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the records of a retry; each stands in a message, numbered from 1. */
  void keep(Retry retry, List<List<RetryRecord>> messages) {
    List<Integer> message =
        IntStream.range(0, messages.size())
            .boxed()
            .flatMap(number -> messages.get(number).stream().map(any -> number + 1))
            .toList();
    List<RetryRecord> records = messages.stream().flatMap(List::stream).toList();
    jdbc.sql(
            """
            insert into retry_record (account_id, retry, number, message, integration, direction,
              type, reference, failed_at, sender_id)
            select ?, ?, number, message, ?, direction, type, reference, failed_at, sender_id
            from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
              with ordinality
              as record (message, direction, type, reference, failed_at, sender_id, number)
            """)
        .param(retry.account().value())
        .param(retry.id())
        .param(retry.integration().text())
        .param(message.toArray(Integer[]::new))
        .param(column(records, record -> record.direction().name()))
        .param(column(records, record -> record.type().name()))
        .param(column(records, RetryRecord::reference))
        .param(column(records, RetryRecord::failedAt))
        .param(column(records, RetryRecord::senderId))
        .update();
  }

  /** Forgets the records, to keep others. */
  void forget(Retry retry) {
    jdbc.sql("delete from retry_record where account_id = ? and retry = ?")
        .param(retry.account().value())
        .param(retry.id())
        .update();
  }

  /** What of an integration was sent since then, and when it had failed. */
  Map<RetryRecord.Key, Instant> sentSince(
      AccountId account, IntegrationKey integration, Instant since) {
    Map<RetryRecord.Key, Instant> sent = new HashMap<>();
    jdbc.sql(
            """
            select r.direction, r.type, r.reference, max(r.failed_at) as failed_at
            from retry join retry_record r on r.account_id = retry.account_id
              and r.retry = retry.id
            where retry.account_id = ? and retry.integration = ? and retry.state = 'SENT'
              and retry.decided_at > ? and retry.asked_at > ?
            group by r.direction, r.type, r.reference
            """)
        .param(account.value())
        .param(integration.text())
        .param(since.atOffset(UTC))
        .param(since.minus(Retries.TO_CONFIRM).atOffset(UTC))
        .query((row, number) ->
            sent.put(
                new RetryRecord.Key(
                    Direction.valueOf(row.getString("direction")),
                    ActivityType.valueOf(row.getString("type")),
                    row.getString("reference")),
                StoredTime.of(row, "failed_at")))
        .list();
    return sent;
  }

  /** The records of a retry in their order. */
  List<RetryRecord> of(Retry retry) {
    return of(retry, 0);
  }

  /** The records of one message of it; of all when the number is 0. */
  List<RetryRecord> of(Retry retry, int message) {
    return jdbc.sql(
            """
            select direction, type, reference, failed_at, sender_id from retry_record
            where account_id = ? and retry = ? and (message = ? or ? = 0) order by number
            """)
        .param(retry.account().value())
        .param(retry.id())
        .param(message)
        .param(message)
        .query((row, number) ->
            new RetryRecord(
                Direction.valueOf(row.getString("direction")),
                ActivityType.valueOf(row.getString("type")),
                row.getString("reference"),
                StoredTime.of(row, "failed_at"),
                row.getString("sender_id")))
        .list();
  }

  /** What the log says last of each record since it failed, in the order of the records. */
  List<RetryOutcome.Latest> latest(Retry retry) {
    return latest(retry, "").query(RetryRecordStore::latest).list();
  }

  /** The same for one record. */
  List<RetryOutcome.Latest> latest(Retry retry, RetryRecord.Key record) {
    return latest(retry, "and r.direction = ? and r.type = ? and r.reference = ?")
        .param(record.direction().name())
        .param(record.type().name())
        .param(record.reference())
        .query(RetryRecordStore::latest)
        .list();
  }

  private JdbcClient.StatementSpec latest(Retry retry, String which) {
    return jdbc.sql(
            """
            select r.number, r.message, last.status, last.created_at
            from retry_record r
            left join lateral (
              select a.status, a.created_at from activity a
              where a.account_id = r.account_id and a.reference = r.reference
                and a.integration = r.integration and a.direction = r.direction
                and a.type = r.type and a.created_at > r.failed_at
              order by a.created_at desc, a.id desc limit 1) last on true
            where r.account_id = ? and r.retry = ? %s order by r.number
            """
                .formatted(which))
        .param(retry.account().value())
        .param(retry.id());
  }

  private static RetryOutcome.Latest latest(ResultSet row, int number) throws SQLException {
    String status = row.getString("status");
    Instant at = StoredTime.orNull(row, "created_at");
    return new RetryOutcome.Latest(
        row.getInt("number"),
        row.getInt("message"),
        status == null ? null : ActivityStatus.valueOf(status),
        at);
  }

  private static String[] column(List<RetryRecord> records, Function<RetryRecord, Object> field) {
    return records.stream().map(field).map(Object::toString).toArray(String[]::new);
  }
}

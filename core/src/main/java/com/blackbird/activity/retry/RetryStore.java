package com.blackbird.activity.retry;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.ActivityStatus;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.integration.IntegrationKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps retries with their records. */
final class RetryStore {
  private final JdbcClient jdbc;

  RetryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Retry retry) {
    jdbc.sql(
            """
            insert into retry (account_id, id, integration, problem, title, state, records, asked_by,
              asked_by_name, asked_at, expires_at, decided_by, decided_by_name, decided_at, platform,
              workspace_id, channel_id)
            values (:account, :id, :integration, :problem, :title, :state, :records, :asked_by,
              :asked_name, :asked_at, :expires_at, :by, :name, :at, :platform, :workspace, :channel)
            """)
        .param("account", retry.account().value())
        .param("id", retry.id())
        .param("integration", retry.integration().text())
        .param("problem", retry.problem())
        .param("title", retry.title())
        .param("state", retry.state().name())
        .param("records", retry.records())
        .param("asked_by", retry.askedBy().key())
        .param("asked_name", retry.askedBy().name())
        .param("asked_at", retry.askedAt().atOffset(UTC))
        .param("expires_at", retry.expiresAt().atOffset(UTC))
        .param("by", retry.decidedBy().key())
        .param("name", retry.decidedBy().name())
        .param("at", utc(retry.decidedAt()))
        .param("platform", retry.channel().map(one -> one.platform().name()).orElse(""))
        .param("workspace", retry.channel().map(ChannelRef::workspace).orElse(""))
        .param("channel", retry.channel().map(ChannelRef::channel).orElse(""))
        .update();
  }

  void decide(Retry retry) {
    jdbc.sql(
            """
            update retry set state = ?, records = ?, decided_by = ?, decided_by_name = ?,
              decided_at = ?
            where account_id = ? and id = ?
            """)
        .param(retry.state().name())
        .param(retry.records())
        .param(retry.decidedBy().key())
        .param(retry.decidedBy().name())
        .param(utc(retry.decidedAt()))
        .param(retry.account().value())
        .param(retry.id())
        .update();
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
  void forgetRecords(Retry retry) {
    jdbc.sql("delete from retry_record where account_id = ? and retry = ?")
        .param(retry.account().value())
        .param(retry.id())
        .update();
  }

  Optional<Retry> find(AccountId account, UUID id) {
    return jdbc.sql("select * from retry where account_id = ? and id = ?")
        .param(account.value())
        .param(id)
        .query(RetryStore::read)
        .optional();
  }

  /** The newest retries of the account. */
  List<Retry> newest(AccountId account, int most) {
    return jdbc.sql("select * from retry where account_id = ? order by asked_at desc, id limit ?")
        .param(account.value())
        .param(most)
        .query(RetryStore::read)
        .list();
  }

  /** The newest that a problem has had, or a part of it. */
  Optional<Retry> newestOf(AccountId account, Collection<UUID> problems) {
    return jdbc.sql(
            """
            select * from retry
            where account_id = :account and problem in (:problems)
              and state in ('ASKED', 'SENT')
            order by asked_at desc, id limit 1
            """)
        .param("account", account.value())
        .param("problems", problems)
        .query(RetryStore::read)
        .optional();
  }

  /** The newest by which this record was sent. */
  Optional<Retry> newestOf(AccountId account, IntegrationKey integration, RetryRecord.Key record) {
    return jdbc.sql(
            """
            select retry.* from retry_record
            join retry on retry.account_id = retry_record.account_id
              and retry.id = retry_record.retry
            where retry_record.account_id = ? and retry_record.integration = ?
              and retry_record.reference = ? and retry_record.direction = ?
              and retry_record.type = ? and retry.state in ('ASKED', 'SENT')
            order by retry.asked_at desc, retry.id limit 1
            """)
        .param(account.value())
        .param(integration.text())
        .param(record.reference())
        .param(record.direction().name())
        .param(record.type().name())
        .query(RetryStore::read)
        .optional();
  }

  /** How many were asked for since then. */
  int askedSince(AccountId account, Instant since) {
    return jdbc.sql("select count(*) from retry where account_id = ? and asked_at > ?")
        .param(account.value())
        .param(since.atOffset(UTC))
        .query(Integer.class)
        .single();
  }

  /** Those that nobody has confirmed in time; any account's, and held by nobody. */
  List<Retry> expired(Instant now, int most) {
    return jdbc.sql(
            """
            select * from retry where state = 'ASKED' and expires_at <= ?
            order by expires_at limit ?
            """)
        .param(now.atOffset(UTC))
        .param(most)
        .query(RetryStore::read)
        .list();
  }

  /** Takes it for the caller's transaction, unless somebody else has it or it is decided. */
  Optional<Retry> hold(Retry retry) {
    return jdbc.sql(
            """
            select * from retry where account_id = ? and id = ? and state = 'ASKED'
            for update skip locked
            """)
        .param(retry.account().value())
        .param(retry.id())
        .query(RetryStore::read)
        .optional();
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
                time(row, "failed_at")))
        .list();
    return sent;
  }

  /** The records of a retry in their order. */
  List<RetryRecord> records(Retry retry) {
    return records(retry, 0);
  }

  /** The records of one message of it; of all when the number is 0. */
  List<RetryRecord> records(Retry retry, int message) {
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
                time(row, "failed_at"),
                row.getString("sender_id")))
        .list();
  }

  /** What the log says last of each record since it failed, in the order of the records. */
  List<RetryOutcome.Latest> latest(Retry retry) {
    return latest(retry, "").query(RetryStore::latest).list();
  }

  /** The same for one record. */
  List<RetryOutcome.Latest> latest(Retry retry, RetryRecord.Key record) {
    return latest(retry, "and r.direction = ? and r.type = ? and r.reference = ?")
        .param(record.direction().name())
        .param(record.type().name())
        .param(record.reference())
        .query(RetryStore::latest)
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
    OffsetDateTime at = row.getObject("created_at", OffsetDateTime.class);
    return new RetryOutcome.Latest(
        row.getInt("number"),
        row.getInt("message"),
        status == null ? null : ActivityStatus.valueOf(status),
        at == null ? null : at.toInstant());
  }

  /** How many messages a retry has. */
  int messages(Retry retry) {
    return jdbc.sql("select count(*) from retry_message where account_id = ? and retry = ?")
        .param(retry.account().value())
        .param(retry.id())
        .query(Integer.class)
        .single();
  }

  /** Forgets what was asked for before then, with all that belongs to it; returns how many. */
  int forgetBefore(Instant moment) {
    for (String table : List.of("retry_message", "retry_record")) {
      jdbc.sql(
              "delete from "
                  + table
                  + """
                   part using retry
                  where part.account_id = retry.account_id and part.retry = retry.id
                    and retry.asked_at < ?
                  """)
          .param(moment.atOffset(UTC))
          .update();
    }
    return jdbc.sql("delete from retry where asked_at < ?").param(moment.atOffset(UTC)).update();
  }

  private static Retry read(ResultSet row, int number) throws SQLException {
    OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
    String platform = row.getString("platform");
    return new Retry(
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getObject("id", UUID.class),
        new IntegrationKey(row.getString("integration")),
        row.getObject("problem", UUID.class),
        row.getString("title"),
        RetryState.valueOf(row.getString("state")),
        row.getInt("records"),
        new Who(row.getString("asked_by"), row.getString("asked_by_name")),
        time(row, "asked_at"),
        time(row, "expires_at"),
        new Who(row.getString("decided_by"), row.getString("decided_by_name")),
        decided == null ? null : decided.toInstant(),
        platform.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new ChannelRef(
                    ChatPlatform.valueOf(platform),
                    row.getString("workspace_id"),
                    row.getString("channel_id"))));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(UTC);
  }

  private static String[] column(List<RetryRecord> records, Function<RetryRecord, Object> field) {
    return records.stream().map(field).map(Object::toString).toArray(String[]::new);
  }
}

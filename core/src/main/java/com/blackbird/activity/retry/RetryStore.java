package com.blackbird.activity.retry;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.integration.IntegrationKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what was asked for, and what was decided about it. */
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
    Instant decided = StoredTime.orNull(row, "decided_at");
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
        StoredTime.of(row, "asked_at"),
        StoredTime.of(row, "expires_at"),
        new Who(row.getString("decided_by"), row.getString("decided_by_name")),
        decided,
        platform.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new ChannelRef(
                    ChatPlatform.valueOf(platform),
                    row.getString("workspace_id"),
                    row.getString("channel_id"))));
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(UTC);
  }
}

package com.blackbird.activity.alert;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The channels for which something is decided, one at a time. */
final class ChannelStore {
  private final JdbcClient jdbc;

  ChannelStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A channel's present summary.
   *
   * @param number counts them; 0 when the channel has had none
   * @param began when it was first shown
   * @param at when it was last shown
   */
  record Summary(int number, Instant began, Instant at) {}

  /** Keeps others from deciding for the channel until the transaction ends. */
  Summary lock(AccountId account, ChannelRef channel) {
    on(
            """
            insert into alert_channel
              (account_id, platform, workspace_id, channel_id, summary, began_at, summed_at)
            values (:account, :platform, :workspace, :channel, 0, :epoch, :epoch)
            on conflict do nothing
            """,
            account,
            channel)
        .param("epoch", Instant.EPOCH.atOffset(UTC))
        .update();
    return on(
            """
            select summary, began_at, summed_at from alert_channel
            where account_id = :account and platform = :platform and workspace_id = :workspace
              and channel_id = :channel
            for update
            """,
            account,
            channel)
        .query((row, number) ->
            new Summary(
                row.getInt("summary"),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                row.getObject("summed_at", OffsetDateTime.class).toInstant()))
        .single();
  }

  void put(AccountId account, ChannelRef channel, Summary summary) {
    on(
            """
            update alert_channel set summary = :summary, began_at = :began, summed_at = :at
            where account_id = :account and platform = :platform and workspace_id = :workspace
              and channel_id = :channel
            """,
            account,
            channel)
        .param("summary", summary.number())
        .param("began", summary.began().atOffset(UTC))
        .param("at", summary.at().atOffset(UTC))
        .update();
  }

  private JdbcClient.StatementSpec on(String sql, AccountId account, ChannelRef channel) {
    return jdbc.sql(sql)
        .param("account", account.value())
        .param("platform", channel.platform().name())
        .param("workspace", channel.workspace())
        .param("channel", channel.channel());
  }
}

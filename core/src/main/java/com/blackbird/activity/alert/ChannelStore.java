package com.blackbird.activity.alert;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.delivery.Columns;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The channels for which something is decided, each by one replica at a time. */
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

  /**
   * Keeps others from deciding for these channels until the transaction ends. All are locked in one
   * order, so that two replicas never wait for each other; call it once a transaction.
   */
  void lock(AccountId account, Collection<ChannelRef> channels) {
    var columns = new Columns<>(channels);
    var platforms = columns.of(ChannelRef::platform);
    var workspaces = columns.of(ChannelRef::workspace);
    var ids = columns.of(ChannelRef::channel);
    jdbc.sql(
            """
            insert into alert_channel
              (account_id, platform, workspace_id, channel_id, summary, began_at, summed_at)
            select ?, platform, workspace, channel, 0, ?, ?
            from unnest(?::text[], ?::text[], ?::text[]) as one (platform, workspace, channel)
            order by platform, workspace, channel
            on conflict do nothing
            """)
        .param(account.value())
        .param(Instant.EPOCH.atOffset(UTC))
        .param(Instant.EPOCH.atOffset(UTC))
        .param(platforms)
        .param(workspaces)
        .param(ids)
        .update();
    jdbc.sql(
            """
            select 1 from alert_channel
            where account_id = ? and (platform, workspace_id, channel_id) in (
              select * from unnest(?::text[], ?::text[], ?::text[]))
            order by platform, workspace_id, channel_id
            for update
            """)
        .param(account.value())
        .param(platforms)
        .param(workspaces)
        .param(ids)
        .query(Integer.class)
        .list();
  }

  /** The present summary of a channel that is locked. */
  Summary summary(AccountId account, ChannelRef channel) {
    return on(
            """
            select summary, began_at, summed_at from alert_channel
            where account_id = :account and platform = :platform and workspace_id = :workspace
              and channel_id = :channel
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
    return in(channel, account, jdbc.sql(sql));
  }

  /** Binds what a statement about an account's channel names. */
  static JdbcClient.StatementSpec in(
      ChannelRef channel, AccountId account, JdbcClient.StatementSpec statement) {
    return statement
        .param("account", account.value())
        .param("platform", channel.platform().name())
        .param("workspace", channel.workspace())
        .param("channel", channel.channel());
  }
}

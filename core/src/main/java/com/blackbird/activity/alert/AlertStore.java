package com.blackbird.activity.alert;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.toMap;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.QueueStart;
import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.alert.Situation.Told;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.delivery.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What channels have been told. */
public final class AlertStore {
  private static final String COLUMNS =
      "account_id, platform, workspace_id, channel_id, problem, phase, face, numbers, said_at,"
          + " edited_at, round, summary, look_at";
  private static final String OF_CHANNEL =
      " account_id = :account and platform = :platform and workspace_id = :workspace"
          + " and channel_id = :channel";
  private final JdbcClient jdbc;
  private final QueueStart start = new QueueStart();

  /** Stores through this connection. */
  public AlertStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether anybody of the account wants to hear, was told or waits; most accounts have nobody. */
  boolean isHeard(AccountId account) {
    return jdbc.sql(
            """
            select exists (select from subscription where account_id = :account and is_active)
              or exists (select from alert where account_id = :account)
              or exists (select from problem_watch where account_id = :account)
            """)
        .param("account", account.value())
        .query(Boolean.class)
        .single();
  }

  /** What any channel has been told of one of these problems. */
  List<Alert> of(AccountId account, Collection<UUID> problems) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from alert where account_id = :account and problem in (:problems)")
        .param("account", account.value())
        .param("problems", problems)
        .query(AlertStore::read)
        .list();
  }

  /** What stands in a summary of the channel. */
  List<Alert> summed(AccountId account, ChannelRef channel, int summary) {
    return inChannel(
            "select " + COLUMNS + " from alert where" + OF_CHANNEL + " and summary = :summary",
            account,
            channel)
        .param("summary", summary)
        .query(AlertStore::read)
        .list();
  }

  /** How many messages of problems each of these channels has been owed since then, if any. */
  Map<ChannelRef, Integer> saidSince(
      AccountId account, Collection<ChannelRef> channels, Instant since) {
    var columns = new Columns<>(channels);
    return jdbc
        .sql(
            """
            select platform, workspace_id, channel_id, count(*) as said from alert
            where account_id = ? and said_at > ? and phase in ('SAID', 'OVER')
              and (platform, workspace_id, channel_id) in (
                select * from unnest(?::text[], ?::text[], ?::text[]))
            group by platform, workspace_id, channel_id
            """)
        .param(account.value())
        .param(since.atOffset(UTC))
        .param(columns.of(ChannelRef::platform))
        .param(columns.of(ChannelRef::workspace))
        .param(columns.of(ChannelRef::channel))
        .query((row, number) -> Map.entry(channel(row), row.getInt("said")))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void put(Alert alert) {
    put(List.of(alert));
  }

  /** Stores what channels know, each of another problem or another channel. */
  void put(Collection<Alert> all) {
    if (all.isEmpty()) {
      return;
    }
    var columns = new Columns<>(all);
    jdbc.sql(
            """
            insert into alert (%s)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[],
              ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::int[], ?::int[],
              ?::timestamptz[])
            on conflict (account_id, platform, workspace_id, channel_id, problem) do update set
              phase = excluded.phase, face = excluded.face, numbers = excluded.numbers,
              said_at = excluded.said_at, edited_at = excluded.edited_at, round = excluded.round,
              summary = excluded.summary, look_at = excluded.look_at
            """
                .formatted(COLUMNS))
        .param(columns.of(alert -> alert.account().value()))
        .param(columns.of(alert -> alert.channel().platform()))
        .param(columns.of(alert -> alert.channel().workspace()))
        .param(columns.of(alert -> alert.channel().channel()))
        .param(columns.of(Alert::problem))
        .param(columns.of(alert -> alert.told().phase()))
        .param(columns.of(alert -> alert.told().face()))
        .param(columns.of(alert -> alert.told().numbers()))
        .param(columns.of(alert -> alert.told().saidAt()))
        .param(columns.of(alert -> alert.told().editedAt()))
        .param(columns.of(Alert::round))
        .param(columns.of(Alert::summary))
        .param(columns.of(Alert::lookAt))
        .update();
  }

  /** Those that have to be looked at by now, the longest waiting first. */
  List<Alert> due(Instant now, int most) {
    List<Alert> due = dueFrom(start.at(now), now, most);
    start.found(due.isEmpty() ? null : due.getFirst().lookAt(), now);
    return due;
  }

  private List<Alert> dueFrom(Instant from, Instant now, int most) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from alert where look_at between :from and :now order by look_at limit :most")
        .param("from", from.atOffset(UTC))
        .param("now", now.atOffset(UTC))
        .param("most", most)
        .query(AlertStore::read)
        .list();
  }

  /** Has it looked at again not before then. */
  void postpone(Alert alert, Instant until) {
    inChannel(
            "update alert set look_at = :until where" + OF_CHANNEL + " and problem = :problem",
            alert.account(),
            alert.channel())
        .param("until", until.atOffset(UTC))
        .param("problem", alert.problem())
        .update();
  }

  private JdbcClient.StatementSpec inChannel(String sql, AccountId account, ChannelRef channel) {
    return ChannelStore.in(channel, account, jdbc.sql(sql));
  }

  private static Alert read(ResultSet row, int number) throws SQLException {
    return new Alert(
        new AccountId(row.getObject("account_id", UUID.class)),
        channel(row),
        row.getObject("problem", UUID.class),
        new Told(
            AlertPhase.valueOf(row.getString("phase")),
            row.getString("face"),
            row.getString("numbers"),
            StoredTime.of(row, "said_at"),
            StoredTime.of(row, "edited_at")),
        row.getInt("round"),
        row.getInt("summary"),
        StoredTime.orNull(row, "look_at"));
  }

  private static ChannelRef channel(ResultSet row) throws SQLException {
    return new ChannelRef(
        ChatPlatform.valueOf(row.getString("platform")),
        row.getString("workspace_id"),
        row.getString("channel_id"));
  }
}

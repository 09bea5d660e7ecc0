package com.blackbird.activity.delivery;

import com.blackbird.activity.chat.ChatMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The new messages that wait for a channel which takes none. */
final class MissedMessages {
  private static final int MOST_SHOWN = 50;

  /**
   * Of each message that was never posted the newest state, unless it was taken back. Threads,
   * people's own words and reactions are sent themselves, whatever is said about the rest.
   */
  private static final String NEVER_POSTED =
      """
       from delivery d
       where d.account_id = ? and d.lane = ? and d.manner is null and not exists (
         select 1 from delivery_message m
         where m.account_id = d.account_id and m.handle = d.handle and m.state = 'STANDS')
      """;

  private final JdbcClient jdbc;
  private final KeyedTransaction transaction;

  MissedMessages(JdbcClient jdbc, KeyedTransaction transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * What waits.
   *
   * @param upTo the newest row of it
   */
  record Waiting(CatchUp.Missed missed, long upTo) {}

  /** What waits for a channel; empty when a summary would not make it shorter. */
  Optional<Waiting> of(LaneId lane) {
    return transaction.in(() -> read(lane));
  }

  private Optional<Waiting> read(LaneId lane) {
    Extent extent =
        jdbc.sql(
                "select count(*) filter (where shown) as count,"
                    + " min(first_asked) filter (where shown) as first,"
                    + " max(asked_at) filter (where shown) as last, max(id) as up_to"
                    + " from (select distinct on (d.handle) d.id, d.body is not null as shown,"
                    + " d.asked_at, min(d.asked_at) over (partition by d.handle) as first_asked"
                    + NEVER_POSTED
                    + " order by d.handle, d.id desc) m")
            .param(lane.account().value())
            .param(lane.id())
            .query(MissedMessages::extent)
            .single();
    try {
      return extent.count() < 2
          ? Optional.empty()
          : Optional.of(
              new Waiting(
                  new CatchUp.Missed(extent.count(), extent.first(), extent.last(), newest(lane)),
                  extent.upTo()));
    } catch (UnreadableMessage e) {
      return Optional.empty();
    }
  }

  /** Some of the newest, however many there are, oldest first. */
  private List<ChatMessage> newest(LaneId lane) {
    return jdbc
        .sql(
            "select d.body"
                + NEVER_POSTED
                + """
                 and d.body is not null and not exists (
                   select 1 from delivery later
                   where later.account_id = d.account_id and later.lane = d.lane
                     and later.id > d.id and later.handle = d.handle)
                 order by d.id desc limit ?
                """)
        .param(lane.account().value())
        .param(lane.id())
        .param(MOST_SHOWN)
        .query((row, number) -> row.getString("body"))
        .list()
        .reversed()
        .stream()
        .map(StoredMessage::read)
        .toList();
  }

  /** Drops what a summary stands for. */
  void drop(LaneId lane, long upTo) {
    jdbc.sql(
            "delete from delivery where account_id = ? and lane = ? and id in (select d.id"
                + NEVER_POSTED
                + " and d.id <= ?)")
        .param(lane.account().value())
        .param(lane.id())
        .param(lane.account().value())
        .param(lane.id())
        .param(upTo)
        .update();
  }

  private record Extent(int count, Instant first, Instant last, long upTo) {}

  private static Extent extent(ResultSet row, int number) throws SQLException {
    return new Extent(
        row.getInt("count"), time(row, "first"), time(row, "last"), row.getLong("up_to"));
  }

  /** Of nothing there is no time. */
  private static Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
    return found == null ? Instant.EPOCH : found.toInstant();
  }
}

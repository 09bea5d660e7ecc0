package com.blackbird.activity.delivery;

import com.blackbird.activity.chat.ChatMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The new messages that wait for a channel which takes none. */
final class MissedMessages {
  private static final int MOST_SHOWN = 200;

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

  MissedMessages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What waits.
   *
   * @param upTo the newest row of it
   */
  record Waiting(CatchUp.Missed missed, long upTo) {}

  /** What waits for a channel; empty when a summary would not make it shorter. */
  Optional<Waiting> of(LaneId lane) {
    List<Row> rows =
        jdbc.sql(
                "select distinct on (d.handle) d.id, d.body, d.asked_at, "
                    + "min(d.asked_at) over (partition by d.handle) as first_asked"
                    + NEVER_POSTED
                    + " order by d.handle, d.id desc")
            .param(lane.account().value())
            .param(lane.id())
            .query(MissedMessages::row)
            .list();
    List<Row> shown = rows.stream().filter(row -> row.body() != null).toList();
    try {
      return shown.size() < 2 ? Optional.empty() : Optional.of(waiting(rows, shown));
    } catch (UnreadableMessage e) {
      return Optional.empty();
    }
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

  private static Waiting waiting(List<Row> rows, List<Row> shown) {
    List<ChatMessage> newest =
        shown.stream()
            .sorted((one, other) -> Long.compare(one.id(), other.id()))
            .limit(MOST_SHOWN)
            .map(row -> StoredMessage.read(Objects.requireNonNull(row.body())))
            .toList();
    return new Waiting(
        new CatchUp.Missed(
            shown.size(),
            shown.stream().map(Row::first).min(Instant::compareTo).orElseThrow(),
            shown.stream().map(Row::last).max(Instant::compareTo).orElseThrow(),
            newest),
        rows.stream().mapToLong(Row::id).max().orElseThrow());
  }

  private record Row(long id, @Nullable String body, Instant first, Instant last) {}

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getString("body"),
        row.getObject("first_asked", OffsetDateTime.class).toInstant(),
        row.getObject("asked_at", OffsetDateTime.class).toInstant());
  }
}

package com.blackbird.activity.delivery;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds out what is owed, in the order in which it was asked for. */
final class DeliveryQueue {
  /** How far ahead a lane is read; of the wishes in it only the newest of each message is sent. */
  private static final int AHEAD = 1_000;

  /** How many new messages of a lane, and how many changes, are taken along at once. */
  private static final int AT_ONCE = 50;

  private final JdbcClient jdbc;
  private final KeyedTransaction transaction;

  DeliveryQueue(JdbcClient jdbc, KeyedTransaction transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * Lanes that have been written to.
   *
   * @param lanes which
   * @param newest the newest row of all of them
   */
  record Written(Set<LaneId> lanes, long newest) {}

  /** The newest row of all: one probe of the index for each slot, however much is held. */
  long newest() {
    return transaction.in(() ->
        jdbc.sql(
                """
                select coalesce(max(newest.id), 0) from generate_series(0, ?) as s (slot)
                cross join lateral (
                  select id from delivery where slot = s.slot order by id desc limit 1) newest
                """)
            .param(LaneId.SLOTS - 1)
            .query(Long.class)
            .single());
  }

  /** The lanes of these slots that hold rows newer than this one. */
  Written writtenAfter(long row, Collection<Integer> slots) {
    return transaction.in(() -> readWrittenAfter(row, slots));
  }

  private Written readWrittenAfter(long row, Collection<Integer> slots) {
    Map<LaneId, Long> newest = new LinkedHashMap<>();
    jdbc.sql(
            """
            select account_id, lane, slot, max(id) as newest from delivery
            where slot = any (?::int[]) and id > ?
            group by account_id, lane, slot
            """)
        .param(new Columns<>(slots).of(slot -> slot))
        .param(row)
        .query(found -> {
          newest.put(lane(found), found.getLong("newest"));
        });
    return new Written(
        newest.keySet(), newest.values().stream().mapToLong(Long::longValue).max().orElse(row));
  }

  /** All lanes of these slots that hold anything: one probe of the index for each lane. */
  Set<LaneId> owing(Collection<Integer> slots) {
    return transaction.in(() ->
        Set.copyOf(
            jdbc.sql(
                    """
                    with recursive found (account_id, lane, slot) as (
                      (select account_id, lane, slot from delivery
                        order by account_id, lane, id limit 1)
                      union all
                      select next.account_id, next.lane, next.slot
                      from found cross join lateral (
                        select account_id, lane, slot from delivery d
                        where (d.account_id, d.lane) > (found.account_id, found.lane)
                        order by d.account_id, d.lane, d.id limit 1) next)
                    select account_id, lane, slot from found where slot = any (?::int[])
                    """)
                .param(new Columns<>(slots).of(slot -> slot))
                .query((row, number) -> lane(row))
                .list()));
  }

  /** What is next in each of these lanes, and which of them take nothing for now. */
  Map<LaneId, Heads> heads(Collection<Lane> lanes) {
    return transaction.in(() -> readHeads(lanes));
  }

  // The limits of one row let nobody find it by a part of its key.
  private Map<LaneId, Heads> readHeads(Collection<Lane> lanes) {
    Map<LaneId, Heads> heads = new LinkedHashMap<>();
    var columns = new Columns<>(lanes);
    jdbc.sql(
            """
            select d.*, h.first, h.first_asked, h.stands, h.any_files,
              t.reason, t.detail, t.since, t.probed_at, t.probes, t.next_probe, p.paused_until
            from unnest(?::uuid[], ?::uuid[], ?::bigint[]) as l (account_id, lane, lowest)
            cross join lateral (
              select ahead.handle, min(ahead.id) as first, min(ahead.asked_at) as first_asked,
                coalesce(m.state = 'STANDS', false) as stands, bool_or(ahead.has_files) as any_files,
                case when m.state = 'STANDS' then max(ahead.id)
                  else coalesce(max(ahead.id) filter (where ahead.tried_at is not null),
                    max(ahead.id)) end as id,
                row_number() over (
                  partition by coalesce(m.state = 'STANDS', false) or bool_or(ahead.is_mark)
                  order by min(ahead.id)) as place
              from (
                select handle, id, asked_at, tried_at, has_files, is_mark from delivery
                where account_id = l.account_id and lane = l.lane and id >= l.lowest
                order by id limit ?) ahead
              left join lateral (
                select state from delivery_message
                where account_id = l.account_id and handle = ahead.handle limit 1) m on true
              group by ahead.handle, m.state) h
            cross join lateral (
              select * from delivery
              where account_id = l.account_id and lane = l.lane and id = h.id limit 1) d
            left join delivery_trouble t
              on t.account_id = l.account_id and t.lane = l.lane
            left join delivery_pause p
              on p.account_id = l.account_id and p.lane = l.lane
            where h.place <= ?
            order by h.first
            """)
        .param(columns.of(lane -> lane.id().account().value()))
        .param(columns.of(lane -> lane.id().id()))
        .param(columns.of(Lane::from))
        .param(AHEAD)
        .param(AT_ONCE)
        .query(row -> {
          LaneId lane = lane(row);
          heads.computeIfAbsent(lane, any -> heads(row)).deliveries().add(delivery(lane, row));
        });
    return heads;
  }

  /**
   * What is next in a lane.
   *
   * @param trouble why it takes nothing for now; null when it does
   * @param pausedUntil until when the platform has asked for silence; null when it never has
   */
  record Heads(
      @Nullable ChannelTrouble trouble, @Nullable Instant pausedUntil, List<Delivery> deliveries) {}

  private static Heads heads(ResultSet row) {
    try {
      Instant paused = StoredTime.orNull(row, "paused_until");
      return new Heads(
          row.getString("reason") == null ? null : ChannelTroubles.read(row, 0),
          paused,
          new ArrayList<>());
    } catch (SQLException e) {
      throw new IllegalStateException("A lane's state cannot be read", e);
    }
  }

  private static LaneId lane(ResultSet row) throws SQLException {
    return new LaneId(
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getObject("lane", UUID.class),
        row.getInt("slot"));
  }

  private static Delivery delivery(LaneId lane, ResultSet row) throws SQLException {
    Instant forget = StoredTime.orNull(row, "forget_at");
    Instant tried = StoredTime.orNull(row, "tried_at");
    return new Delivery(
        lane,
        channel(row),
        row.getObject("handle", UUID.class),
        row.getLong("first"),
        row.getLong("id"),
        row.getString("body"),
        row.getBoolean("also_in_channel"),
        row.getBoolean("stands"),
        forget,
        StoredTime.of(row, "first_asked"),
        tried,
        new Delivery.Extras(
            row.getString("owner"),
            row.getString("manner"),
            row.getBoolean("is_mark"),
            row.getBoolean("any_files"),
            row.getString("trace")));
  }

  private static ChannelRef channel(ResultSet row) throws SQLException {
    return new ChannelRef(
        ChatPlatform.valueOf(row.getString("platform")),
        row.getString("workspace"),
        row.getString("channel"));
  }
}

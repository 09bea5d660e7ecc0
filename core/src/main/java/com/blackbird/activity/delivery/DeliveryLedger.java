package com.blackbird.activity.delivery;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.delivery.Standing.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down what is tried and what came of it, in batches, and only for slots that the worker
 * still holds.
 */
final class DeliveryLedger {
  private final JdbcClient jdbc;
  private final KeyedTransaction transaction;
  private final Clock clock;
  private final UUID worker;

  DeliveryLedger(JdbcClient jdbc, KeyedTransaction transaction, Clock clock, UUID worker) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.worker = worker;
  }

  /**
   * Notes that these are tried now, before they are; returns those that this worker may try, with
   * what is known of their messages.
   *
   * @param slots the slots that the worker holds, with their fences
   */
  Map<Delivery, Standing> claim(Collection<Delivery> deliveries, Map<Integer, Long> slots) {
    return transaction.in(() -> mark(deliveries, slots));
  }

  // By a join PostgreSQL would walk through the whole index when it believes that the table is
  // empty.
  private Map<Delivery, Standing> mark(Collection<Delivery> deliveries, Map<Integer, Long> slots) {
    Map<Long, Delivery> byId = new HashMap<>();
    deliveries.forEach(delivery -> byId.put(delivery.id(), delivery));
    var columns = new Columns<>(deliveries);
    Map<Delivery, Standing> claimed = new HashMap<>();
    jdbc.sql(
            """
            with held as (
              select s.slot from delivery_slot s
              join unnest(?::int[], ?::bigint[]) as h (slot, fence) using (slot, fence)
              where s.owner = ? for share of s),
            claimed as (
              update delivery d set tried_at = coalesce(d.tried_at, ?)
              where d.ctid = any (array(
                select found.ctid
                from unnest(?::uuid[], ?::uuid[], ?::bigint[]) as c (account_id, lane, id)
                cross join lateral (
                  select ctid, slot from delivery
                  where account_id = c.account_id and lane = c.lane and id = c.id limit 1) found
                where found.slot = any (array(select slot from held))))
              returning d.account_id, d.id, d.handle, d.parent)
            select c.id, m.channel, m.message, m.state, m.delivery_id, m.round,
              m.thread_channel, m.thread,
              p.channel as parent_channel, p.message as parent_message, p.state as parent_state,
              p.thread_channel as within_channel, p.thread as within
            from claimed c
            left join lateral (
              select * from delivery_message
              where account_id = c.account_id and handle = c.handle limit 1) m on true
            left join lateral (
              select * from delivery_message
              where account_id = c.account_id and handle = c.parent limit 1) p on true
            """)
        .param(new Columns<>(slots.keySet()).of(slot -> slot))
        .param(new Columns<>(slots.values()).of(fence -> fence))
        .param(worker)
        .param(clock.instant().atOffset(UTC))
        .param(columns.of(delivery -> delivery.lane().account().value()))
        .param(columns.of(delivery -> delivery.lane().id()))
        .param(columns.of(Delivery::id))
        .query(row -> {
          Delivery delivery = byId.get(row.getLong("id"));
          if (delivery != null) {
            claimed.put(delivery, standing(delivery.channel(), row));
          }
        });
    return claimed;
  }

  /** Of these slots, those that the worker holds until the transaction ends. */
  Set<Integer> hold(Map<Integer, Long> slots) {
    return new HashSet<>(
        jdbc.sql(
                """
                select s.slot from delivery_slot s
                join unnest(?::int[], ?::bigint[]) as h (slot, fence) using (slot, fence)
                where s.owner = ? for share of s
                """)
            .param(new Columns<>(slots.keySet()).of(slot -> slot))
            .param(new Columns<>(slots.values()).of(fence -> fence))
            .param(worker)
            .query(Integer.class)
            .list());
  }

  /** These need not be tried again. */
  void settle(List<Delivery> deliveries) {
    var columns = new Columns<>(deliveries);
    jdbc.sql(
            """
            delete from delivery where ctid = any (array(
              select found.ctid
              from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[])
                as s (account_id, lane, handle, first, last)
              cross join lateral (
                select ctid from delivery
                where account_id = s.account_id and lane = s.lane and handle = s.handle
                  and id between s.first and s.last offset 0) found))
            """)
        .param(columns.of(delivery -> delivery.lane().account().value()))
        .param(columns.of(delivery -> delivery.lane().id()))
        .param(columns.of(Delivery::handle))
        .param(columns.of(Delivery::first))
        .param(columns.of(Delivery::id))
        .update();
  }

  /** The chat has these. */
  void sent(Map<Delivery, Outcome.Done> sent) {
    var columns = new Columns<>(sent.entrySet());
    jdbc.sql(
            """
            insert into delivery_message as m (account_id, handle, channel, message, state,
              delivery_id, round, forget_at, thread_channel, thread, sent_at)
            select account_id, handle, channel, message, state, delivery_id, round, forget_at,
              thread_channel, thread, ?
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::int[],
              ?::timestamptz[], ?::text[], ?::text[])
              as s (account_id, handle, channel, message, state, delivery_id, round, forget_at,
                thread_channel, thread)
            on conflict (account_id, handle) do update set channel = excluded.channel,
              message = excluded.message, state = excluded.state,
              delivery_id = excluded.delivery_id, round = excluded.round,
              forget_at = coalesce(excluded.forget_at, m.forget_at), sent_at = excluded.sent_at,
              thread_channel = coalesce(excluded.thread_channel, m.thread_channel),
              thread = coalesce(excluded.thread, m.thread)
            """)
        .param(clock.instant().atOffset(UTC))
        .param(columns.of(one -> one.getKey().lane().account().value()))
        .param(columns.of(one -> one.getKey().handle()))
        .param(columns.of(one -> one.getValue().message().channel().channel()))
        .param(columns.of(one -> one.getValue().message().message()))
        .param(columns.of(one -> one.getValue().state()))
        .param(columns.of(one -> one.getKey().id()))
        .param(columns.of(one -> one.getValue().round()))
        .param(columns.of(one -> one.getKey().forgetAt()))
        .param(columns.of(one -> threadChannel(one.getValue().thread())))
        .param(columns.of(one -> thread(one.getValue().thread())))
        .update();
  }

  /** Nobody has taken these, so they may be sent as if they had never been tried. */
  void untried(List<Delivery> deliveries) {
    var columns = new Columns<>(deliveries);
    jdbc.sql(
            """
            update delivery set tried_at = null where ctid = any (array(
              select found.ctid
              from unnest(?::uuid[], ?::uuid[], ?::bigint[]) as u (account_id, lane, id)
              cross join lateral (
                select ctid from delivery
                where account_id = u.account_id and lane = u.lane and id = u.id limit 1) found))
            """)
        .param(columns.of(delivery -> delivery.lane().account().value()))
        .param(columns.of(delivery -> delivery.lane().id()))
        .param(columns.of(Delivery::id))
        .update();
  }

  /** The platform has asked for silence in this lane, by whichever worker. */
  void pause(LaneId lane, Duration silence) {
    jdbc.sql(
            """
            insert into delivery_pause (account_id, lane, paused_until) values (?, ?, ?)
            on conflict (account_id, lane) do update set paused_until = excluded.paused_until
            """)
        .param(lane.account().value())
        .param(lane.id())
        .param(clock.instant().plus(silence).atOffset(UTC))
        .update();
  }

  /** The platform will never take this; it is kept to be shown. */
  void bury(Delivery delivery, Outcome.Dead dead) {
    jdbc.sql(
            """
            insert into delivery_dead (account_id, id, platform, workspace, channel, handle, body,
              reason, detail, asked_at, died_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (account_id, id) do nothing
            """)
        .param(delivery.lane().account().value())
        .param(delivery.id())
        .param(delivery.channel().platform().name())
        .param(delivery.channel().workspace())
        .param(delivery.channel().channel())
        .param(delivery.handle())
        .param(delivery.body())
        .param(dead.reason().name())
        .param(dead.detail())
        .param(delivery.askedAt().atOffset(UTC))
        .param(clock.instant().atOffset(UTC))
        .update();
  }

  private static Standing standing(ChannelRef channel, ResultSet row) throws SQLException {
    String state = row.getString("state");
    ThreadRef within = thread(channel, row.getString("within_channel"), row.getString("within"));
    boolean isThere = within != null || "STANDS".equals(row.getString("parent_state"));
    return new Standing(
        message(channel, row.getString("channel"), row.getString("message")),
        state == null ? null : State.valueOf(state),
        row.getLong("delivery_id"),
        row.getInt("round"),
        thread(channel, row.getString("thread_channel"), row.getString("thread")),
        isThere
            ? message(channel, row.getString("parent_channel"), row.getString("parent_message"))
            : null,
        within);
  }

  private static @Nullable String threadChannel(@Nullable ThreadRef thread) {
    return thread == null ? null : thread.channel().channel();
  }

  private static @Nullable String thread(@Nullable ThreadRef thread) {
    return thread == null ? null : thread.thread();
  }

  static @Nullable ThreadRef thread(
      ChannelRef lane, @Nullable String channel, @Nullable String thread) {
    return channel == null || thread == null
        ? null
        : new ThreadRef(new ChannelRef(lane.platform(), lane.workspace(), channel), thread);
  }

  private static @Nullable MessageRef message(
      ChannelRef lane, @Nullable String channel, @Nullable String message) {
    return channel == null || message == null
        ? null
        : new MessageRef(new ChannelRef(lane.platform(), lane.workspace(), channel), message);
  }
}

package com.blackbird.activity.delivery;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers the channels that take no messages. */
final class ChannelTroubles {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelTroubles.class);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate inside;
  private final TroubleListener listener;

  ChannelTroubles(
      JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock, TroubleListener told) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.listener = told;
    inside = new TransactionTemplate(transactions);
    inside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * A channel has refused a message; returns when it is tried again.
   *
   * @param before what was known of it; null when it took messages until now
   */
  Instant refused(Delivery delivery, Outcome.Held held, @Nullable ChannelTrouble before) {
    Instant now = clock.instant();
    int probes = before == null ? 0 : before.probes() + 1;
    var trouble =
        new ChannelTrouble(
            delivery.lane().account(),
            delivery.channel(),
            held.reason(),
            held.detail(),
            before == null ? now : before.since(),
            now,
            probes,
            now.plus(Waits.probe(probes)));
    if (before != null) {
      return change(delivery.lane(), trouble, before.nextProbe());
    }
    if (insert(delivery.lane(), trouble)) {
      tell(trouble);
    }
    return trouble.nextProbe();
  }

  /** A channel takes messages again. */
  void over(LaneId lane) {
    jdbc.sql("delete from delivery_trouble where account_id = ? and lane = ?")
        .param(lane.account().value())
        .param(lane.id())
        .update();
  }

  /** What goes wrong with telling must not undo that deliveries were tried. */
  private void tell(ChannelTrouble trouble) {
    try {
      inside.executeWithoutResult(status -> listener.lost(trouble));
    } catch (RuntimeException e) {
      LOG.error("Nobody hears that {} takes no messages", trouble.channel(), e);
    }
  }

  private boolean insert(LaneId lane, ChannelTrouble trouble) {
    return jdbc.sql(
                """
                insert into delivery_trouble (account_id, lane, platform, workspace, channel, reason,
                  detail, since, probed_at, probes, next_probe)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (account_id, lane) do nothing
                """)
            .param(lane.account().value())
            .param(lane.id())
            .param(trouble.channel().platform().name())
            .param(trouble.channel().workspace())
            .param(trouble.channel().channel())
            .param(trouble.reason().name())
            .param(trouble.detail())
            .param(trouble.since().atOffset(UTC))
            .param(trouble.probedAt().atOffset(UTC))
            .param(trouble.probes())
            .param(trouble.nextProbe().atOffset(UTC))
            .update()
        == 1;
  }

  /**
   * Returns when it is tried again: not as planned, but at once, when somebody has said while it
   * was being tried that the channel is back.
   */
  private Instant change(LaneId lane, ChannelTrouble trouble, Instant planned) {
    return jdbc.sql(
            """
            update delivery_trouble
            set reason = ?, detail = ?, probed_at = ?, probes = ?,
              next_probe = case when next_probe = ? then ? else next_probe end
            where account_id = ? and lane = ?
            returning next_probe
            """)
        .param(trouble.reason().name())
        .param(trouble.detail())
        .param(trouble.probedAt().atOffset(UTC))
        .param(trouble.probes())
        .param(planned.atOffset(UTC))
        .param(trouble.nextProbe().atOffset(UTC))
        .param(lane.account().value())
        .param(lane.id())
        .query((row, number) -> StoredTime.of(row, "next_probe"))
        .optional()
        .orElse(trouble.nextProbe());
  }

  static ChannelTrouble read(ResultSet row, int number) throws SQLException {
    return new ChannelTrouble(
        new AccountId(row.getObject("account_id", UUID.class)),
        new ChannelRef(
            ChatPlatform.valueOf(row.getString("platform")),
            row.getString("workspace"),
            row.getString("channel")),
        Reason.valueOf(row.getString("reason")),
        row.getString("detail"),
        StoredTime.of(row, "since"),
        StoredTime.of(row, "probed_at"),
        row.getInt("probes"),
        StoredTime.of(row, "next_probe"));
  }
}

package com.blackbird.activity.delivery;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ReturnListener;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Has channels tried at once that a platform says are back, whoever's messages are held there. That
 * nothing is missed does not depend on it: a channel that is away is tried again and again anyway.
 */
public final class Returns implements ReturnListener {
  private static final Sight BY_PLACE =
      Sight.ofAll("a platform names a channel, and several accounts may be held up there");

  private final JdbcClient jdbc;
  private final Clock clock;
  private final DeliverySignal signal;

  /** Notes it through this connection. */
  public Returns(JdbcClient jdbc, Clock clock, DeliverySignal signal) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.signal = signal;
  }

  @Override
  public void returned(ChannelRef channel) {
    List<LaneId> held = BY_PLACE.see(() -> due(channel));
    signal.raise(Set.copyOf(held));
  }

  private List<LaneId> due(ChannelRef channel) {
    return jdbc.sql(
            """
            update delivery_trouble set next_probe = :now
            where platform = :platform and workspace = :workspace
              and (:channel = '' or channel = :channel)
            returning account_id, channel
            """)
        .param("now", clock.instant().atOffset(UTC))
        .param("platform", channel.platform().name())
        .param("workspace", channel.workspace())
        .param("channel", channel.channel())
        .query((row, number) ->
            LaneId.of(
                new AccountId(row.getObject("account_id", UUID.class)),
                new ChannelRef(channel.platform(), channel.workspace(), row.getString("channel"))))
        .list();
  }
}

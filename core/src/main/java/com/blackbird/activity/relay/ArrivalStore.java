package com.blackbird.activity.relay;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.delivery.Handle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far what was said to many has got; over all of their conversations. */
final class ArrivalStore {
  private final JdbcClient jdbc;

  ArrivalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One for each message and conversation; what support's own threads show does not count. */
  List<Arrival> of(Handle root) {
    return jdbc.sql(
            """
            select m.account_id, m.conversation, m.message, m.channel, t.platform, t.workspace,
              count(*) filter (where c.state in ('OWED', 'STANDS', 'REFUSED')) as wanted,
              count(*) filter (where c.state = 'STANDS') as there,
              count(*) filter (where c.state = 'REFUSED' or (c.state = 'OWED' and c.is_held)) as lost
            from relay_thread t
            join relay_message m using (account_id, conversation, number)
            left join lateral (
              select c.state, target.is_held
              from relay_copy c
              join relay_thread target on target.account_id = c.account_id
                and target.conversation = c.conversation and target.number = c.target
              where c.account_id = m.account_id and c.conversation = m.conversation
                and c.number = m.number and c.message = m.message and target.side = 'CUSTOMER') c
              on true
            where t.root = ? and t.is_speaking_only
            group by m.account_id, m.conversation, m.number, m.message, m.channel, m.place,
              t.platform, t.workspace
            order by m.place, m.conversation
            """)
        .param(root.id())
        .query((row, number) -> arrival(row))
        .list();
  }

  private static Arrival arrival(ResultSet row) throws SQLException {
    return new Arrival(
        ConversationStore.id(row),
        new MessageRef(
            new ChannelRef(
                ChatPlatform.valueOf(row.getString("platform")),
                row.getString("workspace"),
                row.getString("channel")),
            row.getString("message")),
        state(row.getInt("wanted"), row.getInt("there"), row.getInt("lost")));
  }

  private static Arrival.State state(int wanted, int there, int lost) {
    if (wanted == 0) {
      return Arrival.State.NOT_THERE;
    }
    if (lost > 0) {
      return Arrival.State.FAILED;
    }
    return there == wanted ? Arrival.State.ARRIVED : Arrival.State.UNDERWAY;
  }
}

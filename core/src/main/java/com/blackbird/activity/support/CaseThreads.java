package com.blackbird.activity.support;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Settled;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the threads of cases are. */
public final class CaseThreads {
  private final JdbcClient jdbc;

  /** Stores through this connection. */
  public CaseThreads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A side of a case. */
  public record Place(CaseId id, Side side) {}

  /** Notes that a thread of the case begins with this message. */
  public void expect(CaseId id, Side side, Handle root) {
    jdbc.sql(
            """
            insert into case_root (account_id, handle, case_id, side) values (?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(id.account().value(), root.id(), id.value(), side.name())
        .update();
  }

  /** Which side of which case begins with the message of this handle, if one does. */
  Optional<Place> of(Settled settled) {
    return jdbc.sql(
            """
            select account_id, case_id as id, side from case_root
            where account_id = ? and handle = ?
            """)
        .params(settled.account().value(), settled.handle())
        .query((row, number) -> new Place(CaseRow.id(row), Side.valueOf(row.getString("side"))))
        .optional();
  }

  /** Notes where the thread is. */
  void found(Place place, ThreadRef thread) {
    jdbc.sql(
            """
            insert into case_thread
              (account_id, case_id, side, platform, workspace_id, channel_id, thread)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            place.id().account().value(),
            place.id().value(),
            place.side().name(),
            thread.channel().platform().name(),
            thread.channel().workspace(),
            thread.channel().channel(),
            thread.thread())
        .update();
  }

  /**
   * Whose thread this is, if it is one of a case, where a platform treats a thread as a channel of
   * its own, as Discord does.
   */
  public Optional<Place> at(ChannelRef thread) {
    return jdbc.sql(
            """
            select account_id, case_id as id, side from case_thread
            where platform = ? and workspace_id = ? and thread = ?
            limit 1
            """)
        .params(thread.platform().name(), thread.workspace(), thread.channel())
        .query((row, number) -> new Place(CaseRow.id(row), Side.valueOf(row.getString("side"))))
        .optional();
  }

  /** The threads of one side of a case. */
  public List<ThreadRef> of(CaseId id, Side side) {
    return jdbc.sql(
            """
            select platform, workspace_id, channel_id, thread from case_thread
            where account_id = ? and case_id = ? and side = ?
            """)
        .params(id.account().value(), id.value(), side.name())
        .query((row, number) ->
            new ThreadRef(
                new ChannelRef(
                    ChatPlatform.valueOf(row.getString("platform")),
                    row.getString("workspace_id"),
                    row.getString("channel_id")),
                row.getString("thread")))
        .list();
  }
}

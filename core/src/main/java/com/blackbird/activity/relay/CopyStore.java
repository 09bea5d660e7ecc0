package com.blackbird.activity.relay;

import com.blackbird.activity.chat.MessageRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where each message was copied to: the pairs of messages. */
final class CopyStore {
  private final JdbcClient jdbc;

  CopyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What became of a copy. */
  enum State {
    OWED,
    STANDS,
    REFUSED,
    WITHDRAWN
  }

  /**
   * A part of a message in another thread.
   *
   * @param number the thread that the message was said in
   * @param target the thread that the copy is in
   * @param copyMessage the platform's id of the copy; null while it is not known
   */
  record Pair(
      int number,
      String message,
      int target,
      String part,
      int position,
      UUID handle,
      UUID digest,
      State state,
      @Nullable String copyMessage) {
    Pair becomes(State now, UUID says) {
      return new Pair(number, message, target, part, position, handle, says, now, copyMessage);
    }
  }

  /** The copies of a message, in order, those that were withdrawn included. */
  List<Pair> of(ConversationId id, int number, String message) {
    return jdbc.sql(
            """
            select * from relay_copy
            where account_id = ? and conversation = ? and number = ? and message = ?
            order by target, position
            """)
        .params(id.account().value(), id.id(), number, message)
        .query(CopyStore::pair)
        .list();
  }

  /** The message that a message of the bot is a copy of. */
  Optional<Pair> byCopy(ConversationId id, int target, String copyMessage) {
    return jdbc.sql(
            """
            select * from relay_copy
            where account_id = ? and conversation = ? and target = ? and copy_message = ? limit 1
            """)
        .params(id.account().value(), id.id(), target, copyMessage)
        .query(CopyStore::pair)
        .optional();
  }

  Optional<Pair> byHandle(ConversationId id, UUID handle) {
    return jdbc.sql(
            """
            select * from relay_copy where handle = ? and account_id = ? and conversation = ?
            """)
        .params(handle, id.account().value(), id.id())
        .query(CopyStore::pair)
        .optional();
  }

  void save(ConversationId id, Pair pair) {
    jdbc.sql(
            """
            insert into relay_copy (account_id, conversation, number, message, target, part, position,
              handle, digest, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (account_id, conversation, number, message, target, part) do update set
              position = excluded.position, digest = excluded.digest, state = excluded.state
            """)
        .param(id.account().value())
        .param(id.id())
        .param(pair.number())
        .param(pair.message())
        .param(pair.target())
        .param(pair.part())
        .param(pair.position())
        .param(pair.handle())
        .param(pair.digest())
        .param(pair.state().name())
        .update();
  }

  /** The platform has it there; one that was withdrawn meanwhile stays withdrawn. */
  void stands(ConversationId id, UUID handle, MessageRef copy) {
    jdbc.sql(
            """
            update relay_copy set copy_channel = ?, copy_message = ?,
              state = case when state = 'WITHDRAWN' then state else 'STANDS' end
            where handle = ? and account_id = ? and conversation = ?
            """)
        .params(copy.channel().channel(), copy.message(), handle, id.account().value(), id.id())
        .update();
  }

  void refused(ConversationId id, UUID handle) {
    jdbc.sql(
            """
            update relay_copy set state = 'REFUSED'
            where handle = ? and account_id = ? and conversation = ? and state <> 'WITHDRAWN'
            """)
        .params(handle, id.account().value(), id.id())
        .update();
  }

  /** The messages of which something is still on its way to a thread. */
  List<Pair> owed(ConversationId id, int target) {
    return jdbc.sql(
            """
            select * from relay_copy
            where account_id = ? and conversation = ? and target = ? and state = 'OWED'
            order by message, position
            """)
        .params(id.account().value(), id.id(), target)
        .query(CopyStore::pair)
        .list();
  }

  private static Pair pair(ResultSet row, int count) throws SQLException {
    return new Pair(
        row.getInt("number"),
        row.getString("message"),
        row.getInt("target"),
        row.getString("part"),
        row.getInt("position"),
        row.getObject("handle", UUID.class),
        row.getObject("digest", UUID.class),
        State.valueOf(row.getString("state")),
        row.getString("copy_message"));
  }
}

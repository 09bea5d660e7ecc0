package com.blackbird.activity.relay;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.relay.RelayJson.Body;
import com.blackbird.activity.relay.RelayJson.Essence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was said, what it said before, and who reacted. */
final class MessageStore {
  private static final String MESSAGE =
      """
      select m.*, t.platform, t.workspace from relay_message m
      join relay_thread t using (account_id, conversation, number)
      where m.account_id = ? and m.conversation = ?
      """;

  private final JdbcClient jdbc;

  MessageStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<RelayMessage> find(ConversationId id, int number, String message) {
    return jdbc.sql(MESSAGE + " and m.number = ? and m.message = ?")
        .params(id.account().value(), id.id(), number, message)
        .query(MessageStore::message)
        .optional();
  }

  /** All of them in the order in which they were said. */
  List<RelayMessage> all(ConversationId id) {
    return jdbc.sql(MESSAGE + " order by m.said_at, m.place, m.number")
        .params(id.account().value(), id.id())
        .query(MessageStore::message)
        .list();
  }

  void save(ConversationId id, RelayMessage message) {
    jdbc.sql(
            """
            insert into relay_message (account_id, conversation, number, message, place, channel,
              speaker, is_own, body, said_at, version_at, heard_at, deleted_at, is_visible, is_told,
              mark)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (account_id, conversation, number, message) do update set
              speaker = excluded.speaker, body = excluded.body, said_at = excluded.said_at,
              version_at = excluded.version_at, heard_at = excluded.heard_at,
              deleted_at = excluded.deleted_at, is_visible = excluded.is_visible,
              is_told = excluded.is_told, mark = excluded.mark
            """)
        .param(id.account().value())
        .param(id.id())
        .param(message.number())
        .param(message.id())
        .param(MessageOrder.place(message.id()))
        .param(message.ref().channel().channel())
        .param(RelayJson.write(message.speaker()))
        .param(message.isOwn())
        .param(RelayJson.write(message.body()))
        .param(message.saidAt().atOffset(UTC))
        .param(message.versionAt().atOffset(UTC))
        .param(message.heardAt().atOffset(UTC))
        .param(message.deletedAt() == null ? null : message.deletedAt().atOffset(UTC))
        .param(message.isVisible())
        .param(message.isTold())
        .param(message.mark().name())
        .update();
  }

  /**
   * The bot has said this; under the same name again it says something else. False when it has said
   * so already.
   */
  boolean sayOwn(ConversationId id, RelayThread thread, String name, Prose text, Instant now) {
    var body = new Body(text, List.of(), null);
    Optional<RelayMessage> before = find(id, thread.number(), name);
    if (before.isPresent()) {
      if (before.get().body().equals(body)) {
        return false;
      }
      keepWording(id, before.get());
    }
    save(
        id,
        new RelayMessage(
            thread.number(),
            new MessageRef(thread.member().root().channel(), name),
            Relay.bot(),
            true,
            body,
            before.map(RelayMessage::saidAt).orElse(now),
            now,
            now,
            null,
            true,
            true,
            RelayMessage.Mark.NONE));
    return true;
  }

  /** What a message says is about to change. */
  void keepWording(ConversationId id, RelayMessage message) {
    jdbc.sql(
            """
            insert into relay_wording (account_id, conversation, number, message, at, body)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(id.account().value())
        .param(id.id())
        .param(message.number())
        .param(message.id())
        .param(message.versionAt().atOffset(UTC))
        .param(RelayJson.write(message.body()))
        .update();
  }

  /** What a message said before, and from when on. */
  Map<Essence, Set<Instant>> wordings(ConversationId id, int number, String message) {
    Map<Essence, Set<Instant>> wordings = new HashMap<>();
    jdbc.sql(
            """
            select at, body from relay_wording
            where account_id = ? and conversation = ? and number = ? and message = ?
            """)
        .params(id.account().value(), id.id(), number, message)
        .query(row -> {
          wordings
              .computeIfAbsent(
                  RelayJson.body(row.getString("body")).essence(), any -> new HashSet<>())
              .add(StoredTime.of(row, "at"));
        });
    return wordings;
  }

  /**
   * A message and what it said.
   *
   * @param number the thread's
   */
  record Earlier(int number, String message, Said.Wording wording) {}

  /** All earlier wordings of a conversation, oldest first. */
  List<Earlier> earlier(ConversationId id) {
    return jdbc.sql(
            """
            select number, message, at, body from relay_wording
            where account_id = ? and conversation = ? order by number, message, id
            """)
        .params(id.account().value(), id.id())
        .query((row, count) ->
            new Earlier(
                row.getInt("number"),
                row.getString("message"),
                new Said.Wording(
                    StoredTime.of(row, "at"), RelayJson.body(row.getString("body")).text())))
        .list();
  }

  /** Notes a reaction; the newest event of a person and an emoji counts. */
  void react(ConversationId id, int number, ThreadEvent.Reacted reacted) {
    jdbc.sql(
            """
            insert into relay_reaction as r (account_id, conversation, number, message, person, emoji,
              is_added, at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (account_id, conversation, number, message, person, emoji) do update
              set is_added = excluded.is_added, at = excluded.at where r.at <= excluded.at
            """)
        .param(id.account().value())
        .param(id.id())
        .param(number)
        .param(reacted.message().message())
        .param(reacted.speaker().user().id())
        .param(reacted.emoji())
        .param(reacted.isAdded())
        .param(reacted.at().atOffset(UTC))
        .update();
  }

  /**
   * The emoji of which people have reacted to a message of a thread, and whether one still does.
   */
  Map<String, Boolean> reactions(ConversationId id, int number, String message) {
    Map<String, Boolean> emoji = new HashMap<>();
    jdbc.sql(
            """
            select emoji, bool_or(is_added) as is_there from relay_reaction
            where account_id = ? and conversation = ? and number = ? and message = ?
            group by emoji
            """)
        .params(id.account().value(), id.id(), number, message)
        .query(row -> {
          emoji.put(row.getString("emoji"), row.getBoolean("is_there"));
        });
    return emoji;
  }

  private static RelayMessage message(ResultSet row, int count) throws SQLException {
    var platform = ChatPlatform.valueOf(row.getString("platform"));
    Speaker speaker = RelayJson.speaker(row.getString("speaker"));
    return new RelayMessage(
        row.getInt("number"),
        new MessageRef(
            new ChannelRef(platform, row.getString("workspace"), row.getString("channel")),
            row.getString("message")),
        speaker,
        row.getBoolean("is_own"),
        RelayJson.body(row.getString("body")),
        StoredTime.of(row, "said_at"),
        StoredTime.of(row, "version_at"),
        StoredTime.of(row, "heard_at"),
        StoredTime.orNull(row, "deleted_at"),
        row.getBoolean("is_visible"),
        row.getBoolean("is_told"),
        RelayMessage.Mark.valueOf(row.getString("mark")));
  }
}

package com.blackbird.activity.relay;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.delivery.Columns;
import com.blackbird.activity.delivery.Handle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Conversations and their threads. */
final class ConversationStore {
  private static final Duration FIRST_LOOK = Duration.ofSeconds(30);

  /** So long what is said in a closed conversation is looked for after an absence. */
  static final Duration REMEMBERED = Duration.ofDays(15);

  private static final String THREADS = "select * from relay_thread where ";

  private final JdbcClient jdbc;

  ConversationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void open(ConversationId id) {
    jdbc.sql(
            """
            insert into relay_conversation (account_id, conversation, is_open)
            values (?, ?, true) on conflict (account_id, conversation) do nothing
            """)
        .params(id.account().value(), id.id())
        .update();
  }

  void setOpen(ConversationId id, boolean isOpen, Instant now) {
    jdbc.sql(
            """
            update relay_conversation set is_open = ?, closed_at = ?
            where account_id = ? and conversation = ? and is_open <> ?
            """)
        .param(isOpen)
        .param(isOpen ? null : now.atOffset(UTC))
        .param(id.account().value())
        .param(id.id())
        .param(isOpen)
        .update();
  }

  /** Whether it is open, or was when somebody said something at this moment. */
  boolean isOpen(ConversationId id, Instant saidAt) {
    return jdbc.sql(
            """
            select is_open or coalesce(closed_at > ?::timestamptz, false) from relay_conversation
            where account_id = ? and conversation = ?
            """)
        .params(saidAt.atOffset(UTC), id.account().value(), id.id())
        .query(Boolean.class)
        .single();
  }

  boolean isThere(ConversationId id) {
    return jdbc.sql(
            """
            select exists (
              select from relay_conversation where account_id = ? and conversation = ?)
            """)
        .params(id.account().value(), id.id())
        .query(Boolean.class)
        .single();
  }

  /** Locks it for the caller's transaction; false when somebody else has. */
  boolean tryLock(ConversationId id) {
    return jdbc.sql(
            """
            select 1 from relay_conversation where account_id = ? and conversation = ?
            for update skip locked
            """)
        .params(id.account().value(), id.id())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  void lock(ConversationId id) {
    jdbc.sql(
            """
            select 1 from relay_conversation where account_id = ? and conversation = ? for update
            """)
        .params(id.account().value(), id.id())
        .query(Integer.class)
        .optional();
  }

  /** The number of the thread that begins with this message, or the next that is free. */
  int number(ConversationId id, Handle root) {
    return jdbc.sql(
            """
            select coalesce(max(number) filter (where root = ?), max(number) + 1, 1)
            from relay_thread where account_id = ? and conversation = ?
            """)
        .params(root.id(), id.account().value(), id.id())
        .query(Integer.class)
        .single();
  }

  /**
   * A thread that begins for this conversation is looked for until its first message is posted. Of
   * one that comes back nothing is passed on that was said while it was away.
   *
   * @param place where a thread that is there already is; null for one that begins now
   */
  void join(ConversationId id, Member member, @Nullable ThreadRef place, Instant now) {
    Handle root = member.root();
    jdbc.sql(
            """
            insert into relay_thread (account_id, conversation, number, side, visibility,
              is_speaking_only, root_account, root_channel, root_name, root, platform, workspace,
              channel, thread, since, look_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (account_id, conversation, number) do update set has_left = false,
              since = case when relay_thread.has_left then excluded.since else relay_thread.since end
            """)
        .param(id.account().value())
        .param(id.id())
        .param(member.number())
        .param(member.side().name())
        .param(member.visibility().name())
        .param(member.isSpeakingOnly())
        .param(root.account().value())
        .param(root.channel().channel())
        .param(root.name())
        .param(root.id())
        .param(root.channel().platform().name())
        .param(root.channel().workspace())
        .param(place == null ? null : place.channel().channel())
        .param(place == null ? null : place.thread())
        .param(place == null ? null : now.atOffset(UTC))
        .param(place == null ? now.plus(FIRST_LOOK).atOffset(UTC) : null)
        .update();
  }

  boolean isIn(ConversationId id, Handle root) {
    return jdbc.sql(
            """
            select exists (select from relay_thread
              where account_id = ? and conversation = ? and root = ? and not has_left)
            """)
        .params(id.account().value(), id.id(), root.id())
        .query(Boolean.class)
        .single();
  }

  void leave(ConversationId id, int number) {
    set(id, number, "has_left = true, look_at = null");
  }

  void leave(AccountId account, ChatPlatform platform, String workspace) {
    jdbc.sql(
            """
            update relay_thread set has_left = true, look_at = null
            where account_id = ? and platform = ? and workspace = ? and side = 'CUSTOMER'
              and not has_left
            """)
        .params(account.value(), platform.name(), workspace)
        .update();
  }

  void ended(ConversationId id, int number, boolean isIt) {
    set(id, number, isIt ? "has_ended = true" : "has_ended = false");
  }

  void held(ConversationId id, int number, boolean isIt) {
    set(id, number, isIt ? "is_held = true, troubles = troubles + 1" : "is_held = false");
  }

  /** The first message is posted: where the thread is, and that it is to be read at once. */
  void begun(ConversationId id, int number, ThreadRef place, Instant now) {
    jdbc.sql(
            """
            update relay_thread set channel = ?, thread = ?, look_at = ?, looks = 0
            where account_id = ? and conversation = ? and number = ? and thread is null
            """)
        .param(place.channel().channel())
        .param(place.thread())
        .param(now.atOffset(UTC))
        .param(id.account().value())
        .param(id.id())
        .param(number)
        .update();
  }

  /** Reads the thread at that moment, or not at all. */
  void lookAt(ConversationId id, int number, @Nullable Instant at, int looks) {
    jdbc.sql(
            """
            update relay_thread set look_at = ?, looks = ?
            where account_id = ? and conversation = ? and number = ?
            """)
        .param(at == null ? null : at.atOffset(UTC))
        .param(looks)
        .param(id.account().value())
        .param(id.id())
        .param(number)
        .update();
  }

  /** All threads of a platform are to be read: something may have been missed. */
  int lookAtAll(ChatPlatform platform, Instant now) {
    return jdbc.sql(
            """
            update relay_thread t set look_at = ?, looks = 0
            where platform = ? and thread is not null and not has_left and exists (
              select 1 from relay_conversation c
              where c.account_id = t.account_id and c.conversation = t.conversation
                and (c.is_open or c.closed_at > ?))
            """)
        .param(now.atOffset(UTC))
        .param(platform.name())
        .param(now.minus(REMEMBERED).atOffset(UTC))
        .update();
  }

  /**
   * Takes a thread of these platforms that is to be read for a while; those that somebody has
   * written in first.
   */
  Optional<RelayThread> claimLook(Collection<ChatPlatform> platforms, Instant now, Duration lease) {
    return jdbc.sql(
            """
            with next as materialized (
              select account_id, conversation, number from relay_thread t
              where look_at <= ? and platform = any (?::text[])
              order by exists (
                select 1 from relay_inbox i
                where i.account_id = t.account_id and i.conversation = t.conversation) desc, look_at
              limit 1 for update skip locked)
            update relay_thread t set look_at = ?, looks = t.looks + 1
            from next
            where t.account_id = next.account_id and t.conversation = next.conversation
              and t.number = next.number
            returning t.*
            """)
        .param(now.atOffset(UTC))
        .param(new Columns<>(platforms).of(ChatPlatform::name))
        .param(now.plus(lease).atOffset(UTC))
        .query(ConversationStore::thread)
        .optional();
  }

  /** The threads of a conversation, except those that have left. */
  List<RelayThread> threads(ConversationId id) {
    return jdbc.sql(
            THREADS + "account_id = ? and conversation = ? and not has_left order by number")
        .params(id.account().value(), id.id())
        .query(ConversationStore::thread)
        .list();
  }

  /** All of them. */
  List<RelayThread> everyThread(ConversationId id) {
    return jdbc.sql(THREADS + "account_id = ? and conversation = ? order by number")
        .params(id.account().value(), id.id())
        .query(ConversationStore::thread)
        .list();
  }

  /** A conversation that a thread, or all threads of a channel, belong to. */
  record Watching(ConversationId conversation, int number) {}

  /** Who is concerned by what happens there; an empty thread's id stands for the whole channel. */
  List<Watching> watching(ThreadRef place) {
    return jdbc.sql(
            """
            select account_id, conversation, number from relay_thread
            where platform = ? and workspace = ? and channel = ? and (thread = ? or ? = '')
              and thread is not null and not has_left
            """)
        .param(place.channel().platform().name())
        .param(place.channel().workspace())
        .param(place.channel().channel())
        .param(place.thread())
        .param(place.thread())
        .query((row, number) -> new Watching(id(row), row.getInt("number")))
        .list();
  }

  private void set(ConversationId id, int number, String change) {
    jdbc.sql(
            "update relay_thread set "
                + change
                + " where account_id = ? and conversation = ? and number = ?")
        .params(id.account().value(), id.id(), number)
        .update();
  }

  static ConversationId id(ResultSet row) throws SQLException {
    return new ConversationId(
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getObject("conversation", UUID.class));
  }

  private static RelayThread thread(ResultSet row, int number) throws SQLException {
    var platform = ChatPlatform.valueOf(row.getString("platform"));
    String workspace = row.getString("workspace");
    var root =
        new Handle(
            new AccountId(row.getObject("root_account", UUID.class)),
            new ChannelRef(platform, workspace, row.getString("root_channel")),
            row.getString("root_name"));
    String thread = row.getString("thread");
    return new RelayThread(
        id(row),
        new Member(
            row.getInt("number"),
            Side.valueOf(row.getString("side")),
            root,
            Visibility.valueOf(row.getString("visibility")),
            row.getBoolean("is_speaking_only")),
        thread == null
            ? null
            : new ThreadRef(new ChannelRef(platform, workspace, row.getString("channel")), thread),
        row.getBoolean("has_ended"),
        row.getBoolean("is_held"),
        row.getInt("troubles"),
        StoredTime.orNull(row, "since"),
        StoredTime.orNull(row, "look_at"),
        row.getInt("looks"));
  }
}

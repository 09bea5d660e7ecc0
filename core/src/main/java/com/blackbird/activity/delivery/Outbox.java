package com.blackbird.activity.delivery;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.toSet;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.trace.Trace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes what the bot says of its own accord.
 *
 * <p>Call it inside the transaction that causes the message: both happen or neither does. After the
 * commit the message is sent, in the order in which an account asked for messages in a channel. Of
 * several states of one message only the newest is sent, and a message is posted once, whatever
 * happens meanwhile. Callers that change the same handle at once must lock what its text is made of
 * first, or the older text may be the later wish.
 */
public final class Outbox {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final DeliverySignal signal;
  private final KeptFiles files;

  /** Stores through this connection. */
  public Outbox(JdbcClient jdbc, Clock clock, DeliverySignal signal) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.signal = signal;
    this.files = new KeptFiles(jdbc);
  }

  /** Posts the message, or edits it when it is posted already. */
  public void show(Handle handle, ChatMessage message) {
    owe(List.of(Owed.show(handle, message)));
  }

  /** Posts a message in the thread of another one, or edits it when it is posted already. */
  public void reply(Handle parent, Handle reply, ChatMessage message) {
    owe(List.of(Owed.reply(parent, reply, message)));
  }

  /** Takes the message back; one that was never sent never will be. */
  public void takeBack(Handle handle) {
    owe(List.of(Owed.takeBack(handle)));
  }

  /** Takes many wishes, in this order. */
  public void owe(List<Owed> wishes) {
    if (wishes.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    var columns = new Columns<>(wishes);
    jdbc.sql(
            """
            insert into delivery (account_id, lane, slot, platform, workspace, channel, handle, body,
              parent, also_in_channel, forget_at, manner, owner, has_files, is_mark, asked_at, trace)
            select account_id, lane, slot, platform, workspace, channel, handle, body, parent,
              also_in_channel, forget_at, manner, owner, has_files, is_mark, ?, ?::text
            from unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::uuid[],
              ?::text[], ?::uuid[], ?::boolean[], ?::timestamptz[], ?::text[], ?::text[],
              ?::boolean[], ?::boolean[])
              with ordinality as wish (account_id, lane, slot, platform, workspace, channel, handle,
                body, parent, also_in_channel, forget_at, manner, owner, has_files, is_mark, number)
            order by number
            """)
        .param(now.atOffset(UTC))
        .param(Trace.current())
        .param(columns.of(wish -> wish.handle().account().value()))
        .param(columns.of(wish -> wish.handle().lane().id()))
        .param(columns.of(wish -> wish.handle().lane().slot()))
        .param(columns.of(wish -> wish.handle().channel().platform()))
        .param(columns.of(wish -> wish.handle().channel().workspace()))
        .param(columns.of(wish -> wish.handle().channel().channel()))
        .param(columns.of(wish -> wish.handle().id()))
        .param(columns.of(this::body))
        .param(columns.of(Outbox::parent))
        .param(columns.of(Owed::alsoInChannel))
        .param(columns.of(wish -> forgetAt(wish, now)))
        .param(columns.of(wish -> StoredMessage.write(wish.manner())))
        .param(columns.of(wish -> wish.handle().owner()))
        .param(columns.of(Outbox::hasFiles))
        .param(columns.of(wish -> wish.manner().mark() != null))
        .update();
    signal.raise(wishes.stream().map(wish -> wish.handle().lane()).collect(toSet()));
  }

  /** Where the message stands; empty when it is not posted yet, taken back or gone. */
  public Optional<MessageRef> posted(Handle handle) {
    return jdbc.sql(
            """
            select channel, message from delivery_message
            where account_id = ? and handle = ? and state = 'STANDS'
            """)
        .param(handle.account().value())
        .param(handle.id())
        .query((row, number) ->
            new MessageRef(
                new ChannelRef(
                    handle.channel().platform(),
                    handle.channel().workspace(),
                    row.getString("channel")),
                row.getString("message")))
        .optional();
  }

  /** Whether somebody else has removed the message after it was posted, as far as that is known. */
  public boolean isGone(Handle handle) {
    return jdbc.sql(
            """
            select exists (
              select from delivery_message
              where account_id = ? and handle = ? and state = 'GONE')
            """)
        .params(handle.account().value(), handle.id())
        .query(Boolean.class)
        .single();
  }

  /** The thread of its own that began with the message; empty when it is not posted yet. */
  public Optional<ThreadRef> thread(Handle handle) {
    return jdbc.sql(
            """
            select thread_channel, thread from delivery_message
            where account_id = ? and handle = ? and thread is not null
            """)
        .param(handle.account().value())
        .param(handle.id())
        .query((row, number) ->
            new ThreadRef(
                new ChannelRef(
                    handle.channel().platform(),
                    handle.channel().workspace(),
                    row.getString("thread_channel")),
                row.getString("thread")))
        .optional();
  }

  /** A held channel is said to take messages again: tries it at once. */
  public void retry(AccountId account, ChannelRef channel) {
    LaneId lane = LaneId.of(account, channel);
    jdbc.sql("update delivery_trouble set next_probe = ? where account_id = ? and lane = ?")
        .param(clock.instant().atOffset(UTC))
        .param(lane.account().value())
        .param(lane.id())
        .update();
    signal.raise(Set.of(lane));
  }

  /** Nothing more is sent for the account to this workspace, but to these channels of it. */
  public int drop(
      AccountId account, ChatPlatform platform, String workspace, Collection<String> but) {
    return jdbc.sql(
            """
            with dropped as (
              delete from delivery
              where account_id = ? and platform = ? and workspace = ? and channel <> all (?::text[])
              returning account_id, handle),
            away as (
              delete from delivery_trouble
              where account_id = ? and platform = ? and workspace = ? and channel <> all (?::text[]))
            delete from delivery_file f using dropped d
            where f.account_id = d.account_id and f.handle = d.handle
            """)
        .params(account.value(), platform.name(), workspace, but.toArray(String[]::new))
        .params(account.value(), platform.name(), workspace, but.toArray(String[]::new))
        .update();
  }

  private static @Nullable UUID parent(Owed wish) {
    Handle parent = wish.parent();
    return parent == null ? null : parent.id();
  }

  private static @Nullable Instant forgetAt(Owed wish, Instant now) {
    Duration kept = wish.kept();
    return kept == null ? null : now.plus(kept);
  }

  private static boolean hasFiles(Owed wish) {
    return wish.message() != null && KeptFiles.has(wish.message());
  }

  private @Nullable String body(Owed wish) {
    if (wish.message() == null) {
      return null;
    }
    ChatMessage message = wish.message().marked(wish.handle().account().mark());
    return StoredMessage.write(
        hasFiles(wish) ? files.keep(wish.handle(), message) : message, wish.manner());
  }
}

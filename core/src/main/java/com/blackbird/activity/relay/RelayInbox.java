package com.blackbird.activity.relay;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.chat.ThreadListener;
import com.blackbird.activity.delivery.DeliveryListener;
import com.blackbird.activity.delivery.Settled;
import com.blackbird.activity.relay.ConversationStore.Watching;
import com.blackbird.activity.relay.RelayJson.Told;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes note of what happens in threads that belong to a conversation, and of what became of what
 * the relay asked the outbox for. All else is dropped after one look at an index.
 */
public final class RelayInbox implements ThreadListener, DeliveryListener {
  private static final Logger LOG = LoggerFactory.getLogger(RelayInbox.class);

  private static final String OWNER = "relay";

  private static final Sight BY_PLACE = Sight.ofAll("a thread is known by its place");

  private final JdbcClient jdbc;
  private final ConversationStore conversations;
  private final InboxStore inbox;
  private final Clock clock;
  private final Set<ChatPlatform> missed = ConcurrentHashMap.newKeySet();

  /** Stores through this connection. */
  public RelayInbox(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.conversations = new ConversationStore(jdbc);
    this.inbox = new InboxStore(jdbc);
    this.clock = clock;
  }

  /** What a program said is nobody's talk: neither this bot's own words nor another's. */
  @Override
  public void happened(ThreadEvent event) {
    if (isByProgram(event)) {
      return;
    }
    BY_PLACE.run(() -> {
      List<Watching> watching = conversations.watching(event.thread());
      Instant now = clock.instant();
      watching.forEach(one -> inbox.happened(one, event, now, now.plus(InboxStore.HOLD)));
    });
  }

  /** The platform's threads are read anew: not everything that happened may have been told. */
  @Override
  public void missed(ChatPlatform platform) {
    missed.add(platform);
    try {
      lookAnew();
    } catch (DataAccessException away) {
      LOG.warn("What {} has not told is read when the database is back", platform, away);
    }
  }

  /**
   * Has the threads read of every platform of which something was missed while the database was
   * away; returns of how many platforms.
   *
   * @throws DataAccessException while it still is
   */
  public int lookAnew() {
    int looked = 0;
    for (ChatPlatform platform : List.copyOf(missed)) {
      BY_PLACE.run(() -> conversations.lookAtAll(platform, clock.instant()));
      missed.remove(platform);
      looked++;
    }
    return looked;
  }

  private static boolean isByProgram(ThreadEvent event) {
    return switch (event) {
      case ThreadEvent.Posted posted -> posted.speaker().isBot();
      case ThreadEvent.Edited edited -> edited.speaker().isBot();
      case ThreadEvent.Reacted reacted -> reacted.speaker().isBot();
      case ThreadEvent.Settled settled -> settled.speaker().isBot();
      case ThreadEvent.Deleted deleted -> false;
      case ThreadEvent.Ended ended -> false;
    };
  }

  @Override
  public void settled(List<Settled> all) {
    for (Settled one : all) {
      switch (one.fate()) {
        case Settled.Held held -> heldUp(one);
        case Settled.Stands stands when stands.thread() != null -> begun(one);
        case Settled.Refused refused when !one.owner().equals(OWNER) -> begun(one);
        default -> {
          if (one.owner().equals(OWNER)) {
            copied(one);
          }
        }
      }
    }
  }

  private void heldUp(Settled one) {
    note(
        one,
        """
        from relay_thread t
        where t.platform = ? and t.workspace = ? and t.root_account = ? and t.root_channel = ?
          and not t.has_left
        """,
        one.channel().platform().name(),
        one.channel().workspace(),
        one.account().value(),
        one.channel().channel());
  }

  /** What became of the message with which a thread begins. */
  private void begun(Settled one) {
    note(one, "from relay_thread t where t.root = ?", one.handle());
  }

  private void copied(Settled one) {
    note(
        one,
        """
        from (select account_id, conversation, target as number from relay_copy
          where handle = ?) t
        """,
        one.handle());
  }

  private void note(Settled one, String from, Object... values) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into relay_inbox (account_id, conversation, event, number, place, body, heard_at,
              ripe_at, waits_for_files)
            select t.account_id, t.conversation, ? || '/' || t.number, t.number, '', ?,
              ?::timestamptz, ?::timestamptz, false
            """
                + from)
        .param("told/" + UUID.randomUUID())
        .param(RelayJson.write(new Told(one.handle(), one.fate())))
        .param(now.atOffset(UTC))
        .param(now.atOffset(UTC))
        .params(values)
        .update();
  }
}

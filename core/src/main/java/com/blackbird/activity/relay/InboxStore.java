package com.blackbird.activity.relay;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.SentFile;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.delivery.Columns;
import com.blackbird.activity.redaction.Secrets;
import com.blackbird.activity.relay.ConversationStore.Watching;
import com.blackbird.activity.relay.RelayJson.Happened;
import com.blackbird.activity.relay.RelayJson.Noted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is to be worked on, durable. */
final class InboxStore {
  /** So long an event waits for older ones, which a platform may tell later. */
  static final Duration HOLD = Duration.ofMillis(400);

  private final JdbcClient jdbc;

  InboxStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Something to be worked on.
   *
   * @param event tells it from others
   * @param number the thread that it is about
   * @param place the place of the message that it is about, in its thread; empty for none
   */
  record Row(
      ConversationId conversation,
      String event,
      int number,
      String place,
      Noted noted,
      Instant heardAt,
      Instant ripeAt,
      boolean waitsForFiles,
      int tries) {
    boolean isTalk() {
      return noted instanceof Happened;
    }
  }

  /** Notes that something has happened in a thread; once, while it waits. */
  void happened(Watching watching, ThreadEvent said, Instant now, Instant ripe) {
    ThreadEvent event = withoutSecrets(said);
    ConversationId id = watching.conversation();
    jdbc.sql(
            """
            insert into relay_inbox (account_id, conversation, event, number, place, body, heard_at,
              ripe_at, waits_for_files, fetch_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (account_id, conversation, event) do nothing
            """)
        .param(id.account().value())
        .param(id.id())
        .param(watching.number() + "/" + key(event))
        .param(watching.number())
        .param(place(event))
        .param(RelayJson.write(new Happened(event)))
        .param(now.atOffset(UTC))
        .param(ripe.atOffset(UTC))
        .param(hasFiles(event))
        .param(now.atOffset(UTC))
        .update();
  }

  /** A secret stays where somebody wrote it. */
  private static ThreadEvent withoutSecrets(ThreadEvent event) {
    return switch (event) {
      case ThreadEvent.Posted said ->
          new ThreadEvent.Posted(
              said.thread(),
              said.message(),
              said.speaker(),
              Secrets.MASK.of(said.text()),
              withoutSecrets(said.files()),
              said.answers(),
              said.at());
      case ThreadEvent.Edited said ->
          new ThreadEvent.Edited(
              said.thread(),
              said.message(),
              said.speaker(),
              Secrets.MASK.of(said.text()),
              withoutSecrets(said.files()),
              said.at());
      default -> event;
    };
  }

  private static List<SentFile> withoutSecrets(List<SentFile> files) {
    return files.stream()
        .map(file ->
            new SentFile(
                file.id(),
                Secrets.hide(file.name()),
                file.mediaType(),
                file.length(),
                file.address()))
        .toList();
  }

  private static boolean hasFiles(ThreadEvent event) {
    return switch (event) {
      case ThreadEvent.Posted posted -> !posted.files().isEmpty();
      case ThreadEvent.Edited edited -> !edited.files().isEmpty();
      case ThreadEvent.Deleted deleted -> false;
      case ThreadEvent.Reacted reacted -> false;
      case ThreadEvent.Ended ended -> false;
      case ThreadEvent.Settled settled -> false;
    };
  }

  private static String place(ThreadEvent event) {
    return switch (event) {
      case ThreadEvent.Posted posted -> MessageOrder.place(posted.message().message());
      case ThreadEvent.Edited edited -> MessageOrder.place(edited.message().message());
      case ThreadEvent.Deleted deleted -> MessageOrder.place(deleted.message().message());
      case ThreadEvent.Reacted reacted -> MessageOrder.place(reacted.message().message());
      case ThreadEvent.Ended ended -> "~";
      case ThreadEvent.Settled settled -> "~";
    };
  }

  /** The same event has the same key, and no other has. */
  static String key(ThreadEvent event) {
    return switch (event) {
      case ThreadEvent.Posted posted -> "posted/" + posted.message().message();
      case ThreadEvent.Edited edited ->
          "edited/"
              + edited.message().message()
              + "/"
              + edited.at()
              + "/"
              + Integer.toHexString(Objects.hash(edited.text(), edited.files()));
      case ThreadEvent.Deleted deleted -> "deleted/" + deleted.message().message();
      case ThreadEvent.Reacted reacted ->
          "reacted/"
              + reacted.message().message()
              + "/"
              + reacted.speaker().user().id()
              + "/"
              + reacted.emoji().replace('\0', ' ')
              + "/"
              + reacted.at()
              + "/"
              + reacted.isAdded();
      case ThreadEvent.Ended ended -> "ended/" + ended.at();
      case ThreadEvent.Settled settled -> "settled/" + settled.at() + "/" + settled.isDone();
    };
  }

  /** The conversations in which something is ripe, the longest waiting first. */
  List<ConversationId> ripe(Instant now, int most) {
    return jdbc.sql(
            """
            select account_id, conversation from relay_inbox
            where ripe_at <= ? and not waits_for_files
            group by account_id, conversation order by min(ripe_at) limit ?
            """)
        .param(now.atOffset(UTC))
        .param(most)
        .query((row, number) -> ConversationStore.id(row))
        .list();
  }

  /** All that waits in a conversation, by thread and place. */
  List<Row> all(ConversationId id) {
    return jdbc.sql(
            """
            select * from relay_inbox where account_id = ? and conversation = ?
            order by number, place, heard_at, event
            """)
        .params(id.account().value(), id.id())
        .query(InboxStore::row)
        .list();
  }

  void done(Row row) {
    jdbc.sql(
            """
            delete from relay_inbox where account_id = ? and conversation = ? and event = ?
            """)
        .params(row.conversation().account().value(), row.conversation().id(), row.event())
        .update();
  }

  /** This conversation is looked at again then; what is ripe in it cannot be worked on yet. */
  void postpone(ConversationId id, Instant now, Instant until) {
    jdbc.sql(
            """
            update relay_inbox set ripe_at = ?
            where account_id = ? and conversation = ? and ripe_at <= ? and not waits_for_files
            """)
        .param(until.atOffset(UTC))
        .param(id.account().value())
        .param(id.id())
        .param(now.atOffset(UTC))
        .update();
  }

  /**
   * Takes an event of these platforms whose files are to be fetched, for a while. One: as a
   * sub-query of the update the choice could be made anew for every row.
   */
  Optional<Row> claimFiles(Collection<ChatPlatform> platforms, Instant now, Duration lease) {
    return jdbc.sql(
            """
            with next as materialized (
              select account_id, conversation, event from relay_inbox i
              where waits_for_files and fetch_at <= ? and exists (
                select from relay_thread t
                where t.account_id = i.account_id and t.conversation = i.conversation
                  and t.number = i.number and t.platform = any (?::text[]))
              order by fetch_at limit 1 for update skip locked)
            update relay_inbox i set fetch_at = ?, tries = i.tries + 1
            from next
            where i.account_id = next.account_id and i.conversation = next.conversation
              and i.event = next.event
            returning i.*
            """)
        .param(now.atOffset(UTC))
        .param(new Columns<>(platforms).of(ChatPlatform::name))
        .param(now.plus(lease).atOffset(UTC))
        .query(InboxStore::row)
        .optional();
  }

  /** The files have come, or are given up. */
  void filesCame(Row row) {
    jdbc.sql(
            """
            update relay_inbox set waits_for_files = false
            where account_id = ? and conversation = ? and event = ?
            """)
        .params(row.conversation().account().value(), row.conversation().id(), row.event())
        .update();
  }

  /** The files are tried again then. */
  void fetchAt(Row row, Instant at) {
    jdbc.sql(
            """
            update relay_inbox set fetch_at = ?
            where account_id = ? and conversation = ? and event = ?
            """)
        .param(at.atOffset(UTC))
        .param(row.conversation().account().value())
        .param(row.conversation().id())
        .param(row.event())
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        ConversationStore.id(row),
        row.getString("event"),
        row.getInt("number"),
        row.getString("place"),
        RelayJson.noted(row.getString("body")),
        StoredTime.of(row, "heard_at"),
        StoredTime.of(row, "ripe_at"),
        row.getBoolean("waits_for_files"),
        row.getInt("tries"));
  }
}

package com.blackbird.activity.relay;

import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.relay.InboxStore.Row;
import com.blackbird.activity.relay.RelayJson.Body;
import com.blackbird.activity.relay.RelayJson.Happened;
import com.blackbird.activity.relay.RelayJson.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works on what waits in one conversation, within the transaction that holds its lock. */
final class RelayRun {
  private final ConversationId id;
  private final RelayStores stores;
  private final TalkListener listener;
  private final Instant now;
  private final RelayRound round;
  private final Spreading spreading;
  private final RelayReactions reactions;
  private final CopyFates fates;

  RelayRun(ConversationId id, RelayStores stores, TalkListener listener, Instant now) {
    this.id = id;
    this.stores = stores;
    this.listener = listener;
    this.now = now;
    this.round = new RelayRound(id, stores, listener, now);
    RelayMarks marks = new RelayMarks(round);
    this.spreading = new Spreading(round, marks);
    this.reactions = new RelayReactions(round);
    this.fates = new CopyFates(round, marks, reactions);
  }

  /** Works on everything that may be worked on now; returns how much that was. */
  int work() {
    List<Row> all = stores.inbox().all(id);
    List<Row> due = due(all);
    for (Row row : due) {
      RelayThread thread = round.thread(row.number());
      if (thread != null) {
        work(thread, row);
      }
      stores.inbox().done(row);
    }
    round.flush();
    return due.size();
  }

  /**
   * What became of deliveries first. Of each thread's talk everything up to the last that is ripe,
   * as long as nothing before it waits for its files or for the thread to be read.
   */
  private List<Row> due(List<Row> all) {
    List<Row> due = new ArrayList<>(all.stream().filter(row -> !row.isTalk()).toList());
    Map<Integer, String> ripe = new HashMap<>();
    for (Row row : all) {
      if (row.isTalk() && !row.ripeAt().isAfter(now)) {
        ripe.merge(
            row.number(), row.place(), (one, other) -> one.compareTo(other) > 0 ? one : other);
      }
    }
    Map<Integer, Boolean> blocked = new HashMap<>();
    for (Row row : all) {
      RelayThread thread = round.thread(row.number());
      String upTo = ripe.get(row.number());
      if (!row.isTalk() || upTo == null || row.place().compareTo(upTo) > 0) {
        continue;
      }
      boolean isBlocked =
          blocked.getOrDefault(row.number(), thread != null && thread.isCatchingUp())
              || row.waitsForFiles();
      blocked.put(row.number(), isBlocked);
      if (!isBlocked) {
        due.add(row);
      }
    }
    return due;
  }

  private void work(RelayThread thread, Row row) {
    switch (row.noted()) {
      case Told told -> fates.told(thread, told);
      case Happened happened -> {
        switch (happened.event()) {
          case ThreadEvent.Posted posted -> posted(thread, posted, row.heardAt());
          case ThreadEvent.Edited edited -> edited(thread, edited, row.heardAt());
          case ThreadEvent.Deleted deleted -> deleted(thread, deleted, row.heardAt());
          case ThreadEvent.Reacted reacted -> reacted(thread, reacted);
          case ThreadEvent.Ended ended -> ended(thread, ended);
          case ThreadEvent.Settled settled -> {
            // What was said before stands above what is said of the end.
            round.flush();
            listener.settled(
                id, thread.member().side(), settled.speaker(), settled.isDone(), settled.at());
          }
        }
      }
    }
  }

  private void posted(RelayThread thread, ThreadEvent.Posted posted, Instant heardAt) {
    var body =
        new Body(
            posted.text(),
            posted.files(),
            posted.answers() == null ? null : posted.answers().message());
    Optional<RelayMessage> known = find(thread, posted.message().message());
    if (known.isEmpty()) {
      boolean isVisible =
          isVisible(thread, posted.speaker(), posted.message().message(), body.text());
      boolean isElsewhere = thread.member().isSpeakingOnly() && !isVisible;
      if (isElsewhere || isOurs(thread, posted.message().message(), posted.at())) {
        return;
      }
      var message =
          new RelayMessage(
              thread.number(),
              posted.message(),
              posted.speaker(),
              false,
              body,
              posted.at(),
              posted.at(),
              heardAt,
              null,
              isVisible,
              false,
              RelayMessage.Mark.NONE);
      alive(thread);
      changed(thread, message);
    } else if (known.get().body().equals(Body.NOTHING) && known.get().deletedAt() != null) {
      // It was deleted before it was told; it is kept for the transcript.
      save(known.get().said(posted.speaker(), body, posted.at()));
    }
  }

  private boolean isVisible(RelayThread thread, Speaker speaker, String message, Prose text) {
    return RelayPolicy.isVisible(thread.member().visibility(), text)
        && (!thread.member().isSpeakingOnly()
            || listener.mayBeSaidToAll(id, speaker, message, text));
  }

  /** Whether it is one of the bot's own, or older than what this conversation is about. */
  private boolean isOurs(RelayThread thread, String message, Instant at) {
    Instant since = thread.since();
    Instant written =
        MessageOrder.writtenAt(thread.member().root().channel().platform(), message).orElse(at);
    return stores.copies().byCopy(id, thread.number(), message).isPresent()
        || (since != null && written.isBefore(since));
  }

  private void edited(RelayThread thread, ThreadEvent.Edited edited, Instant heardAt) {
    String key = edited.message().message();
    Optional<RelayMessage> known = find(thread, key);
    if (known.isEmpty()) {
      Instant written =
          MessageOrder.writtenAt(thread.member().root().channel().platform(), key)
              .orElse(edited.at());
      posted(
          thread,
          new ThreadEvent.Posted(
              edited.thread(),
              edited.message(),
              edited.speaker(),
              edited.text(),
              edited.files(),
              null,
              written),
          heardAt);
      find(thread, key).ifPresent(message -> save(message.heard(edited.at(), heardAt)));
      return;
    }
    RelayMessage before = known.get();
    if (before.deletedAt() != null || before.isOwn()) {
      return;
    }
    var body = new Body(edited.text(), edited.files(), before.body().answers());
    switch (RelayPolicy.step(
        before.body(),
        before.versionAt(),
        stores.messages().wordings(id, thread.number(), key),
        body,
        edited.at())) {
      case NOTHING -> {}
      case CONFIRM -> save(before.heard(edited.at(), heardAt));
      case CHANGE -> {
        stores.messages().keepWording(id, before);
        changed(
            thread,
            before.says(
                body, edited.at(), heardAt, isVisible(thread, edited.speaker(), key, body.text())));
      }
    }
  }

  private void deleted(RelayThread thread, ThreadEvent.Deleted deleted, Instant heardAt) {
    String key = deleted.message().message();
    Optional<RelayMessage> known = find(thread, key);
    if (known.isPresent()) {
      if (known.get().deletedAt() == null && !known.get().isOwn()) {
        changed(thread, known.get().deleted(deleted.at(), heardAt));
      }
    } else if (!isOurs(thread, key, deleted.at())) {
      save(
          new RelayMessage(
              thread.number(),
              deleted.message(),
              Relay.bot(),
              false,
              Body.NOTHING,
              deleted.at(),
              deleted.at(),
              heardAt,
              deleted.at(),
              false,
              true,
              RelayMessage.Mark.NONE));
    }
  }

  private void reacted(RelayThread thread, ThreadEvent.Reacted reacted) {
    stores.messages().react(id, thread.number(), reacted);
    reactions.show(thread.number(), reacted.message().message());
  }

  private void ended(RelayThread thread, ThreadEvent.Ended ended) {
    if (!thread.hasEnded()) {
      stores.conversations().ended(id, thread.number(), true);
      round.notice(thread, "ended/" + ended.at(), notices -> notices.ended(thread.member().side()));
      listener.ended(id, thread.member().side(), ended.at());
      round.reload();
    }
  }

  /** Somebody writes in a thread that was said to have ended. */
  private void alive(RelayThread thread) {
    if (thread.hasEnded()) {
      stores.conversations().ended(id, thread.number(), false);
      round.reload();
    }
  }

  /** A message says something else now; whoever has to hear of it does, and the copies follow. */
  private void changed(RelayThread thread, RelayMessage message) {
    RelayMessage now = message;
    boolean isNews = !now.isTold() || (now.isVisible() && !wasVisible(now));
    save(now);
    if (isNews && now.deletedAt() == null) {
      now = now.told();
      save(now);
      listener.said(
          id, TalkReader.said(id, now, thread.member().side(), stores.files(), List.of()));
    }
    spreading.spread(thread, now);
    reactions.show(thread.number(), now.id());
  }

  private boolean wasVisible(RelayMessage message) {
    return find(message.number(), message.id()).map(RelayMessage::isVisible).orElse(false);
  }

  private Optional<RelayMessage> find(RelayThread thread, String message) {
    return find(thread.number(), message);
  }

  private Optional<RelayMessage> find(int number, String message) {
    return stores.messages().find(id, number, message);
  }

  private void save(RelayMessage message) {
    stores.messages().save(id, message);
  }
}

package com.blackbird.sandbox.slack.world;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A conversation: a public or private channel, or a direct message. */
public final class Channel {
  /** What kind of conversation it is. */
  public enum Kind {
    PUBLIC,
    PRIVATE,
    IM,
    MPIM
  }

  private final String id;
  private final String team;
  private final String name;
  private final Kind kind;
  private final Instant created;
  private final Timestamps timestamps;
  private final Set<String> members = new ConcurrentSkipListSet<>();
  private final NavigableMap<String, Message> messages = new ConcurrentSkipListMap<>();
  private final NavigableMap<String, Message> ephemerals = new ConcurrentSkipListMap<>();
  private final ConcurrentSkipListSet<String> timeline = new ConcurrentSkipListSet<>();
  private final Map<String, NavigableMap<String, String>> threads = new ConcurrentHashMap<>();
  private volatile boolean archived;

  Channel(String id, String team, String name, Kind kind, Clock clock) {
    this.id = id;
    this.team = team;
    this.name = name;
    this.kind = kind;
    this.created = clock.instant();
    this.timestamps = new Timestamps(clock);
  }

  public String id() {
    return id;
  }

  public String team() {
    return team;
  }

  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  public Instant created() {
    return created;
  }

  public boolean isArchived() {
    return archived;
  }

  public void archive(boolean closed) {
    archived = closed;
  }

  public Set<String> members() {
    return members;
  }

  public boolean hasMember(String user) {
    return members.contains(user);
  }

  /** Whether this user may know of it: everyone knows the public ones. */
  public boolean isVisibleTo(String user) {
    return kind == Kind.PUBLIC || hasMember(user);
  }

  /** Stores a message under a new timestamp. */
  public synchronized Message post(Draft draft) {
    String ts = timestamps.next();
    Message message =
        new Message(
            ts,
            draft.threadTs(),
            draft.author(),
            draft.content(),
            draft.subtype(),
            null,
            List.of(),
            draft.ephemeralFor());
    if (message.isEphemeral()) {
      ephemerals.put(ts, message);
      return message;
    }
    messages.put(ts, message);
    String thread = message.threadTs();
    if (thread != null && message.isReply()) {
      threads
          .computeIfAbsent(thread, _ -> new ConcurrentSkipListMap<>())
          .put(ts, message.author().user());
    }
    if (!message.isReply() || message.isBroadcast()) {
      timeline.add(ts);
    }
    return message;
  }

  /** A timestamp for a message that nobody sees. */
  public String unusedTimestamp() {
    return timestamps.next();
  }

  /** A message that everyone sees. */
  public Optional<Message> message(String ts) {
    return Optional.ofNullable(messages.get(ts));
  }

  /** A message that one user sees. */
  public Optional<Message> ephemeral(String ts) {
    return Optional.ofNullable(ephemerals.get(ts));
  }

  /** Replaces a message, ephemeral or not; empty when there is none. */
  public synchronized Optional<Message> change(String ts, UnaryOperator<Message> change) {
    NavigableMap<String, Message> place = ephemerals.containsKey(ts) ? ephemerals : messages;
    return Optional.ofNullable(place.computeIfPresent(ts, (_, old) -> change.apply(old)));
  }

  /** Removes a message; one with replies stays as a tombstone, as in Slack. */
  public synchronized Optional<Message> remove(String ts) {
    Message hidden = ephemerals.remove(ts);
    if (hidden != null) {
      return Optional.of(hidden);
    }
    if (!replyAuthors(ts).isEmpty()) {
      Optional<Message> before = message(ts);
      messages.computeIfPresent(ts, (_, old) -> old.asTombstone());
      return before;
    }
    Message gone = messages.remove(ts);
    if (gone != null) {
      timeline.remove(ts);
      forgetReply(gone);
    }
    return Optional.ofNullable(gone);
  }

  private void forgetReply(Message gone) {
    String thread = gone.threadTs();
    NavigableMap<String, String> replies = thread == null ? null : threads.get(thread);
    if (replies != null) {
      replies.remove(gone.ts());
    }
  }

  /** Timestamps and authors of the replies below a message, oldest first. */
  public NavigableMap<String, String> replyAuthors(String ts) {
    return threads.getOrDefault(ts, new ConcurrentSkipListMap<>());
  }

  /** What stands in the channel itself, newest first, from a timestamp (exclusive) backwards. */
  public Collection<String> timelineBefore(String latest, boolean inclusive) {
    return timeline.headSet(latest, inclusive).descendingSet();
  }

  /** The newest messages, replies and this user's ephemeral ones included, newest first. */
  public List<Message> newest(String user, int limit) {
    Stream<Message> everyones = messages.descendingMap().values().stream().limit(limit);
    Stream<Message> own =
        ephemerals.descendingMap().values().stream()
            .filter(message -> user.equals(message.ephemeralFor()))
            .limit(limit);
    return Stream.concat(everyones, own)
        .sorted(Comparator.comparing(Message::ts).reversed())
        .limit(limit)
        .toList();
  }

  /** A message and its replies, oldest first. */
  public List<Message> thread(String ts) {
    List<Message> thread = new ArrayList<>();
    message(ts).ifPresent(thread::add);
    replyAuthors(ts).keySet().forEach(reply -> message(reply).ifPresent(thread::add));
    return thread;
  }

  /** The messages to which this file is attached. */
  public List<Message> showing(String file) {
    return messages.values().stream()
        .filter(message ->
            message
                .content()
                .files()
                .valueStream()
                .anyMatch(one -> Json.text(one, "id").equals(file)))
        .toList();
  }

  /** The newest of what only this user sees here, newest first. */
  public Stream<Message> ephemeralsOf(String user) {
    return ephemerals.descendingMap().values().stream()
        .filter(message -> user.equals(message.ephemeralFor()));
  }
}

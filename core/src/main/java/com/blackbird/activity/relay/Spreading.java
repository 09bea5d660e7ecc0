package com.blackbird.activity.relay;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Owed;
import com.blackbird.activity.delivery.Settled;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.relay.CopyStore.Pair;
import com.blackbird.activity.relay.CopyStore.State;
import com.blackbird.activity.relay.RelayJson.Told;
import com.blackbird.activity.relay.RelayMessage.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings the copies of messages, their reactions and their marks in line with what is said. */
final class Spreading {
  private static final String DELIVERED = "✅";
  private static final String FAILED = "⚠️";

  /** So long a copy can still be changed. */
  private static final Duration KEPT = Duration.ofDays(400);

  private static final int ANSWERED = 80;

  private final ConversationId id;
  private final RelayStores stores;
  private final TalkListener listener;
  private final Map<Integer, RelayThread> threads;
  private final Instant now;
  private final List<Owed> wishes = new ArrayList<>();

  Spreading(
      ConversationId id,
      RelayStores stores,
      TalkListener listener,
      Map<Integer, RelayThread> threads,
      Instant now) {
    this.id = id;
    this.stores = stores;
    this.listener = listener;
    this.threads = threads;
    this.now = now;
  }

  /** Asks the outbox for all of it. */
  void flush() {
    stores.outbox().owe(wishes);
    wishes.clear();
  }

  /** The copies of a message follow what it says now. */
  void spread(RelayThread source, RelayMessage message) {
    boolean isOpen = stores.conversations().isOpen(id, message.versionAt());
    List<Pair> all = stores.copies().of(id, message.number(), message.id());
    boolean wasCopied = all.stream().anyMatch(pair -> pair.state() != State.WITHDRAWN);
    for (RelayThread target : threads.values()) {
      List<Pair> pairs = all.stream().filter(pair -> pair.target() == target.number()).toList();
      if (target.hears(source)) {
        boolean isWanted = message.isShown() && (isOpen || wasCopied);
        spread(message, target, pairs, isWanted ? copies(source, message, target) : List.of());
        if (isWanted && pairs.isEmpty()) {
          tellWhatIsLeft(source, message, target);
        }
      }
    }
    boolean isTooLate = message.isShown() && !isOpen && !wasCopied;
    if (isTooLate && !source.member().isSpeakingOnly()) {
      closed(source, message);
    } else {
      mark(source, message);
    }
  }

  private List<CopyParts.Copy> copies(
      RelayThread source, RelayMessage message, RelayThread target) {
    return CopyParts.of(
        RelayPolicy.shown(source.member().visibility(), message.body().text()),
        answered(source, message),
        files(message),
        platform(target),
        () -> RelayTexts.in(language(target)),
        file -> stores.files().source(id, file));
  }

  private List<SaidFile> files(RelayMessage message) {
    return stores.files().of(id, message.number(), message.id(), message.body().files());
  }

  private static ChatPlatform platform(RelayThread thread) {
    return thread.member().root().channel().platform();
  }

  /** Who sends files that do not go along hears which; the others read it in their place. */
  private void tellWhatIsLeft(RelayThread source, RelayMessage message, RelayThread target) {
    List<SaidFile> left = left(source, message, target);
    if (!left.isEmpty()) {
      String name = "left/" + target.number() + "/" + message.id();
      Side side = target.member().side();
      wishes.add(reply(source, name, notices -> notices.left(left, side, platform(target))));
    }
  }

  private List<SaidFile> left(RelayThread source, RelayMessage message, RelayThread target) {
    return source.member().isSpeakingOnly() || message.body().files().isEmpty()
        ? List.of()
        : CopyParts.left(files(message), platform(target));
  }

  /** The first words of the message that this one answers, when the other side knows it. */
  private String answered(RelayThread source, RelayMessage message) {
    String answers = message.body().answers();
    if (answers == null) {
      return "";
    }
    return stores
        .messages()
        .find(id, source.number(), answers)
        .filter(RelayMessage::isShown)
        .map(one -> RelayPolicy.shown(source.member().visibility(), one.body().text()).plain())
        .map(words -> Fold.label(words.replace('\n', ' '), ANSWERED))
        .orElse("");
  }

  private void spread(
      RelayMessage message, RelayThread target, List<Pair> pairs, List<CopyParts.Copy> wanted) {
    Map<String, Pair> before = new HashMap<>();
    pairs.forEach(pair -> before.put(pair.part(), pair));
    Set<String> kept = new HashSet<>();
    for (int position = 0; position < wanted.size(); position++) {
      CopyParts.Copy copy = wanted.get(position);
      kept.add(copy.name());
      Pair known = before.get(copy.name());
      boolean isThere =
          known != null && known.state() != State.WITHDRAWN && known.digest().equals(copy.digest());
      if (!isThere) {
        Handle handle = handle(message, target, copy.name());
        wishes.add(
            Owed.reply(target.member().root(), handle, copy.message())
                .as(message.speaker())
                .inThreadOnly()
                .keptFor(KEPT));
        stores
            .copies()
            .save(
                id,
                new Pair(
                    message.number(),
                    message.id(),
                    target.number(),
                    copy.name(),
                    position,
                    handle.id(),
                    copy.digest(),
                    State.OWED,
                    null));
      }
    }
    for (Pair pair : pairs) {
      if (!kept.contains(pair.part()) && pair.state() != State.WITHDRAWN) {
        wishes.add(Owed.takeBack(handle(message, target, pair.part())));
        stores.copies().save(id, pair.becomes(State.WITHDRAWN, pair.digest()));
      }
    }
  }

  private static Handle handle(RelayMessage message, RelayThread target, String part) {
    return target.handle("copy/" + message.number() + "/" + message.id() + "/" + part);
  }

  /** What became of something that the outbox was asked for. */
  void told(RelayThread thread, Told told) {
    boolean isRoot = told.handle().equals(thread.member().root().id());
    if (isRoot
        && told.fate() instanceof Settled.Stands stands
        && stands.thread() != null
        && thread.place() == null) {
      stores.conversations().begun(id, thread.number(), stands.thread(), now);
      reload(thread.number());
    }
    switch (told.fate()) {
      case Settled.Held held -> held(thread, held.reason());
      case Settled.Stands stands -> {
        stores.copies().stands(id, told.handle(), stands.message());
        reached(thread);
        about(told)
            .ifPresent(pair -> {
              remark(pair.number(), pair.message());
              reactions(pair.number(), pair.message());
            });
      }
      case Settled.Refused refused -> {
        stores.copies().refused(id, told.handle());
        about(told).ifPresent(pair -> refused(thread, pair, refused.reason()));
        if (isRoot && thread.place() == null) {
          notBegun(thread, refused.reason());
        }
      }
      case Settled.TakenBack back -> {}
      case Settled.Gone gone -> {
        stores.copies().stands(id, told.handle(), gone.message());
        about(told).ifPresent(pair -> remark(pair.number(), pair.message()));
      }
    }
  }

  private Optional<Pair> about(Told told) {
    return stores.copies().byHandle(id, told.handle());
  }

  private void held(RelayThread thread, Reason reason) {
    if (!thread.isHeld()) {
      stores.conversations().held(id, thread.number(), true);
      reload(thread.number());
      notice(
          thread,
          "held/" + thread.troubles(),
          notices -> notices.held(thread.member().side(), reason));
      listener.unreachable(id, thread.member().side(), reason, now);
      remarkOwed(thread);
    }
  }

  private void reached(RelayThread thread) {
    if (thread.isHeld()) {
      stores.conversations().held(id, thread.number(), false);
      reload(thread.number());
      notice(
          thread,
          "held/" + (thread.troubles() - 1),
          notices -> notices.reachedAgain(thread.member().side()));
      remarkOwed(thread);
    }
  }

  private void remarkOwed(RelayThread thread) {
    stores.copies().owed(id, thread.number()).stream()
        .map(pair -> Map.entry(pair.number(), pair.message()))
        .distinct()
        .forEach(one -> remark(one.getKey(), one.getValue()));
  }

  private void refused(RelayThread target, Pair pair, Reason reason) {
    RelayThread source = threads.get(pair.number());
    String name = "why/" + pair.target() + "/" + pair.message();
    if (source != null && source.member().isSpeakingOnly()) {
      notice(target, name, notices -> notices.notBroughtFromAll(target.member().side(), reason));
    } else if (source != null) {
      wishes.add(
          reply(source, name, notices -> notices.notBrought(target.member().side(), reason)));
    }
    listener.unreachable(id, target.member().side(), reason, now);
    remark(pair.number(), pair.message());
  }

  /** There will be no such thread: who waits for an answer from there should know. */
  private void notBegun(RelayThread thread, Reason reason) {
    notice(thread, "begin", notices -> notices.notBegun(thread.member().side(), reason));
    listener.unreachable(id, thread.member().side(), reason, now);
  }

  private void closed(RelayThread source, RelayMessage message) {
    wishes.add(reply(source, "closed/" + message.id(), Notices::closed));
    mark(source, message, Mark.FAILED);
  }

  /** Says something in all threads that a thread hears of: it concerns the other side. */
  void notice(RelayThread thread, String name, Function<Notices, ChatMessage> words) {
    for (RelayThread other : threads.values()) {
      if (thread.hears(other) && !other.member().isSpeakingOnly()) {
        wishes.add(reply(other, "notice/" + thread.number() + "/" + name, words));
      }
    }
  }

  private Owed reply(RelayThread thread, String name, Function<Notices, ChatMessage> words) {
    ChatMessage message = words.apply(Notices.in(language(thread)));
    return Owed.reply(thread.member().root(), thread.handle(name), message).inThreadOnly();
  }

  private Language language(RelayThread thread) {
    return listener.language(id, thread.member().side());
  }

  private void remark(int number, String message) {
    RelayThread source = threads.get(number);
    if (source != null) {
      stores.messages().find(id, number, message).ifPresent(found -> mark(source, found));
    }
  }

  /** Says on the message itself whether it has arrived. */
  private void mark(RelayThread source, RelayMessage message) {
    List<Pair> pairs =
        stores.copies().of(id, message.number(), message.id()).stream()
            .filter(pair -> pair.state() != State.WITHDRAWN)
            .toList();
    boolean isFailed =
        pairs.stream()
            .anyMatch(pair ->
                pair.state() == State.REFUSED
                    || (pair.state() == State.OWED && isHeld(pair))
                    || isShort(source, message, pair));
    boolean isDelivered =
        !pairs.isEmpty() && pairs.stream().allMatch(pair -> pair.state() == State.STANDS);
    boolean wasDelivered = message.mark() == Mark.DELIVERED && !pairs.isEmpty() && !isFailed;
    mark(
        source,
        message,
        isFailed ? Mark.FAILED : isDelivered || wasDelivered ? Mark.DELIVERED : Mark.NONE);
  }

  /** Whether files of the message were left behind. */
  private boolean isShort(RelayThread source, RelayMessage message, Pair pair) {
    RelayThread target = threads.get(pair.target());
    return target != null && !left(source, message, target).isEmpty();
  }

  private boolean isHeld(Pair pair) {
    RelayThread target = threads.get(pair.target());
    return target != null && target.isHeld();
  }

  private void mark(RelayThread source, RelayMessage message, Mark mark) {
    if (mark == message.mark()) {
      return;
    }
    stores.messages().save(id, message.marked(mark));
    if (source.member().isSpeakingOnly()) {
      listener.arrived(id);
      return;
    }
    if (message.deletedAt() == null && !platform(source).isHelpDesk()) {
      react(source, message.ref(), DELIVERED, mark == Mark.DELIVERED);
      react(source, message.ref(), FAILED, mark == Mark.FAILED);
    }
  }

  private void react(RelayThread thread, MessageRef message, String emoji, boolean isThere) {
    wishes.add(
        Owed.mark(
            thread.handle("mark/" + message.message() + "/" + emoji), message, emoji, isThere));
  }

  /** The reactions to a message and to its copies, each of which may be told by its own id. */
  void reactions(int number, String message) {
    Optional<RelayMessage> said = stores.messages().find(id, number, message);
    if (said.isEmpty()) {
      Optional<Pair> copy = stores.copies().byCopy(id, number, message);
      said = copy.flatMap(pair -> stores.messages().find(id, pair.number(), pair.message()));
    }
    RelayMessage source = said.orElse(null);
    if (source == null || source.isOwn() || source.deletedAt() != null) {
      return;
    }
    List<Pair> pairs =
        stores.copies().of(id, source.number(), source.id()).stream()
            .filter(pair -> pair.state() == State.STANDS || pair.state() == State.OWED)
            .toList();
    if (pairs.isEmpty()) {
      return;
    }
    Map<Integer, Map<String, Boolean>> there = new HashMap<>();
    there.put(source.number(), stores.messages().reactions(id, source.number(), source.id()));
    for (Pair pair : pairs) {
      if (pair.copyMessage() != null) {
        Map<String, Boolean> found =
            stores.messages().reactions(id, pair.target(), pair.copyMessage());
        Map<String, Boolean> all = there.computeIfAbsent(pair.target(), any -> new HashMap<>());
        found.forEach((emoji, isThere) -> all.merge(emoji, isThere, Boolean::logicalOr));
      }
    }
    show(source, pairs, there);
  }

  private void show(
      RelayMessage source, List<Pair> pairs, Map<Integer, Map<String, Boolean>> there) {
    Set<String> emoji = new HashSet<>();
    there.values().forEach(found -> emoji.addAll(found.keySet()));
    emoji.removeAll(Set.of(DELIVERED, FAILED));
    RelayThread origin = threads.get(source.number());
    for (String one : emoji) {
      if (origin != null && isReactive(origin) && !origin.member().isSpeakingOnly()) {
        show(origin, "own/" + source.id(), one, source.ref(), null, seen(origin, one, there));
      }
      Set<Integer> done = new HashSet<>();
      for (Pair pair : pairs) {
        RelayThread target = threads.get(pair.target());
        if (target != null && isReactive(target) && done.add(pair.target())) {
          show(
              target,
              pair.number() + "/" + pair.message(),
              one,
              null,
              handle(source, target, pair.part()),
              seen(target, one, there));
        }
      }
    }
  }

  private static boolean isReactive(RelayThread thread) {
    return !platform(thread).isHelpDesk();
  }

  /** Whether somebody elsewhere, whom this thread hears, has reacted so. */
  private boolean seen(RelayThread thread, String emoji, Map<Integer, Map<String, Boolean>> there) {
    return there.entrySet().stream()
        .filter(one -> one.getValue().getOrDefault(emoji, false))
        .map(one -> threads.get(one.getKey()))
        .anyMatch(other -> other != null && thread.hears(other) && canShow(emoji, other, thread));
  }

  /** An emoji of a workspace's own is known there alone. */
  private static boolean canShow(String emoji, RelayThread from, RelayThread to) {
    boolean isOwn = emoji.codePoints().allMatch(character -> character < 0x80);
    var one = from.member().root().channel();
    var other = to.member().root().channel();
    return !isOwn
        || (one.platform() == other.platform() && one.workspace().equals(other.workspace()));
  }

  private void show(
      RelayThread thread,
      String message,
      String emoji,
      @Nullable MessageRef target,
      @Nullable Handle copy,
      boolean isThere) {
    Handle handle = thread.handle("react/" + message + "/" + emoji);
    if (copy != null) {
      wishes.add(Owed.mark(handle, copy, emoji, isThere));
    } else if (target != null) {
      wishes.add(Owed.mark(handle, target, emoji, isThere));
    }
  }

  private void reload(int number) {
    stores.conversations().threads(id).stream()
        .filter(thread -> thread.number() == number)
        .forEach(thread -> threads.put(number, thread));
  }
}

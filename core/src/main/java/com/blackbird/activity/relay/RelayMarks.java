package com.blackbird.activity.relay;

import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.delivery.Owed;
import com.blackbird.activity.relay.CopyStore.Pair;
import com.blackbird.activity.relay.CopyStore.State;
import com.blackbird.activity.relay.RelayMessage.Mark;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says on a message itself whether its copies have arrived. */
final class RelayMarks {
  private static final String DELIVERED = "✅";
  private static final String FAILED = "⚠️";

  /** What the bot says so; nobody's reaction. */
  static final Set<String> EMOJI = Set.of(DELIVERED, FAILED);

  private final RelayRound round;
  private final RelayStores stores;
  private final LeftBehind left;

  RelayMarks(RelayRound round) {
    this.round = round;
    this.stores = round.stores();
    this.left = new LeftBehind(round);
  }

  /** What has not arrived in a thread is looked at again: its channel is away, or back. */
  void remarkOwed(RelayThread thread) {
    stores.copies().owed(round.id(), thread.number()).stream()
        .map(pair -> Map.entry(pair.number(), pair.message()))
        .distinct()
        .forEach(one -> remark(one.getKey(), one.getValue()));
  }

  /** Looks again at a message of which a copy has changed. */
  void remark(int number, String message) {
    RelayThread source = round.thread(number);
    if (source != null) {
      stores.messages().find(round.id(), number, message).ifPresent(found -> mark(source, found));
    }
  }

  /** Marks a message by what its copies say. */
  void mark(RelayThread source, RelayMessage message) {
    List<Pair> pairs =
        stores.copies().of(round.id(), message.number(), message.id()).stream()
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
    RelayThread target = round.thread(pair.target());
    return target != null && left.isAny(source, message, target);
  }

  private boolean isHeld(Pair pair) {
    RelayThread target = round.thread(pair.target());
    return target != null && target.isHeld();
  }

  /** Marks a message so. */
  void mark(RelayThread source, RelayMessage message, Mark mark) {
    if (mark == message.mark()) {
      return;
    }
    stores.messages().save(round.id(), message.marked(mark));
    if (source.member().isSpeakingOnly()) {
      round.listener().arrived(round.id());
      return;
    }
    if (message.deletedAt() == null && source.isReactive()) {
      react(source, message.ref(), DELIVERED, mark == Mark.DELIVERED);
      react(source, message.ref(), FAILED, mark == Mark.FAILED);
    }
  }

  private void react(RelayThread thread, MessageRef message, String emoji, boolean isThere) {
    round.owe(
        Owed.mark(
            thread.handle("mark/" + message.message() + "/" + emoji), message, emoji, isThere));
  }
}

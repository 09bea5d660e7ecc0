package com.blackbird.activity.relay;

import com.blackbird.activity.delivery.Owed;
import com.blackbird.activity.relay.CopyStore.Pair;
import com.blackbird.activity.relay.CopyStore.State;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shows on a message and on its copies what people have reacted to any of them. */
final class RelayReactions {
  private final RelayRound round;
  private final RelayStores stores;

  RelayReactions(RelayRound round) {
    this.round = round;
    this.stores = round.stores();
  }

  /** The reactions to a message and to its copies, each of which may be told by its own id. */
  void show(int number, String message) {
    Optional<RelayMessage> said = stores.messages().find(round.id(), number, message);
    if (said.isEmpty()) {
      Optional<Pair> copy = stores.copies().byCopy(round.id(), number, message);
      said =
          copy.flatMap(pair -> stores.messages().find(round.id(), pair.number(), pair.message()));
    }
    RelayMessage source = said.orElse(null);
    if (source == null || source.isOwn() || source.deletedAt() != null) {
      return;
    }
    List<Pair> pairs =
        stores.copies().of(round.id(), source.number(), source.id()).stream()
            .filter(pair -> pair.state() == State.STANDS || pair.state() == State.OWED)
            .toList();
    if (pairs.isEmpty()) {
      return;
    }
    show(source, pairs, found(source, pairs));
  }

  /** Which emoji people have set, by thread. */
  private Map<Integer, Map<String, Boolean>> found(RelayMessage source, List<Pair> pairs) {
    Map<Integer, Map<String, Boolean>> there = new HashMap<>();
    there.put(
        source.number(), stores.messages().reactions(round.id(), source.number(), source.id()));
    for (Pair pair : pairs) {
      if (pair.copyMessage() != null) {
        Map<String, Boolean> found =
            stores.messages().reactions(round.id(), pair.target(), pair.copyMessage());
        Map<String, Boolean> all = there.computeIfAbsent(pair.target(), any -> new HashMap<>());
        found.forEach((emoji, isThere) -> all.merge(emoji, isThere, Boolean::logicalOr));
      }
    }
    return there;
  }

  private void show(
      RelayMessage source, List<Pair> pairs, Map<Integer, Map<String, Boolean>> there) {
    Set<String> emoji = new HashSet<>();
    there.values().forEach(found -> emoji.addAll(found.keySet()));
    emoji.removeAll(RelayMarks.EMOJI);
    RelayThread origin = round.thread(source.number());
    for (String one : emoji) {
      if (origin != null && origin.isReactive() && !origin.member().isSpeakingOnly()) {
        round.owe(
            Owed.mark(
                origin.handle("react/own/" + source.id() + "/" + one),
                source.ref(),
                one,
                seen(origin, one, there)));
      }
      Set<Integer> done = new HashSet<>();
      for (Pair pair : pairs) {
        RelayThread target = round.thread(pair.target());
        if (target != null && target.isReactive() && done.add(pair.target())) {
          round.owe(
              Owed.mark(
                  target.handle("react/" + pair.number() + "/" + pair.message() + "/" + one),
                  target.copyOf(source, pair.part()),
                  one,
                  seen(target, one, there)));
        }
      }
    }
  }

  /** Whether somebody elsewhere, whom this thread hears, has reacted so. */
  private boolean seen(RelayThread thread, String emoji, Map<Integer, Map<String, Boolean>> there) {
    return there.entrySet().stream()
        .filter(one -> one.getValue().getOrDefault(emoji, false))
        .map(one -> round.thread(one.getKey()))
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
}

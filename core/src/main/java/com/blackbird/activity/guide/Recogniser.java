package com.blackbird.activity.guide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the entry that a message is about, among any number of entries.
 *
 * <p>Each clue lies under one of its words, the one that the fewest share. A message is read once;
 * only the clues that lie under one of its words are looked at. So the cost grows with the message
 * and hardly with the catalogue.
 */
final class Recogniser {
  private record Filed(CatalogueEntry entry, Clue clue, Clue.Handle handle) {}

  private record Found(CatalogueEntry entry, Sighting sighting) {}

  private final Map<String, List<Filed>> byWord = new HashMap<>();

  Recogniser(List<CatalogueEntry> entries) {
    Map<String, Integer> uses = new HashMap<>();
    for (CatalogueEntry entry : entries) {
      for (Clue clue : entry.clues()) {
        clue.vocabulary().forEach(word -> uses.merge(word, 1, Integer::sum));
      }
    }
    for (CatalogueEntry entry : entries) {
      entry.clues().forEach(clue -> file(entry, clue, uses));
    }
  }

  private void file(CatalogueEntry entry, Clue clue, Map<String, Integer> uses) {
    List<Clue.Handle> handles = clue.handles();
    if (handles.isEmpty()) {
      clue.eitherHandles().forEach(handle -> add(new Filed(entry, clue, handle)));
      return;
    }
    Clue.Handle rarest = handles.getFirst();
    for (Clue.Handle handle : handles) {
      if (rarity(handle, uses) < rarity(rarest, uses)) {
        rarest = handle;
      }
    }
    add(new Filed(entry, clue, rarest));
  }

  /** How many clues a word nominates already, and how many more might come to it. */
  private int rarity(Clue.Handle handle, Map<String, Integer> uses) {
    String word = handle.anchor().word();
    return byWord.getOrDefault(word, List.of()).size() * 4 + uses.getOrDefault(word, 0);
  }

  private void add(Filed filed) {
    byWord.computeIfAbsent(filed.handle().anchor().word(), word -> new ArrayList<>()).add(filed);
  }

  /** The entry that the message shows most clearly, if it shows one. */
  Optional<GuideEntry> recognise(MessageWords message) {
    Set<Clue> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Optional<Found> best = Optional.empty();
    for (int place = 0; place < message.count(); place++) {
      String word = message.at(place);
      for (Filed filed : word == null ? List.<Filed>of() : byWord.getOrDefault(word, List.of())) {
        if (isAt(filed, message, place) && seen.add(filed.clue())) {
          best = better(best, look(filed, message));
        }
      }
    }
    return best.map(found -> found.entry().guide());
  }

  private static boolean isAt(Filed filed, MessageWords message, int place) {
    return filed.handle().phrase().matches(message, filed.handle().anchor(), place);
  }

  private static Optional<Found> look(Filed filed, MessageWords message) {
    return filed.clue().look(message).map(sighting -> new Found(filed.entry(), sighting));
  }

  private static Optional<Found> better(Optional<Found> one, Optional<Found> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    return other.get().sighting().compareTo(one.get().sighting()) > 0 ? other : one;
  }
}

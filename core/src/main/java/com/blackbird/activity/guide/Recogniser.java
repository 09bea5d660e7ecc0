package com.blackbird.activity.guide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entry that a message is about, among any number of entries.
 *
 * <p>Each clue lies under two of its words that follow one another, those that the fewest share. A
 * message is read once; only the clues that lie under its words are looked at. So the cost grows
 * with the message and hardly with the catalogue.
 */
final class Recogniser {
  private record Filed(CatalogueEntry entry, Clue clue, Clue.Handle handle) {}

  private record Found(CatalogueEntry entry, Sighting sighting) {}

  /** What lies under one word: by the word that has to follow, and where any may. */
  private record Shelf(List<Filed> alone, Map<String, List<Filed>> before) {
    Shelf() {
      this(new ArrayList<>(), new HashMap<>());
    }

    List<Filed> place(String next) {
      return next.isEmpty() ? alone : before.computeIfAbsent(next, word -> new ArrayList<>());
    }

    List<Filed> look(@Nullable String next) {
      List<Filed> followed = next == null ? null : before.get(next);
      return followed == null ? List.of() : followed;
    }
  }

  private final Map<String, Shelf> shelves = new HashMap<>();

  Recogniser(List<CatalogueEntry> entries) {
    for (CatalogueEntry entry : entries) {
      entry.clues().forEach(clue -> file(entry, clue));
    }
  }

  private void file(CatalogueEntry entry, Clue clue) {
    List<Clue.Handle> handles = clue.handles();
    if (handles.isEmpty()) {
      clue.eitherHandles().forEach(handle -> shelf(handle).add(new Filed(entry, clue, handle)));
      return;
    }
    handles.stream()
        .map(this::shelf)
        .mapToInt(List::size)
        .min()
        .ifPresent(least ->
            handles.stream()
                .filter(handle -> shelf(handle).size() == least)
                .max(Comparator.comparingInt(handle -> handle.anchor().word().length()))
                .ifPresent(handle -> shelf(handle).add(new Filed(entry, clue, handle))));
  }

  private List<Filed> shelf(Clue.Handle handle) {
    return shelves
        .computeIfAbsent(handle.anchor().word(), word -> new Shelf())
        .place(handle.anchor().next());
  }

  /** The entry that the message shows most clearly, if it shows one. */
  Optional<GuideEntry> recognise(MessageWords message) {
    Search search = new Search(message);
    for (int place = 0; place < message.count(); place++) {
      Shelf shelf = shelves.get(message.at(place));
      if (shelf != null) {
        search.look(shelf.alone(), place);
        search.look(shelf.look(message.at(place + 1)), place);
      }
    }
    return search.best().map(found -> found.entry().guide());
  }

  /** The reading of one message; each clue is looked at once. */
  private static final class Search {
    private final MessageWords message;
    private final Set<Clue> seen = Collections.newSetFromMap(new IdentityHashMap<>(4));
    private @Nullable Found best;

    Search(MessageWords message) {
      this.message = message;
    }

    void look(List<Filed> shelf, int place) {
      for (Filed filed : shelf) {
        Clue.Handle handle = filed.handle();
        if (handle.phrase().matches(message, handle.anchor(), place) && seen.add(filed.clue())) {
          filed
              .clue()
              .look(message)
              .ifPresent(sighting -> keep(new Found(filed.entry(), sighting)));
        }
      }
    }

    private void keep(Found found) {
      if (best == null || found.sighting().compareTo(best.sighting()) > 0) {
        best = found;
      }
    }

    Optional<Found> best() {
      return Optional.ofNullable(best);
    }
  }
}

package com.blackbird.activity.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks recognisers in one pass over a text. A hash of the last three letters rolls along, so that a
 * text in which no anchor stands costs a look into a table for each letter.
 */
final class Scan {
  private static final int BITS_A_LETTER = 5;
  private static final int LETTERS = 3;
  private static final int SIZE = 1 << (BITS_A_LETTER * LETTERS);
  private static final int ASCII = 128;

  /** Who is asked where this anchor stands. */
  private record Anchor(String text, Recogniser recogniser) {
    boolean stands(String in, int at) {
      return in.regionMatches(true, at, text, 0, text.length());
    }
  }

  private final Map<Integer, List<Anchor>> byHash = new HashMap<>();
  private final BitSet known = new BitSet(SIZE);
  private final List<List<Anchor>> bySign = new ArrayList<>();

  Scan(List<? extends Recogniser> recognisers) {
    for (int sign = 0; sign < ASCII; sign++) {
      bySign.add(new ArrayList<>());
    }
    for (Recogniser recogniser : recognisers) {
      for (String text : recogniser.anchors()) {
        add(new Anchor(text, recogniser));
      }
    }
  }

  private void add(Anchor anchor) {
    if (anchor.text().length() == 1) {
      bySign.get(anchor.text().charAt(0)).add(anchor);
    } else {
      int hash = hash(anchor.text());
      known.set(hash);
      byHash.computeIfAbsent(hash, none -> new ArrayList<>()).add(anchor);
    }
  }

  /** All that is found, from left to right, none within another. */
  List<Found> find(String text) {
    List<Found> all = List.of();
    int from = 0;
    int hash = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      hash = roll(hash, c);
      Found found = null;
      if (known.get(hash) && i - from >= LETTERS - 1) {
        found = ask(byHash.getOrDefault(hash, List.of()), text, i - LETTERS + 1, from);
      }
      if (found == null && c < ASCII && !bySign.get(c).isEmpty()) {
        found = ask(bySign.get(c), text, i, from);
      }
      if (found != null) {
        if (all.isEmpty()) {
          all = new ArrayList<>();
        }
        all.add(found);
        from = found.end();
        i = Math.max(i, from - 1);
      }
    }
    return all;
  }

  private static @Nullable Found ask(List<Anchor> anchors, String text, int at, int from) {
    for (Anchor anchor : anchors) {
      Found found = anchor.stands(text, at) ? anchor.recogniser().at(text, at) : null;
      if (found != null && found.start() >= from) {
        return found;
      }
    }
    return null;
  }

  private static int hash(String anchor) {
    int hash = 0;
    for (int i = 0; i < LETTERS; i++) {
      hash = roll(hash, anchor.charAt(i));
    }
    return hash;
  }

  /** What is three letters back falls out; a letter's case is the bit that is set. */
  private static int roll(int hash, char c) {
    return ((hash << BITS_A_LETTER) ^ (c | 0x20)) & (SIZE - 1);
  }
}

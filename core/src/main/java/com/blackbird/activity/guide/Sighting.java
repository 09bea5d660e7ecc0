package com.blackbird.activity.guide;

import java.util.Comparator;

/**
 * How a message shows a clue, to choose between several: a code in its field says most, then a code
 * anywhere, the first one before those inside it, then the clue that says more.
 *
 * @param field whether the code was in a field for codes
 * @param code whether there was a code
 * @param codeAt where the code was, 0 without one
 * @param weight how many words the clue has
 * @param saysAt where the words were
 */
record Sighting(boolean field, boolean code, int codeAt, int weight, int saysAt)
    implements Comparable<Sighting> {
  private static final Comparator<Sighting> ORDER =
      Comparator.comparing(Sighting::field)
          .thenComparing(Sighting::code)
          .thenComparingInt(sighting -> -sighting.codeAt())
          .thenComparingInt(Sighting::weight)
          .thenComparingInt(sighting -> -sighting.saysAt());

  /** The greater one says more. */
  @Override
  public int compareTo(Sighting other) {
    return ORDER.compare(this, other);
  }
}

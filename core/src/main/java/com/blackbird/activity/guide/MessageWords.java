package com.blackbird.activity.guide;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A message as a row of words, which is the same whether it was logged as JSON, as XML or as text:
 * lower case, without punctuation, markup and escapes.
 *
 * <p>Reading is one pass over at most {@value #LONGEST} characters, whatever they are.
 */
final class MessageWords {
  /** As much of a long message as is looked at: its beginning, and a fifth of this from its end. */
  static final int LONGEST = 20_000;

  private final @Nullable String[] words;
  private final BitSet codes;
  private final BitSet elsewhere;

  MessageWords(@Nullable String[] words, BitSet codes, BitSet elsewhere) {
    this.words = words;
    this.codes = codes;
    this.elsewhere = elsewhere;
  }

  static MessageWords of(String message) {
    return new WordReader(bounded(message)).read();
  }

  private static String bounded(String message) {
    int tail = LONGEST / 5;
    return message.length() <= LONGEST
        ? message
        : message.substring(0, LONGEST - tail) + ' ' + message.substring(message.length() - tail);
  }

  int count() {
    return words.length;
  }

  /** The word at this place; null where none is, and for one that is too long to be a word. */
  @Nullable String at(int place) {
    return place >= 0 && place < words.length ? words[place] : null;
  }

  /** Whether a word is at this place at all. */
  boolean has(int place) {
    return place >= 0 && place < words.length;
  }

  /** Whether it is the value of a field that holds an error's code. */
  boolean isCode(int place) {
    return codes.get(place);
  }

  /** Whether it is the value of such a field of something else, such as a discount. */
  boolean isElsewhere(int place) {
    return elsewhere.get(place);
  }
}

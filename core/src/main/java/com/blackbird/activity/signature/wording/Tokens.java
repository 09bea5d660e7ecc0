package com.blackbird.activity.signature.wording;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The tokens of a text in order, with what stood before each of them. */
final class Tokens {
  static final int SPACE = 1;
  static final int STOP = 2;
  static final int COLON = 4;
  static final int DASH = 8;
  static final int OPEN = 16;
  static final int CLOSE = 32;
  static final int LINE = 64;
  static final int EQUALS = 128;
  static final int COMMA = 256;
  static final int SQUARE = 512;
  static final int SQUARE_CLOSE = 1024;

  /** An error says what it has to say in so many words; the rest of a dump is the dump. */
  private static final int MOST = 240;

  private final String text;
  private Kind[] kinds;
  private int[] starts;
  private int[] ends;
  private int[] gaps;
  private @Nullable String[] normals;
  private int[] traits;
  private int size;

  Tokens(String text) {
    this.text = text;
    int room = Math.min(MOST, text.length() / 5 + 4);
    kinds = new Kind[room];
    starts = new int[room];
    ends = new int[room];
    gaps = new int[room + 1];
    normals = new @Nullable String[room];
    traits = new int[room];
  }

  boolean isFull() {
    return size == MOST;
  }

  int size() {
    return size;
  }

  String text() {
    return text;
  }

  void add(Kind kind, int start, int end) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      gaps = Arrays.copyOf(gaps, size * 2 + 1);
      normals = Arrays.copyOf(normals, size * 2);
      traits = Arrays.copyOf(traits, size * 2);
    }
    kinds[size] = kind;
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  /** Notes what stands between the last token and the next one. */
  void gap(int flag) {
    gaps[size] |= flag;
  }

  /** Takes back that something stands there. */
  void noGap(int token, int flag) {
    gaps[token] &= ~flag;
  }

  Kind kind(int token) {
    return kinds[token];
  }

  void become(int token, Kind kind) {
    kinds[token] = kind;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  int length(int token) {
    return ends[token] - starts[token];
  }

  /** Whether the token is a word that plays the part. */
  boolean is(int token, Trait trait) {
    if (token < 0 || token >= size || kinds[token] != Kind.WORD) {
      return false;
    }
    normal(token);
    return trait.isIn(traits[token]);
  }

  /** Whether the token says what is wrong. */
  boolean isTelling(int token) {
    if (!kinds[token].isWording()) {
      return false;
    }
    normal(token);
    return (traits[token] & (Trait.SILENT.bit() | Trait.GENERIC.bit())) == 0;
  }

  /** The parts that a word plays. */
  int traits(int token) {
    normal(token);
    return traits[token];
  }

  /** Whether the word has nothing inside it that divides it. */
  boolean isPlain(int token) {
    for (int i = starts[token]; i < ends[token]; i++) {
      char c = text.charAt(i);
      boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
      if (!letter || (i > starts[token] && c < 'a' && text.charAt(i - 1) >= 'a')) {
        return false;
      }
    }
    return true;
  }

  /** The normal form of a word, made once. */
  String normal(int token) {
    var normal = normals[token];
    if (normal == null) {
      normal = Vocabulary.normal(text, starts[token], ends[token]);
      normals[token] = normal;
      traits[token] = Vocabulary.traits(normal);
    }
    return normal;
  }

  /** Whether any of the flags stands before the token; behind the last one everything ends. */
  boolean has(int token, int flags) {
    return token >= size ? (gaps[size] & flags) != 0 : (gaps[token] & flags) != 0;
  }

  char first(int token) {
    return text.charAt(starts[token]);
  }

  String string(int token) {
    return text.substring(starts[token], ends[token]);
  }

  boolean is(int token, String word) {
    return token >= 0
        && token < size
        && length(token) == word.length()
        && text.regionMatches(true, starts[token], word, 0, word.length());
  }

  /** Whether the token is a word in small letters. */
  boolean isLower(int token) {
    return kinds[token] == Kind.WORD && Character.isLowerCase(first(token));
  }

  /** Whether the token begins with a capital, as names do. */
  boolean isCapitalised(int token) {
    boolean word =
        kinds[token] == Kind.WORD
            || (kinds[token] == Kind.IDENTIFIER
                && text.indexOf('.', starts[token], ends[token]) < 0);
    return word && Character.isUpperCase(first(token));
  }

  /** Whether the token is written in capitals. */
  boolean isShouted(int token) {
    for (int i = starts[token]; i < ends[token]; i++) {
      if (!Character.isUpperCase(text.charAt(i)) && text.charAt(i) != '_') {
        return false;
      }
    }
    return true;
  }

  /** Whether the token is a word that stands beside the name of a field. */
  boolean isField(int token) {
    return is(token, Trait.FIELD);
  }

  /** Whether a clause ends before the token. */
  boolean opensClause(int token) {
    return has(token, STOP | COLON | LINE | OPEN | EQUALS | DASH);
  }

  /** How many of the tokens say what is wrong. */
  int telling(int from, int to) {
    int telling = 0;
    for (int i = from; i < to; i++) {
      telling += isTelling(i) ? 1 : 0;
    }
    return telling;
  }

  void toValues(int from, int to) {
    for (int i = from; i < to; i++) {
      if (kinds[i].isWording() || kinds[i] == Kind.QUOTED) {
        kinds[i] = Kind.VALUE;
      }
    }
  }

  /** Whether nothing is left there. */
  boolean isNoise(int from, int to) {
    for (int i = from; i < to; i++) {
      if (kinds[i] != Kind.NOISE) {
        return false;
      }
    }
    return true;
  }

  void toNoise(int from, int to) {
    Arrays.fill(kinds, from, Math.max(from, to), Kind.NOISE);
  }
}

package com.blackbird.activity.signature;

import java.util.Arrays;

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
  private Kind[] kinds = new Kind[32];
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private int[] gaps = new int[33];
  private int size;

  Tokens(String text) {
    this.text = text;
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
}

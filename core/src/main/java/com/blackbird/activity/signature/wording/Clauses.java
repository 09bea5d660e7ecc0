package com.blackbird.activity.signature.wording;

import java.util.Locale;

/** Takes away what surrounds the sentence that matters: occasions, asides, advice, request ids. */
final class Clauses {
  private static final int BOUNDARY = Tokens.STOP | Tokens.LINE;
  private static final int LONGEST_ASIDE = 5;
  private static final int LONGEST_ATTEMPT = 14;

  private final Tokens tokens;
  private final Evidence evidence;
  private int start;

  Clauses(Tokens tokens, int start, Evidence evidence) {
    this.tokens = tokens;
    this.start = start;
    this.evidence = evidence;
  }

  void trim() {
    trailingCode(start);
    asides(start);
    start = behindKind(behindOccasions(behindEffect(start)));
    advice(start);
  }

  /** "Business Validation Error: You must set an amount" is about the amount. */
  private int behindKind(int from) {
    for (int i = from + 1; i < tokens.size() && i < from + 6; i++) {
      if (tokens.has(i, Tokens.COLON | Tokens.DASH)) {
        int rest = tokens.telling(i, tokens.size());
        if (tokens.is(i - 1, Trait.KIND)
            && (rest > 2 || (rest > 0 && tokens.telling(from, i) == 0))) {
          tokens.toNoise(from, i);
          return i;
        }
        return from;
      }
    }
    return from;
  }

  /** "... [rest_no_route]" and "... (CERT_HAS_EXPIRED)" name the code at the end. */
  private void trailingCode(int from) {
    for (int i = Math.max(from, 1); i < tokens.size(); i++) {
      boolean bracketed =
          tokens.has(i, Tokens.SQUARE | Tokens.OPEN)
              && tokens.has(i + 1, Tokens.SQUARE_CLOSE | Tokens.CLOSE);
      if (bracketed && (tokens.kind(i) == Kind.CODE || isSnake(i) || isShouted(i))) {
        evidence.code(tokens.string(i));
        tokens.toNoise(i, i + 1);
      }
    }
  }

  private boolean isSnake(int i) {
    return i + 1 == tokens.size()
        && (tokens.kind(i) == Kind.IDENTIFIER || tokens.kind(i) == Kind.WORD)
        && (tokens.string(i).indexOf('-') > 0 || tokens.string(i).indexOf('_') > 0);
  }

  private boolean isShouted(int i) {
    var word = tokens.string(i);
    return tokens.kind(i) == Kind.WORD
        && word.length() > 4
        && word.equals(word.toUpperCase(Locale.ROOT))
        && !word.equals(word.toLowerCase(Locale.ROOT));
  }

  /** Parentheses that hold a value and hardly a word, or that follow a finished sentence. */
  private void asides(int from) {
    for (int i = from; i < tokens.size(); i++) {
      boolean square = tokens.has(i, Tokens.SQUARE) && (i == from || tokens.has(i, Tokens.OPEN));
      if (!square && !tokens.has(i, Tokens.OPEN)) {
        continue;
      }
      int end = behind(i, square ? Tokens.SQUARE_CLOSE : Tokens.CLOSE);
      if (leads(i, end, square || tokens.isNoise(from, i))
          || tokens.has(i, Tokens.STOP)
          || holdsValue(i, end)) {
        tokens.toNoise(i, end);
      }
      i = end - 1;
    }
    pairs(from);
  }

  private int behind(int from, int closing) {
    int end = from + 1;
    while (end < tokens.size() && !tokens.has(end, closing)) {
      end++;
    }
    return end;
  }

  /** "[API] Invalid key", and "Move" (stock.move) behind a value. */
  private boolean leads(int i, int end, boolean first) {
    if (end - i >= LONGEST_ASIDE) {
      return false;
    }
    return (first && tokens.telling(end, tokens.size()) > 0) || (i > 0 && isValue(i - 1));
  }

  /** ", requested 220, available 8" */
  private void pairs(int from) {
    for (int i = from + 1; i + 1 < tokens.size(); i++) {
      boolean pair =
          tokens.has(i, Tokens.COMMA)
              && tokens.kind(i) == Kind.WORD
              && !tokens.kind(i + 1).isWording()
              && (i + 2 == tokens.size() || tokens.has(i + 2, Tokens.COMMA | BOUNDARY));
      if (pair) {
        tokens.toNoise(i, i + 1);
      }
    }
  }

  private boolean isValue(int i) {
    return !tokens.kind(i).isWording() && tokens.kind(i) != Kind.NOISE;
  }

  private boolean holdsValue(int from, int to) {
    int words = 0;
    int values = 0;
    for (int i = from; i < to; i++) {
      if (tokens.kind(i).isWording()) {
        if (i > from && tokens.has(i, Tokens.COLON)) {
          return false;
        }
        words++;
      } else {
        values++;
      }
    }
    return values > 0 && words <= 3;
  }

  /** "Failed to push order 5: Error fetching customer 7: Invalid login" is about the login. */
  private int behindOccasions(int from) {
    int at = from;
    for (int next = behindOccasion(at); next > at; next = behindOccasion(at)) {
      at = next;
    }
    for (int next = behindAttempt(at); next > at; next = behindAttempt(at)) {
      at = next;
    }
    return at;
  }

  /** "... caused by: X" is about X. */
  private int behindEffect(int from) {
    for (int i = from + 1; i + 1 < tokens.size(); i++) {
      if (tokens.is(i, "by")
          && tokens.is(i - 1, "caused")
          && tokens.has(i + 1, Tokens.COLON)
          && tokens.telling(i + 1, tokens.size()) > 2) {
        tokens.toNoise(from, i + 1);
        return i + 1;
      }
    }
    return from;
  }

  /** "Order import failed: ..." and "Sales order SO-1: ..." say when, if what follows says what. */
  private int behindAttempt(int from) {
    boolean failed = false;
    boolean value = false;
    boolean said = false;
    for (int i = from; i < tokens.size() && i < from + LONGEST_ATTEMPT; i++) {
      if (i > from && tokens.has(i, Tokens.COLON)) {
        boolean attempt = failed || (value && !said && tokens.telling(from, i) < 3);
        if (attempt && saysWhat(i)) {
          tokens.toNoise(from, i);
          return i;
        }
        return from;
      }
      if (i > from && tokens.has(i, BOUNDARY)) {
        return from;
      }
      failed |= tokens.is(i, Trait.ATTEMPT);
      value |= isValue(i);
      said |= tokens.is(i, Trait.VERB) || tokens.is(i, "invalid") || tokens.is(i, Trait.ABSENT);
    }
    return from;
  }

  private boolean saysWhat(int from) {
    boolean predicate = false;
    for (int i = from; i < tokens.size(); i++) {
      predicate |=
          tokens.is(i, Trait.VERB)
              || tokens.is(i, Trait.ABSENT)
              || tokens.is(i, Trait.REQUIRED)
              || tokens.is(i, Trait.UNKNOWN)
              || tokens.is(i, "invalid");
    }
    return tokens.telling(from, tokens.size()) > (predicate ? 0 : 2);
  }

  /** "Error fetching customer 5: Invalid login" is about the login. */
  private int behindOccasion(int from) {
    if (from >= tokens.size() || !tokens.is(from, Trait.OCCASION)) {
      return from;
    }
    for (int i = from + 1; i < tokens.size(); i++) {
      if (tokens.has(i, Tokens.COLON | BOUNDARY) && tokens.telling(i, tokens.size()) > 1) {
        boolean bare =
            tokens.has(i, BOUNDARY) && !tokens.has(i, Tokens.COLON) && tokens.telling(from, i) > 2;
        if (!bare) {
          tokens.toNoise(from, i);
          return i;
        }
        return from;
      }
    }
    return from;
  }

  private void advice(int from) {
    boolean said = false;
    for (int i = from; i < tokens.size(); ) {
      int end = i + 1;
      while (end < tokens.size() && !tokens.has(end, BOUNDARY)) {
        end++;
      }
      boolean cause = tokens.is(i, "error") && tokens.has(i + 1, Tokens.COLON);
      if (cause && tokens.telling(from, i) > 2) {
        tokens.toNoise(i, tokens.size());
        return;
      }
      if (said && tokens.is(i, Trait.ADVICE)) {
        tokens.toNoise(i, end);
      } else if (said && holdsValue(i, end)) {
        tokens.toNoise(i, end);
      } else if (said && end == tokens.size() && end - i < 3 && tokens.has(end, Tokens.COLON)) {
        tokens.toNoise(i, end);
      }
      said |= tokens.telling(i, end) > 0;
      i = end;
    }
  }
}

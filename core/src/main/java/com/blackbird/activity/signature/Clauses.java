package com.blackbird.activity.signature;

import java.util.Locale;
import java.util.Set;

/** Takes away what surrounds the sentence that matters: labels, occasions, advice, request ids. */
final class Clauses {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD");
  private static final int BOUNDARY = Tokens.STOP | Tokens.LINE;

  private final Tokens tokens;
  private final Evidence evidence;
  private int start;
  private String field = "";

  Clauses(Tokens tokens, Evidence evidence) {
    this.tokens = tokens;
    this.evidence = evidence;
  }

  /** What leads to the sentence; comes before the values are told from the wording. */
  void lead() {
    if (tokens.size() > 0 && isException(tokens.string(0))) {
      evidence.errorClass(tokens.string(0));
      noise(0, 1);
    }
    dates();
    statuses();
    methods();
    start = Math.max(Math.max(behindCode(), behindNumber()), behindMessage());
    start = behindLabels(behindNoise(start));
  }

  String field() {
    return field;
  }

  void trim() {
    trailingCode(start);
    asides(start);
    start = behindKind(behindOccasion(start));
    advice(start);
  }

  /** "HTTP 429 Too Many Requests" is a status and no wording. */
  private void statuses() {
    for (int i = 0; i < tokens.size(); i++) {
      int status =
          tokens.kind(i) == Kind.NUMBER
              ? Status.at(tokens.text(), tokens.start(i), tokens.end(i))
              : 0;
      if (status > 0 && isStatus(i)) {
        evidence.status(status);
        boolean http = i > 0 && tokens.is(i - 1, "http");
        noise(http ? i - 1 : i, behindName(i + 1, status));
      }
    }
  }

  private int behindNoise(int from) {
    int at = from;
    while (at < tokens.size() && tokens.kind(at) == Kind.NOISE) {
      at++;
    }
    return at;
  }

  /** "12 mars 2026" and "April 3, 2026", in any language: a word between a day and a year. */
  private void dates() {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (!isYear(i + 1)) {
        continue;
      }
      if (tokens.kind(i) == Kind.WORD && isDay(i - 1)) {
        tokens.become(i, Kind.TIME);
        tokens.noGap(i + 1, Tokens.STOP);
      } else if (isDay(i) && tokens.kind(i - 1) == Kind.WORD && isCapital(i - 1)) {
        tokens.become(i - 1, Kind.TIME);
      }
    }
  }

  private boolean isCapital(int i) {
    return Character.isUpperCase(tokens.first(i)) && !tokens.is(i, Trait.GENERIC);
  }

  private boolean isDay(int i) {
    return tokens.kind(i) == Kind.NUMBER && tokens.length(i) <= 2;
  }

  private boolean isYear(int i) {
    return tokens.kind(i) == Kind.NUMBER
        && tokens.length(i) == 4
        && (tokens.string(i).startsWith("20") || tokens.string(i).startsWith("19"));
  }

  /** Where the status' own name ends, such as "Too Many Requests". */
  private int behindName(int from, int status) {
    var name = new StringBuilder();
    int end = from;
    for (int i = from; i < tokens.size() && i < from + 4 && tokens.kind(i) == Kind.WORD; i++) {
      name.append(name.isEmpty() ? "" : " ");
      name.append(tokens.string(i).toLowerCase(Locale.ROOT).replace('-', ' '));
      if (Status.named(name.toString()) == status) {
        end = i + 1;
      }
    }
    return end;
  }

  /** "GET https://..." is the address. */
  private void methods() {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      boolean address = tokens.kind(i + 1) == Kind.URL || tokens.kind(i + 1) == Kind.PATH;
      if (address && tokens.kind(i) == Kind.WORD && METHODS.contains(tokens.string(i))) {
        noise(i, i + 1);
      }
    }
  }

  /** "error code: X, error message: Y" says Y. */
  private int behindMessage() {
    for (int i = 0; i + 1 < tokens.size() && i < 16; i++) {
      if (tokens.is(i, "message") && tokens.has(i + 1, Tokens.COLON | Tokens.EQUALS)) {
        for (int k = 0; k < i; k++) {
          if (tokens.kind(k) == Kind.CODE) {
            evidence.code(tokens.string(k));
          }
        }
        noise(0, i + 1);
        return i + 1;
      }
    }
    return 0;
  }

  private boolean isStatus(int i) {
    if (i == 0 || tokens.has(i, Tokens.SQUARE)) {
      return true;
    }
    return tokens.is(i - 1, "http")
        || tokens.is(i - 1, "status")
        || tokens.is(i - 1, "code")
        || tokens.is(i - 1, "returned")
        || tokens.is(i - 1, "statusCode");
  }

  /** Everything before a code that is followed by a colon or a dash only leads to it. */
  private int behindCode() {
    for (int i = 0; i + 1 < tokens.size() && i < 24; i++) {
      if (tokens.kind(i) == Kind.CODE
          && tokens.has(i + 1, Tokens.COLON | Tokens.DASH)
          && !tokens.has(i, Tokens.EQUALS)) {
        evidence.code(tokens.string(i));
        noise(0, i + 1);
        return i + 1;
      }
    }
    return 0;
  }

  /** "Customer X: 6240 Duplicate Name" names the code as a number before a sentence. */
  private int behindNumber() {
    for (int i = 0; i + 2 < tokens.size() && i < 16; i++) {
      boolean opens = i == 0 || tokens.has(i, Tokens.COLON | Tokens.LINE);
      if (opens && isNumberedSentence(i)) {
        evidence.code(tokens.string(i));
        noise(0, i + 1);
        return i + 1;
      }
    }
    return 0;
  }

  private boolean isNumberedSentence(int i) {
    return tokens.kind(i) == Kind.NUMBER
        && tokens.length(i) >= 3
        && tokens.length(i) <= 5
        && tokens.kind(i + 1) == Kind.WORD
        && Character.isUpperCase(tokens.first(i + 1))
        && tokens.kind(i + 2) == Kind.WORD;
  }

  private int behindLabels(int from) {
    int at = from;
    while (at + 1 < tokens.size()) {
      if (tokens.is(at + 1, "userErrors") && tokens.has(at + 2, Tokens.COLON)) {
        noise(at, at + 2);
        at += 2;
      } else if (tokens.has(at + 1, Tokens.COLON | Tokens.DASH) && label(at)) {
        noise(at, at + 1);
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  /** "Business Validation Error: You must set an amount" is about the amount. */
  private int behindKind(int from) {
    for (int i = from + 1; i < tokens.size() && i < from + 6; i++) {
      if (tokens.has(i, Tokens.COLON | Tokens.DASH)) {
        int rest = informative(i, tokens.size());
        if (tokens.is(i - 1, Trait.KIND) && (rest > 2 || (rest > 0 && informative(from, i) == 0))) {
          noise(from, i);
          return i;
        }
        return from;
      }
    }
    return from;
  }

  private boolean label(int i) {
    if (isField(i) && !isException(tokens.string(i))) {
      field = tokens.string(i);
      return true;
    }
    if (!tokens.has(i + 1, Tokens.COLON)) {
      return false;
    }
    var word = tokens.string(i);
    return switch (tokens.kind(i)) {
      case WORD -> word(word);
      case IDENTIFIER -> {
        if (Character.isUpperCase(word.charAt(0)) || isException(word) || word.indexOf("::") > 0) {
          evidence.errorClass(word);
          yield true;
        }
        yield false;
      }
      case REFERENCE, ID -> {
        boolean code = isErrorCode(word);
        if (code) {
          evidence.code(word);
        }
        yield code;
      }
      default -> false;
    };
  }

  /** "line_items[0].title: can't be blank" names its field, and so does "email - is invalid". */
  private boolean isField(int i) {
    return field.isEmpty()
        && !tokens.has(i, Tokens.OPEN)
        && Character.isLowerCase(tokens.first(i))
        && !tokens.is(i, "error")
        && (tokens.kind(i) == Kind.IDENTIFIER || tokens.kind(i) == Kind.WORD);
  }

  /** "E1001" or "ERR42", unlike the reference of a record. */
  private static boolean isErrorCode(String word) {
    int letters = 0;
    while (letters < word.length() && Character.isLetter(word.charAt(letters))) {
      letters++;
    }
    for (int i = letters; i < word.length(); i++) {
      if (!Character.isDigit(word.charAt(i))) {
        return false;
      }
    }
    return letters == 1 || word.regionMatches(true, 0, "ERR", 0, 3);
  }

  private static boolean isException(String word) {
    return (word.endsWith("Error") && word.length() > 5)
        || (word.endsWith("Exception") && word.length() > 9)
        || (word.endsWith("error") && word.indexOf('.') > 0);
  }

  private boolean word(String word) {
    if (word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT)) && !word.equals("SKU")) {
      evidence.code(word);
      return true;
    }
    return word.equalsIgnoreCase("error") || word.equalsIgnoreCase("exception");
  }

  /** "... [rest_no_route]" and "... (CERT_HAS_EXPIRED)" name the code at the end. */
  private void trailingCode(int from) {
    for (int i = Math.max(from, 1); i < tokens.size(); i++) {
      boolean bracketed =
          tokens.has(i, Tokens.SQUARE | Tokens.OPEN)
              && tokens.has(i + 1, Tokens.SQUARE_CLOSE | Tokens.CLOSE);
      if (bracketed && (tokens.kind(i) == Kind.CODE || isSnake(i) || isShouted(i))) {
        evidence.code(tokens.string(i));
        noise(i, i + 1);
      }
    }
  }

  private boolean isSnake(int i) {
    return i + 1 == tokens.size()
        && (tokens.kind(i) == Kind.IDENTIFIER
            || tokens.kind(i) == Kind.WORD)
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
      if (!tokens.has(i, Tokens.OPEN)) {
        continue;
      }
      int end = i + 1;
      while (end < tokens.size() && !tokens.has(end, Tokens.CLOSE)) {
        end++;
      }
      boolean leads =
          (i == from && informative(end, tokens.size()) > 0)
              || (i > 0 && isValue(i - 1) && end - i < 4 && !tokens.has(i, Tokens.STOP));
      if (leads || tokens.has(i, Tokens.STOP) || holdsValue(i, end)) {
        noise(i, end);
      }
      i = end - 1;
    }
    pairs(from);
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
        noise(i, i + 1);
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

  /** "Error fetching customer 5: Invalid login" is about the login. */
  private int behindOccasion(int from) {
    if (from >= tokens.size() || !tokens.is(from, Trait.OCCASION)) {
      return from;
    }
    for (int i = from + 1; i < tokens.size(); i++) {
      if (tokens.has(i, Tokens.COLON | BOUNDARY) && informative(i, tokens.size()) > 1) {
        boolean bare = tokens.has(i, BOUNDARY) && !tokens.has(i, Tokens.COLON) && informative(from, i) > 2;
        if (!bare) {
          noise(from, i);
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
      if (cause && informative(from, i) > 2) {
        noise(i, tokens.size());
        return;
      }
      if (said && tokens.is(i, Trait.ADVICE)) {
        noise(i, end);
      } else if (said && holdsValue(i, end)) {
        noise(i, end);
      } else if (said && end == tokens.size() && end - i < 3 && tokens.has(end, Tokens.COLON)) {
        noise(i, end);
      }
      said |= informative(i, end) > 0;
      i = end;
    }
  }

  private int informative(int from, int to) {
    int telling = 0;
    for (int i = from; i < to; i++) {
      telling += tokens.isTelling(i) ? 1 : 0;
    }
    return telling;
  }

  private void noise(int from, int to) {
    for (int i = from; i < to; i++) {
      tokens.become(i, Kind.NOISE);
    }
  }
}

package com.blackbird.activity.signature.wording;

import java.util.Locale;
import java.util.Set;

/** Reads what leads to a sentence: codes, labels, the class of an exception. */
final class Lead {
  private static final Set<String> METHODS =
      Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD");

  private final Tokens tokens;
  private final Evidence evidence;
  private String field = "";

  Lead(Tokens tokens, Evidence evidence) {
    this.tokens = tokens;
    this.evidence = evidence;
  }

  /** Where the sentence begins. */
  int start() {
    exception();
    int start = Math.max(Math.max(behindCode(), behindNumber()), behindMessage());
    methods();
    return behindLabels(behindNoise(start));
  }

  String field() {
    return field;
  }

  private void exception() {
    if (tokens.size() > 0 && isException(tokens.string(0))) {
      evidence.errorClass(tokens.string(0));
      tokens.toNoise(0, 1);
    }
  }

  /** "GET https://..." is the address. */
  private void methods() {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      boolean address = tokens.kind(i + 1) == Kind.URL || tokens.kind(i + 1) == Kind.PATH;
      if (address && tokens.kind(i) == Kind.WORD && METHODS.contains(tokens.string(i))) {
        tokens.toNoise(i, i + 1);
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
        tokens.toNoise(0, i + 1);
        return i + 1;
      }
    }
    return 0;
  }

  /** Everything before a code that is followed by a colon or a dash only leads to it. */
  private int behindCode() {
    for (int i = 0; i + 1 < tokens.size() && i < 24; i++) {
      if (tokens.kind(i) == Kind.CODE
          && tokens.has(i + 1, Tokens.COLON | Tokens.DASH)
          && !tokens.has(i, Tokens.EQUALS)) {
        evidence.code(tokens.string(i));
        tokens.toNoise(0, i + 1);
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
        tokens.toNoise(0, i + 1);
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
        tokens.toNoise(at, at + 2);
        at += 2;
      } else if (tokens.has(at + 1, Tokens.COLON | Tokens.DASH) && label(at)) {
        tokens.toNoise(at, at + 1);
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  private int behindNoise(int from) {
    int at = from;
    while (at < tokens.size() && tokens.kind(at) == Kind.NOISE) {
      at++;
    }
    return at;
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
}

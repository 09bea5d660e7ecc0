package com.blackbird.activity.signature;

import java.util.Set;

/** Tells by their surroundings which words of a sentence are values: names, quoted texts, inputs. */
final class Values {
  private static final Set<String> FIELD_WORDS =
      Set.of(
          "attribute", "field", "parameter", "param", "property", "column", "element", "header",
          "argument", "key", "required", "mandatory", "node", "fields", "properties", "option");

  private static final Set<String> ABSENT_WORDS =
      Set.of("exist", "exists", "found", "unsupported", "unknown", "recognized", "recognised", "taken");

  private static final Set<String> ACCESS_WORDS =
      Set.of(
          "scope", "scopes", "permission", "permissions", "authorized", "authorised", "approved",
          "approval", "access");

  private final Tokens tokens;
  private boolean absent;
  private boolean access;

  private Values(Tokens tokens) {
    this.tokens = tokens;
  }

  static void mark(Tokens tokens) {
    new Values(tokens).run();
  }

  private void run() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == Kind.WORD) {
        var word = tokens.string(i);
        absent |= ABSENT_WORDS.contains(word);
        access |= ACCESS_WORDS.contains(word);
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.kind(i)) {
        case QUOTED -> quoted(i);
        case IDENTIFIER, CODE -> identifier(i);
        case WORD -> word(i);
        default -> {
          // A value already.
        }
      }
      if (tokens.has(i, Tokens.EQUALS) && tokens.kind(i) != Kind.CODE) {
        assigned(i);
      }
    }
  }

  private void quoted(int i) {
    if (access || !looksLikeField(i)) {
      tokens.become(i, Kind.NAME);
    } else {
      tokens.become(i, Kind.IDENTIFIER);
    }
  }

  /** A field is called by an identifier, or by a few words beside the word "field" or the like. */
  private boolean looksLikeField(int i) {
    var text = tokens.text();
    boolean identifier = true;
    for (int at = tokens.start(i); at < tokens.end(i); at++) {
      char c = text.charAt(at);
      if (!Character.isLetter(c) && "_.[] ".indexOf(c) < 0) {
        return false;
      }
      identifier &= c != ' ';
    }
    boolean beside = isField(i - 1) || isField(i + 1) || isField(i + 2) || isField(i + 3);
    if (beside) {
      return tokens.length(i) <= 40;
    }
    return identifier && !absent && Character.isLowerCase(tokens.first(i)) && text.indexOf('_', tokens.start(i)) < tokens.end(i)
        && text.indexOf('_', tokens.start(i)) > 0;
  }

  private boolean isField(int i) {
    return i >= 0 && i < tokens.size() && tokens.kind(i) == Kind.WORD && FIELD_WORDS.contains(tokens.string(i));
  }

  private void identifier(int i) {
    if (access && i > 0) {
      tokens.become(i, Kind.SCOPE);
    }
  }

  private void word(int i) {
    if (!Character.isUpperCase(tokens.first(i)) || i == 0 || !isLowerWord(i - 1) || opensClause(i)) {
      return;
    }
    int end = i + 1;
    while (end < tokens.size() && isCapitalised(end) && !opensClause(end)) {
      end++;
    }
    if (end - i > 1) {
      for (int k = i; k < end; k++) {
        tokens.become(k, Kind.NAME);
      }
    }
  }

  private boolean isLowerWord(int i) {
    return tokens.kind(i) == Kind.WORD && Character.isLowerCase(tokens.first(i));
  }

  private boolean isCapitalised(int i) {
    return tokens.kind(i) == Kind.WORD && Character.isUpperCase(tokens.first(i));
  }

  private boolean opensClause(int i) {
    return tokens.has(
        i, Tokens.STOP | Tokens.COLON | Tokens.LINE | Tokens.OPEN | Tokens.EQUALS | Tokens.DASH);
  }

  /** What stands behind an equals sign was put in, unless it is a plain word such as a state. */
  private void assigned(int i) {
    if (i == tokens.size() || isLowerWord(i)) {
      return;
    }
    int end = i;
    while (end < tokens.size() && (end == i || (isCapitalised(end) && !opensClause(end)))) {
      if (tokens.kind(end).isWording()) {
        tokens.become(end, Kind.VALUE);
      }
      end++;
    }
  }
}

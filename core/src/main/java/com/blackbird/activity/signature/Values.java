package com.blackbird.activity.signature;

/** Tells by their surroundings which words of a sentence are values: names, quoted texts, inputs. */
final class Values {
  private static final int LONGEST_FIELD = 40;

  private final Tokens tokens;
  private boolean absent;
  private boolean unknown;
  private boolean required;
  private boolean access;

  private Values(Tokens tokens) {
    this.tokens = tokens;
  }

  static void mark(Tokens tokens) {
    new Values(tokens).run();
  }

  private void run() {
    for (int i = 0; i < tokens.size(); i++) {
      required |= tokens.is(i, Trait.REQUIRED);
      unknown |= tokens.is(i, Trait.UNKNOWN);
      absent |= tokens.is(i, Trait.ABSENT);
      access |= tokens.is(i, Trait.ACCESS);
    }
    subject();
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.kind(i)) {
        case QUOTED -> quoted(i);
        case IDENTIFIER, CODE -> {
          name(i);
          identifier(i);
          introduced(i);
        }
        case WORD -> {
          word(i);
          introduced(i);
        }
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
    if (absent && !required) {
      return false;
    }
    if (isField(i - 1) || isField(i + 1) || isField(i + 2) || isField(i + 3)) {
      return tokens.length(i) <= LONGEST_FIELD;
    }
    int underscore = text.indexOf('_', tokens.start(i), tokens.end(i));
    return identifier && Character.isLowerCase(tokens.first(i)) && underscore > 0;
  }

  private boolean isField(int i) {
    return tokens.is(i, Trait.FIELD);
  }

  /** In "Gold was not one of the options" the subject is what was put in. */
  private void subject() {
    for (int i = 1; i + 1 < tokens.size() && i < 8; i++) {
      if (opensClause(i)) {
        return;
      }
      if (tokens.is(i, "was") && tokens.is(i + 1, "not") && tokens.kind(0) != Kind.QUOTED) {
        if (tokens.is(i + 2, "a") || tokens.is(i + 2, "an") || tokens.is(i + 2, "one")) {
          value(0, i);
        }
        return;
      }
    }
  }

  private void value(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.kind(i).isWording() || tokens.kind(i) == Kind.QUOTED) {
        tokens.become(i, Kind.VALUE);
      }
    }
  }

  /** What follows "Supplied value:" or "allowed options:" or stands between "code" and a verb. */
  private void introduced(int i) {
    int next = i + 1;
    if (next >= tokens.size()) {
      return;
    }
    if (tokens.has(next, Tokens.COLON)) {
      if (isValueLabel(i)) {
        value(next, tokens.size());
        wrongField(i);
      } else if (tokens.is(i, Trait.INPUT)) {
        value(next, tokens.size());
      } else if (holdsEmail(next)) {
        value(next, tokens.size());
      } else if (isListLabel(i)) {
        value(next, tokens.size());
      } else if (isRefusal(i)) {
        value(next, next + 1);
      } else {
        valueOnly(next);
      }
    }
    if (isUpper(next) && tokens.length(next) > 1 && isBefore(i)) {
      value(next, next + 1);
    }
    if (tokens.is(i, "for") && tokens.is(i - 1, "valid") && isCapitalised(next)) {
      value(next, behindCapitals(next));
    }
    if (tokens.is(i, Trait.CHOICE) && tokens.has(next, Tokens.COLON | Tokens.COMMA | Tokens.SQUARE)) {
      value(next, tokens.size());
    }
    if (absent && tokens.is(i, Trait.NAMING)) {
      named(next);
    }
  }

  /** "bad value for restricted picklist field: Net 45" */
  private boolean isValueLabel(int i) {
    for (int k = i; k > 0 && k > i - 6; k--) {
      if (tokens.has(k, Tokens.STOP | Tokens.COLON | Tokens.LINE)) {
        k = 0;
      } else if (tokens.is(k, "value") && (tokens.is(k - 1, "bad") || tokens.is(k - 1, "invalid"))) {
        return true;
      }
    }
    return false;
  }

  /** In "Order Status: bad value for the list: X" the label only says where the value was put in. */
  private void wrongField(int i) {
    for (int k = i; k > 0; k--) {
      if (opensClause(k)) {
        value(0, tokens.has(k, Tokens.COLON) && k < 4 ? k : 0);
        return;
      }
    }
  }

  /** "The following values are conflicting: size, colour" */
  private boolean isListLabel(int i) {
    boolean list = false;
    boolean field = false;
    for (int k = i; k >= 0 && k > i - 10; k--) {
      boolean following = tokens.is(k, "following");
      if (tokens.is(k, "options") || (following && tokens.is(k + 1, "are"))) {
        return true;
      }
      field |= isField(k) || tokens.is(k, Trait.REQUIRED);
      list |= following;
      if (opensClause(k)) {
        break;
      }
    }
    return list && !field;
  }

  /** "Invalid country code: USA": one word behind what it is no valid instance of. */
  private boolean isRefusal(int i) {
    int next = i + 1;
    boolean single = next + 1 == tokens.size() || opensClause(next + 1);
    boolean shouted = !isLowerWord(next);
    if (!single || !shouted || isField(i)) {
      return false;
    }
    for (int k = i; k >= 0 && k > i - 5; k--) {
      if (tokens.is(k, "invalid") || tokens.is(k, "unsupported") || tokens.is(k, "unknown")) {
        return true;
      }
      if (opensClause(k)) {
        return false;
      }
    }
    return false;
  }

  private boolean holdsEmail(int from) {
    for (int i = from; i < tokens.size() && i < from + 5; i++) {
      if (tokens.kind(i) == Kind.EMAIL) {
        return true;
      }
      if (tokens.has(i, Tokens.STOP)) {
        return false;
      }
    }
    return false;
  }

  /** Words behind which capitals are a name: "country FR", "user JSCHMIDT". */
  private boolean isBefore(int i) {
    return tokens.is(i, Trait.PLACE) || tokens.is(i, "CurrencyRef");
  }

  private boolean isCurrency(int i) {
    if (!tokens.isTelling(i)) {
      return false;
    }
    return tokens.kind(i - 1) == Kind.AMOUNT || (tokens.kind(i - 1) == Kind.NUMBER && isUpper(i));
  }

  /** "UPC code: SKU 97-LO6": a value and its label, nothing else. */
  private void valueOnly(int from) {
    int end = from;
    boolean value = false;
    while (end < tokens.size()
        && (end == from || !opensClause(end))
        && !(end > from && tokens.has(end, Tokens.COMMA))
        && end < from + 6) {
      if (tokens.kind(end).isWording() && !isCapitalised(end)) {
        return;
      }
      value |= !tokens.kind(end).isWording();
      end++;
    }
    if (value) {
      value(from, end);
    }
  }

  private int behindCapitals(int from) {
    int end = from;
    while (end < tokens.size() && isCapitalised(end) && !opensClause(end + 1)) {
      end++;
    }
    return Math.max(end, from + 1);
  }

  private boolean isUpper(int i) {
    for (int at = tokens.start(i); at < tokens.end(i); at++) {
      char c = tokens.text().charAt(at);
      if (!Character.isUpperCase(c) && c != '_') {
        return false;
      }
    }
    return true;
  }

  private void named(int from) {
    for (int i = from; i < tokens.size() && i < from + 8; i++) {
      if (tokens.is(i, Trait.VERB)) {
        if (i > from && !isLowerWord(from)) {
          value(from, i);
        }
        return;
      }
      if (opensClause(i) || tokens.is(i, Trait.ABSENT)) {
        return;
      }
    }
  }

  private void identifier(int i) {
    if (access && i > 0) {
      tokens.become(i, Kind.SCOPE);
    } else if (unknown && i > 0 && tokens.kind(i) == Kind.IDENTIFIER) {
      tokens.become(i, Kind.VALUE);
    }
  }

  private void word(int i) {
    if (i > 0 && tokens.kind(i - 1) == Kind.NUMBER && tokens.is(i, Trait.UNIT)) {
      tokens.become(i, Kind.VALUE);
      return;
    }
    if (i > 0 && tokens.length(i) == 3 && isCurrency(i)) {
      tokens.become(i, Kind.VALUE);
      return;
    }
    if (access && i > 0 && isAccessed(i)) {
      tokens.become(i, Kind.SCOPE);
      return;
    }
    name(i);
  }

  /** Capitals in the middle of a sentence: "There is no stock of Kids' Raincoat". */
  private void name(int i) {
    if (!Character.isUpperCase(tokens.first(i)) || i == 0 || !isLowerWord(i - 1) || opensClause(i)) {
      return;
    }
    int end = i + 1;
    while (end < tokens.size() && isCapitalised(end) && !opensClause(end)) {
      end++;
    }
    if (end - i > 1 && isName(i, end)) {
      for (int k = i; k < end; k++) {
        tokens.become(k, Kind.NAME);
      }
    }
  }

  /** Neither "REST API" nor "Invalid Field Value" is anybody's name. */
  private boolean isName(int from, int to) {
    boolean lower = false;
    boolean telling = false;
    for (int i = from; i < to; i++) {
      lower |= tokens.length(i) > 1 && Character.isLowerCase(tokens.text().charAt(tokens.start(i) + 1));
      telling |= tokens.isTelling(i);
    }
    return lower && telling;
  }

  /** What access is denied to is a value: the remedy is the same. */
  private boolean isAccessed(int i) {
    return !opensClause(i)
        && (tokens.is(i + 1, "field") || tokens.is(i + 1, "object") || tokens.is(i + 1, "resource"))
        && !tokens.is(i, "the");
  }

  private boolean isLowerWord(int i) {
    return tokens.kind(i) == Kind.WORD && Character.isLowerCase(tokens.first(i));
  }

  private boolean isCapitalised(int i) {
    boolean word =
        tokens.kind(i) == Kind.WORD
            || (tokens.kind(i) == Kind.IDENTIFIER && tokens.text().indexOf('.', tokens.start(i), tokens.end(i)) < 0);
    return word && Character.isUpperCase(tokens.first(i));
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

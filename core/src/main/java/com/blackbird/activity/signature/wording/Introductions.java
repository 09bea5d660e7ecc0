package com.blackbird.activity.signature.wording;

/**
 * Tells values by the words that introduce them: "Supplied value:", "options:", "country", "code".
 */
final class Introductions {
  private static final int LONGEST_NAME = 4;

  private final Tokens tokens;
  private final boolean absent;

  /**
   * Reads the words of a sentence.
   *
   * @param absent whether it says that something is not there
   */
  Introductions(Tokens tokens, boolean absent) {
    this.tokens = tokens;
    this.absent = absent;
  }

  /**
   * Marks what follows "Supplied value:" or "allowed options:" or stands between "code" and a verb.
   */
  void behind(int i) {
    int next = i + 1;
    if (next >= tokens.size()) {
      return;
    }
    if (tokens.has(next, Tokens.COLON)) {
      if (isValueLabel(i)) {
        tokens.toValues(next, tokens.size());
        wrongField(i);
      } else if (tokens.is(i, Trait.INPUT)) {
        tokens.toValues(next, tokens.size());
      } else if (holdsEmail(next)) {
        tokens.toValues(next, tokens.size());
      } else if (isListLabel(i)) {
        tokens.toValues(next, tokens.size());
      } else if (isRefusal(i) || isState(i)) {
        tokens.toValues(next, next + 1);
      } else if (isRefused(i)) {
        tokens.toValues(next, tokens.size());
      } else {
        valueOnly(next);
      }
    }
    if (tokens.is(i, Trait.INPUT) && tokens.has(i, Tokens.STOP) && endsSoon(next)) {
      tokens.toValues(next, tokens.size());
    }
    if (tokens.isShouted(next) && tokens.length(next) > 1 && isBefore(i)) {
      tokens.toValues(next, next + 1);
    }
    if (tokens.is(i, "for") && tokens.is(i - 1, "valid") && tokens.isCapitalised(next)) {
      tokens.toValues(next, behindCapitals(next));
    }
    if (tokens.is(i, Trait.CHOICE)
        && tokens.has(next, Tokens.COLON | Tokens.COMMA | Tokens.SQUARE)) {
      tokens.toValues(next, tokens.size());
    }
    if (absent && tokens.is(i, Trait.NAMING)) {
      named(next);
    }
  }

  /** "... is not of type integer. Received ten" */
  private boolean endsSoon(int from) {
    int left = tokens.size() - from;
    return left == 1 || (left == 2 && !tokens.opensClause(from + 1));
  }

  /** "bad value for restricted picklist field: Net 45" */
  private boolean isValueLabel(int i) {
    for (int k = i; k > 0 && k > i - 6; k--) {
      if (tokens.has(k, Tokens.STOP | Tokens.COLON | Tokens.LINE)) {
        k = 0;
      } else if (tokens.is(k, "value")
          && (tokens.is(k - 1, "bad") || tokens.is(k - 1, "invalid"))) {
        return true;
      }
    }
    return false;
  }

  /**
   * In "Order Status: bad value for the list: X" the label only says where the value was put in.
   */
  private void wrongField(int i) {
    for (int k = i; k > 0; k--) {
      if (tokens.opensClause(k)) {
        tokens.toValues(0, tokens.has(k, Tokens.COLON) && k < 4 ? k : 0);
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
      field |= tokens.isField(k) || tokens.is(k, Trait.REQUIRED);
      list |= following;
      if (tokens.opensClause(k)) {
        break;
      }
    }
    return list && !field;
  }

  /** "Invalid country code: USA": one word behind what it is no valid instance of. */
  private boolean isRefusal(int i) {
    int next = i + 1;
    boolean single = next + 1 == tokens.size() || tokens.opensClause(next + 1);
    boolean shouted = !tokens.isLower(next);
    if (!single || !shouted || tokens.isField(i)) {
      return false;
    }
    for (int k = i; k >= 0 && k > i - 5; k--) {
      if (tokens.is(k, "invalid") || tokens.is(k, "unsupported") || tokens.is(k, "unknown")) {
        return true;
      }
      if (tokens.opensClause(k)) {
        return false;
      }
    }
    return false;
  }

  /** "Country is not supported: Åland Islands": a name at the end behind what it is not. */
  private boolean isRefused(int i) {
    int from = i + 1;
    for (int k = from; k < tokens.size(); k++) {
      boolean joined = k == from || !tokens.has(k, ~(Tokens.SPACE | Tokens.DASH));
      if (!joined || tokens.isLower(k) || k == from + LONGEST_NAME) {
        return false;
      }
    }
    boolean not = false;
    for (int k = i; k >= 0; k--) {
      if (tokens.is(k, Trait.REQUIRED) || tokens.isField(k)) {
        return false;
      }
      not |= tokens.is(k, "not") || tokens.is(k, "cannot");
      if (tokens.opensClause(k)) {
        return not && tokens.telling(k, from) > 1;
      }
    }
    return not && tokens.telling(0, from) > 1;
  }

  /** "cannot be changed in stage: Dispatched": one word at the end behind the noun for it. */
  private boolean isState(int i) {
    int next = i + 1;
    return next + 1 == tokens.size()
        && tokens.isCapitalised(next)
        && (tokens.is(i, Trait.RECORD) || tokens.is(i, Trait.PLACE))
        && tokens.telling(0, i) >= 2;
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

  /** "UPC code: SKU 97-LO6": a value and its label, nothing else. */
  private void valueOnly(int from) {
    int end = from;
    boolean value = false;
    while (end < tokens.size()
        && (end == from || !tokens.opensClause(end))
        && !(end > from && tokens.has(end, Tokens.COMMA))
        && end < from + 6) {
      if (tokens.kind(end).isWording() && !tokens.isCapitalised(end)) {
        return;
      }
      value |= !tokens.kind(end).isWording();
      end++;
    }
    if (value) {
      tokens.toValues(from, end);
    }
  }

  private int behindCapitals(int from) {
    int end = from;
    while (end < tokens.size() && tokens.isCapitalised(end) && !tokens.opensClause(end + 1)) {
      end++;
    }
    return Math.max(end, from + 1);
  }

  private void named(int from) {
    for (int i = from; i < tokens.size() && i < from + 8; i++) {
      if (tokens.is(i, Trait.VERB)) {
        if (i > from && !tokens.isLower(from)) {
          tokens.toValues(from, i);
        }
        return;
      }
      if (tokens.opensClause(i) || tokens.is(i, Trait.ABSENT)) {
        return;
      }
    }
  }
}

package com.blackbird.activity.signature.wording;

/** Finds the name of a record behind the noun for it: "the item Desk lamp has been deleted". */
final class Records {
  private static final int LONGEST_NAME = 6;
  private static final int MOST_SMALL = 2;

  private final Tokens tokens;
  private boolean fields;
  private int sentenceEnd;

  Records(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Where something is invalid or missing it is mostly a field, whose name has to stay. */
  private boolean aboutFields(int i) {
    if (i >= sentenceEnd) {
      fields = false;
      int end = i;
      do {
        fields |= tokens.is(end, Trait.REQUIRED) || tokens.is(end, "invalid");
        end++;
      } while (end < tokens.size() && !tokens.has(end, Tokens.STOP | Tokens.LINE));
      sentenceEnd = end;
    }
    return fields;
  }

  void behind(int i) {
    int next = i + 1;
    boolean fields = aboutFields(i);
    if (next >= tokens.size() || tokens.opensClause(next)) {
      return;
    }
    if (!leads(i)) {
      code(i, next);
      return;
    }
    if (fields) {
      place(i, next);
      return;
    }
    if (tokens.kind(next) == Kind.CODE || isKey(next)) {
      tokens.toValues(next, next + 1);
    } else if (tokens.is(i, Trait.RECORD) || tokens.is(i, Trait.PLACE)) {
      name(i, next);
    }
  }

  /** "to_state NY" */
  void behindIdentifier(int i) {
    int next = i + 1;
    if (next < tokens.size()
        && !tokens.has(next, ~Tokens.SPACE)
        && tokens.kind(i) == Kind.IDENTIFIER
        && tokens.kind(next) == Kind.WORD
        && tokens.length(next) > 1
        && tokens.isShouted(next)
        && ends(next + 1, next)) {
      tokens.toValues(next, next + 1);
    }
  }

  /** "the unit of measure BOX cannot be sold", "no mapping in lookup Colour" */
  void last(int i) {
    int next = i + 1;
    if (aboutFields(i)
        || next >= tokens.size()
        || tokens.has(next, ~Tokens.SPACE)
        || !tokens.isLower(i)
        || !(tokens.isTelling(i) || tokens.is(i, Trait.NAMING) || tokens.is(i, "in"))
        || tokens.isField(i)
        || tokens.kind(next) != Kind.WORD
        || !tokens.isTelling(next)
        || tokens.length(next) < 2) {
      return;
    }
    boolean end = next + 1 == tokens.size() && i > 2;
    if (tokens.isShouted(next)
        ? end || tokens.is(next + 1, Trait.VERB)
        : end && tokens.isCapitalised(next)) {
      tokens.toValues(next, next + 1);
    }
  }

  /** "the tax exemption EU_REVERSE_CHARGE is not allowed here" */
  private void code(int noun, int from) {
    if (tokens.kind(from) == Kind.CODE
        && tokens.isLower(noun)
        && tokens.isTelling(noun)
        && !tokens.isField(noun)
        && tokens.is(from + 1, Trait.VERB)) {
      tokens.toValues(from, from + 1);
    }
  }

  /** "the country Narnia is invalid", unlike "Customer Email is invalid", which names a field. */
  private void place(int noun, int from) {
    boolean single = from + 1 == tokens.size() || tokens.is(from + 1, Trait.VERB);
    if (tokens.is(noun, Trait.PLACE)
        && tokens.isLower(noun)
        && tokens.isCapitalised(from)
        && !isPart(from)
        && single) {
      tokens.toValues(from, from + 1);
    }
  }

  private boolean leads(int i) {
    return tokens.is(i, Trait.RECORD)
        || tokens.is(i, Trait.PLACE)
        || (tokens.is(i, Trait.NAMING) && !tokens.isField(i));
  }

  /** "ups_ground", as records are called in small letters. */
  private boolean isKey(int i) {
    return tokens.kind(i) == Kind.IDENTIFIER
        && Character.isLowerCase(tokens.first(i))
        && tokens.text().indexOf('_', tokens.start(i), tokens.end(i)) > 0;
  }

  private void name(int noun, int from) {
    if (!tokens.isCapitalised(from) || isPart(from)) {
      return;
    }
    int small = 0;
    int end = from;
    while (end < tokens.size() && !ends(end, from)) {
      if (tokens.isLower(end)) {
        small++;
        if (tokens.is(end, Trait.SILENT) || isPart(end)) {
          return;
        }
      }
      end++;
    }
    boolean verb = end < tokens.size() && tokens.is(end, Trait.VERB);
    boolean opening = noun == 0 && (!verb || end == from + 1);
    if (end - from <= LONGEST_NAME && small <= (verb ? MOST_SMALL : 0) && !opening) {
      tokens.toValues(from, end);
    }
  }

  private boolean ends(int i, int from) {
    return i > from
        && (i >= tokens.size()
            || (tokens.opensClause(i) && !isJoined(i))
            || tokens.has(i, Tokens.COMMA)
            || tokens.is(i, Trait.VERB)
            || tokens.is(i, Trait.PREPOSITION));
  }

  /** "Toronto - Queen St" */
  private boolean isJoined(int i) {
    return i < tokens.size()
        && !tokens.has(i, ~(Tokens.SPACE | Tokens.DASH))
        && tokens.isCapitalised(i);
  }

  /** "Customer Email" and "Order Number" are no names. */
  private boolean isPart(int i) {
    return tokens.is(i, Trait.NAMING) || tokens.is(i, Trait.GENERIC) || tokens.is(i, Trait.INPUT);
  }
}

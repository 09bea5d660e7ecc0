package com.blackbird.activity.signature.wording;

/** Finds the name of a record behind the noun for it: "the item Desk lamp has been deleted". */
final class Records {
  private static final int LONGEST_NAME = 6;
  private static final int MOST_SMALL = 2;

  private final Tokens tokens;
  private final boolean fields;

  /**
   * Reads the words of a sentence.
   *
   * @param fields whether something is invalid or missing: mostly a field, whose name has to stay
   */
  Records(Tokens tokens, boolean fields) {
    this.tokens = tokens;
    this.fields = fields;
  }

  void behind(int i) {
    int next = i + 1;
    if (fields || next >= tokens.size() || tokens.opensClause(next) || !leads(i)) {
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
    if (fields
        || next >= tokens.size()
        || tokens.has(next, ~Tokens.SPACE)
        || !tokens.isLower(i)
        || !(tokens.isTelling(i) || tokens.is(i, Trait.NAMING))
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
            || tokens.opensClause(i)
            || tokens.has(i, Tokens.COMMA)
            || tokens.is(i, Trait.VERB)
            || tokens.is(i, Trait.PREPOSITION));
  }

  /** "Customer Email" and "Order Number" are no names. */
  private boolean isPart(int i) {
    return tokens.is(i, Trait.NAMING) || tokens.is(i, Trait.GENERIC) || tokens.is(i, Trait.INPUT);
  }
}

package com.blackbird.activity.signature.wording;

/** Tells by their capitals which words of a sentence are somebody's or something's name. */
final class ProperNames {
  /** "au", "de", "von", "der" */
  private static final int LONGEST_PARTICLE = 3;

  private final Tokens tokens;
  private final boolean mayContinue;

  /**
   * Looks at these.
   *
   * @param mayContinue whether a value may go on in words: not where an input is refused
   */
  ProperNames(Tokens tokens, boolean mayContinue) {
    this.tokens = tokens;
    this.mayContinue = mayContinue;
  }

  /** Capitals in the middle of a sentence: "There is no stock of Kids' Raincoat". */
  void at(int i) {
    if (!Character.isUpperCase(tokens.first(i)) || i == 0 || tokens.opensClause(i)) {
      return;
    }
    if (mayContinue && continuesValue(i)) {
      tokens.become(i, Kind.NAME);
      return;
    }
    if (!tokens.isLower(i - 1)) {
      return;
    }
    int end = behindName(i);
    if (end - i > 1 && isName(i, end)) {
      for (int k = i; k < end; k++) {
        tokens.become(k, Kind.NAME);
      }
    }
  }

  /** "3PL West", "4000 Sales" */
  private boolean continuesValue(int i) {
    var before = tokens.kind(i - 1);
    boolean value =
        before == Kind.NUMBER
            || before == Kind.REFERENCE
            || before == Kind.ID
            || before == Kind.NAME
            || before == Kind.VALUE;
    return value
        && i > 1
        && tokens.kind(i) == Kind.WORD
        && tokens.isTelling(i)
        && tokens.length(i) > 1
        && !tokens.isShouted(i)
        && !tokens.has(i, ~(Tokens.SPACE | Tokens.DASH));
  }

  /** "Toronto - Queen St", "Blue Door Café", "Trail Runner 2", "Café au Lait Mug" */
  private int behindName(int from) {
    int end = from + 1;
    while (end < tokens.size()) {
      boolean particle =
          tokens.isLower(end)
              && tokens.length(end) <= LONGEST_PARTICLE
              && !tokens.is(end, Trait.SILENT)
              && tokens.traits(end) == 0
              && goesOn(end)
              && end + 1 < tokens.size()
              && goesOn(end + 1)
              && tokens.isCapitalised(end + 1);
      if (particle) {
        end += 2;
      } else if (goesOn(end) && (tokens.isCapitalised(end) || tokens.kind(end) == Kind.NAME)) {
        end++;
      } else {
        return end;
      }
    }
    return end;
  }

  private boolean goesOn(int i) {
    return !tokens.has(i, Tokens.STOP | Tokens.COLON | Tokens.LINE | Tokens.OPEN | Tokens.EQUALS);
  }

  /** Neither "REST API" nor "Invalid Field Value" is anybody's name. */
  private boolean isName(int from, int to) {
    boolean lower = false;
    boolean telling = false;
    for (int i = from; i < to; i++) {
      lower |=
          tokens.length(i) > 1 && Character.isLowerCase(tokens.text().charAt(tokens.start(i) + 1));
      telling |= tokens.isTelling(i);
    }
    return lower && telling;
  }
}

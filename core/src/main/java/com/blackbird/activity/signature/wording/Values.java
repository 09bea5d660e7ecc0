package com.blackbird.activity.signature.wording;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;

/**
 * Tells by their surroundings which words of a sentence are values: names, quoted texts, inputs.
 */
final class Values {
  private static final int LONGEST_FIELD = 40;

  /** So many words in small letters make a sentence. */
  private static final int SENTENCE = 3;

  /** Greek and what follows it in Unicode. */
  private static final char BEYOND_LATIN = '\u0370';

  private static final Set<String> REASONS =
      Set.of("reason", "error", "message", "msg", "detail", "cause", "description");

  /** As they are written in small letters: "0.50 eur". */
  private static final Set<String> CURRENCIES =
      Currency.availableCurrencies()
          .map(currency -> currency.getCurrencyCode().toLowerCase(Locale.ROOT))
          .collect(toUnmodifiableSet());

  private final Tokens tokens;
  private boolean absent;
  private boolean invalid;
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
      if (tokens.kind(i) == Kind.QUOTED && isCode(i)) {
        tokens.become(i, Kind.CODE);
      }
      invalid |= tokens.is(i, "invalid");
      required |= tokens.is(i, Trait.REQUIRED);
      unknown |= tokens.is(i, Trait.UNKNOWN);
      absent |= tokens.is(i, Trait.ABSENT);
      access |= tokens.is(i, Trait.ACCESS);
    }
    var introductions = new Introductions(tokens, absent);
    var records = new Records(tokens);
    var names = new ProperNames(tokens, !invalid && !required);
    subject();
    kindOfRecord();
    foreign();
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.kind(i)) {
        case QUOTED -> quoted(i);
        case IDENTIFIER, CODE -> {
          names.at(i);
          identifier(i);
          records.behindIdentifier(i);
          introductions.behind(i);
        }
        case WORD -> {
          if (!marked(i)) {
            names.at(i);
          }
          introductions.behind(i);
          records.behind(i);
          records.last(i);
        }
        default -> {
          // A value already.
        }
      }
      if (tokens.has(i, Tokens.SQUARE) && i > 0) {
        bracketed(i);
      }
      if (tokens.has(i, Tokens.EQUALS) && tokens.kind(i) != Kind.CODE && !isReason(i)) {
        assigned(i);
      }
    }
  }

  private void quoted(int i) {
    boolean record = tokens.is(i - 1, Trait.RECORD) && !tokens.isField(i + 1);
    if (isKey(i) || isReason(i) || isOfTheProgram(i)) {
      tokens.become(i, Kind.IDENTIFIER);
    } else if (access || record || !looksLikeField(i)) {
      tokens.become(i, Kind.NAME);
    } else {
      tokens.become(i, Kind.IDENTIFIER);
    }
  }

  /** "KeyError: 'email'" names what is not there, and nothing else does. */
  private boolean isKey(int i) {
    if (i != 1 || tokens.size() != 2 || tokens.kind(0) != Kind.NOISE) {
      return false;
    }
    for (int at = tokens.start(i); at < tokens.end(i); at++) {
      char c = tokens.text().charAt(at);
      if (!Character.isLowerCase(c) && c != '_') {
        return false;
      }
    }
    return true;
  }

  /** What a program calls a part of itself: "Order.total()", "reading 'sku'", "'sku' is null". */
  private boolean isOfTheProgram(int i) {
    return tokens.text().startsWith("()", tokens.end(i) - 2)
        || tokens.is(i - 1, "reading")
        || tokens.is(i - 1, "setting")
        || (tokens.is(i + 1, "is") && tokens.is(i + 2, "null"));
  }

  /** "order=1021 reason="no stock"" says why. */
  private boolean isReason(int i) {
    return i > 0
        && tokens.has(i, Tokens.EQUALS)
        && REASONS.contains(tokens.normal(i - 1))
        && tokens.kind(i - 1) == Kind.WORD;
  }

  /** "Authorization error: 'INSUFFICIENT_FUNDS'" says what is wrong. */
  private boolean isCode(int i) {
    return tokens.has(i, Tokens.COLON)
        && tokens.is(i - 1, Trait.KIND)
        && tokens.isShouted(i)
        && tokens.text().indexOf('_', tokens.start(i), tokens.end(i)) > 0;
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
    if (tokens.isField(i - 1)
        || tokens.isField(i + 1)
        || tokens.isField(i + 2)
        || tokens.isField(i + 3)) {
      return tokens.length(i) <= LONGEST_FIELD;
    }
    if (!required
        && !invalid
        && i > 0
        && tokens.kind(i - 1) == Kind.WORD
        && tokens.isTelling(i - 1)) {
      return false;
    }
    int underscore = text.indexOf('_', tokens.start(i), tokens.end(i));
    return identifier && Character.isLowerCase(tokens.first(i)) && underscore > 0;
  }

  /** "A variant was not found with an id of 5": which kind of record is as good as a value. */
  private void kindOfRecord() {
    boolean article = tokens.size() > 5 && (tokens.is(0, "a") || tokens.is(0, "an"));
    if (article
        && tokens.isLower(1)
        && tokens.is(2, Trait.VERB)
        && tokens.is(3, "not")
        && tokens.is(4, Trait.ABSENT)) {
      tokens.toValues(1, 2);
    }
  }

  /** Words of another script inside a sentence in Latin letters are somebody's name. */
  private void foreign() {
    int latin = 0;
    for (int i = 0; i < tokens.size(); i++) {
      latin += tokens.isLower(i) && !isForeign(i) ? 1 : 0;
    }
    for (int i = 0; i < tokens.size() && latin >= SENTENCE; i++) {
      if (tokens.kind(i) == Kind.WORD && isForeign(i)) {
        tokens.become(i, Kind.NAME);
      }
    }
  }

  private boolean isForeign(int i) {
    return Character.isLetter(tokens.first(i)) && tokens.first(i) >= BEYOND_LATIN;
  }

  /** In "Gold was not one of the options" the subject is what was put in. */
  private void subject() {
    if (tokens.size() > 2 && tokens.is(0, "value") && !tokens.isLower(1)) {
      int verb = 1;
      while (verb < 8 && !tokens.is(verb, Trait.VERB) && !tokens.opensClause(verb)) {
        verb++;
      }
      if (tokens.is(verb, Trait.VERB)) {
        tokens.toValues(1, verb);
      }
    }
    for (int i = 1; i + 1 < tokens.size() && i < 8; i++) {
      if (tokens.opensClause(i)) {
        return;
      }
      if (tokens.is(i, "was") && tokens.is(i + 1, "not") && tokens.kind(0) != Kind.QUOTED) {
        if (tokens.is(i + 2, "a") || tokens.is(i + 2, "an") || tokens.is(i + 2, "one")) {
          tokens.toValues(0, i);
        }
        return;
      }
    }
  }

  /** "Warehouse [East Coast] is not mapped" */
  private void bracketed(int from) {
    int end = from;
    while (end < tokens.size() && (end == from || !tokens.has(end, Tokens.SQUARE_CLOSE))) {
      if (tokens.kind(end).isWording() && !tokens.isCapitalised(end)) {
        return;
      }
      end++;
    }
    boolean inside = end < tokens.size() && !tokens.has(from, Tokens.COLON);
    if (inside && tokens.kind(from - 1) == Kind.WORD && !tokens.isField(from - 1)) {
      tokens.toValues(from, end);
    }
  }

  private boolean isCurrency(int i) {
    if (!tokens.isTelling(i)) {
      return false;
    }
    if (tokens.is(i - 1, "currency")) {
      return isCurrencyCode(i);
    }
    if (tokens.kind(i - 1) != Kind.NUMBER && isBeforeAmount(i)) {
      return true;
    }
    return tokens.kind(i - 1) == Kind.AMOUNT
        || (tokens.kind(i - 1) == Kind.NUMBER && (tokens.isShouted(i) || isCurrencyCode(i)));
  }

  /** "USD 12.50" */
  private boolean isBeforeAmount(int i) {
    return i + 1 < tokens.size()
        && tokens.kind(i + 1) == Kind.NUMBER
        && !tokens.has(i + 1, ~Tokens.SPACE)
        && tokens.isShouted(i)
        && CURRENCIES.contains(tokens.normal(i));
  }

  private boolean isCurrencyCode(int i) {
    return CURRENCIES.contains(tokens.string(i));
  }

  /** A type of the program that read the message: "from System.String to System.Guid" */
  private boolean isType(int i) {
    return tokens.text().startsWith("System.", tokens.start(i))
        && tokens.is(i - 1, Trait.PREPOSITION);
  }

  private void identifier(int i) {
    if (isType(i)) {
      tokens.become(i, Kind.VALUE);
    } else if (access && i > 0) {
      tokens.become(i, Kind.SCOPE);
    } else if (unknown && i > 0 && tokens.kind(i) == Kind.IDENTIFIER) {
      tokens.become(i, Kind.VALUE);
    }
  }

  /** Marks a word that is a value for what stands beside it; says whether it is. */
  private boolean marked(int i) {
    if (i == 0) {
      return false;
    }
    boolean unit = tokens.kind(i - 1) == Kind.NUMBER && tokens.is(i, Trait.UNIT);
    if (unit || (tokens.length(i) == 3 && isCurrency(i))) {
      tokens.become(i, Kind.VALUE);
      return true;
    }
    if (access && isAccessed(i)) {
      tokens.become(i, Kind.SCOPE);
      return true;
    }
    return false;
  }

  /** What access is denied to is a value: the remedy is the same. */
  private boolean isAccessed(int i) {
    return !tokens.opensClause(i)
        && (tokens.is(i + 1, "field") || tokens.is(i + 1, "object") || tokens.is(i + 1, "resource"))
        && !tokens.is(i, "the");
  }

  /** What stands behind an equals sign was put in, unless it is a plain word such as a state. */
  private void assigned(int i) {
    if (i == tokens.size() || tokens.isLower(i)) {
      return;
    }
    int end = i;
    while (end < tokens.size()
        && (end == i
            || (tokens.isCapitalised(end)
                && !tokens.opensClause(end)
                && !tokens.is(end, Trait.VERB)))) {
      if (tokens.kind(end).isWording()) {
        tokens.become(end, Kind.VALUE);
      }
      end++;
    }
  }
}

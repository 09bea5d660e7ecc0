package com.blackbird.activity.signature.wording;

/** Cuts a text into tokens and says what each one is, in one pass over its characters. */
final class Scanner {
  private static final int LONGEST_QUOTE = 160;

  private final String text;
  private final Tokens tokens;
  private final Chunk chunk;
  private int at;
  private final int[] noClosingBefore = new int[Quotes.KINDS];
  private boolean noBrace;

  private Scanner(String text) {
    this.text = text;
    this.tokens = new Tokens(text);
    this.chunk = new Chunk(text);
  }

  static Tokens scan(String text) {
    var scanner = new Scanner(text);
    scanner.run();
    return scanner.tokens;
  }

  private void run() {
    while (at < text.length() && !tokens.isFull()) {
      char c = text.charAt(at);
      if ((Quotes.opens(c) && quoted(c)) || (c == '{' && braced())) {
        continue;
      }
      if (Chunk.startsAt(text, at)) {
        chunk.readFrom(at);
        tokens.add(Shape.of(chunk), at, chunk.end());
        at = chunk.end();
        skipPlural();
      } else {
        punctuation(c);
        at++;
      }
    }
  }

  /** "field(s)" is the word "field". */
  private void skipPlural() {
    if (text.startsWith("(s)", at)) {
      at += 3;
    } else if (text.startsWith("(es)", at)) {
      at += 4;
    }
  }

  /** What a sentence holds in braces is a printed object: a value. */
  private boolean braced() {
    if (noBrace) {
      return false;
    }
    int depth = 0;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        tokens.add(Kind.VALUE, at, i + 1);
        at = i + 1;
        return true;
      }
    }
    noBrace = true;
    return false;
  }

  private boolean quoted(char opening) {
    if (Quotes.isApostrophe(opening) && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      return false;
    }
    int closing = closing(opening);
    if (closing < 0) {
      return false;
    }
    if (isSentence(at + 1, closing)) {
      return false;
    }
    if (closing > at + 1) {
      tokens.add(Kind.QUOTED, at + 1, closing);
    }
    at = closing + 1;
    return true;
  }

  /** A quoted sentence is wording, unlike a quoted name. */
  private boolean isSentence(int from, int to) {
    int words = 0;
    int lower = 0;
    boolean said = false;
    boolean verb = false;
    for (int i = from; i < to; ) {
      int end = i;
      while (end < to && text.charAt(end) > ' ') {
        end++;
      }
      if (end > i) {
        words++;
        lower += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
        int traits = Vocabulary.traits(Vocabulary.normal(text, i, end));
        said |= (traits & (Trait.SILENT.bit() | Trait.GENERIC.bit())) != 0;
        verb |= Trait.VERB.isIn(traits);
      }
      i = end + 1;
    }
    return (words > 2 && verb) || (words > 7 && said && lower * 10 >= words * 6);
  }

  /**
   * Looks no further than a name is long, and not twice over the same stretch for the same mark.
   */
  private int closing(char opening) {
    char closing = Quotes.closing(opening);
    int kind = Quotes.kind(opening);
    if (at < noClosingBefore[kind]) {
      return -1;
    }
    int limit = Math.min(text.length(), at + LONGEST_QUOTE);
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        break;
      }
      if (c == closing && endsQuote(i, closing)) {
        return i;
      }
    }
    noClosingBefore[kind] = limit;
    return -1;
  }

  private boolean endsQuote(int i, char closing) {
    return !Quotes.isApostrophe(closing)
        || i + 1 == text.length()
        || !Character.isLetterOrDigit(text.charAt(i + 1));
  }

  private void punctuation(char c) {
    switch (c) {
      case '.', '!', '?' -> {
        if (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1))) {
          tokens.gap(Tokens.STOP);
        }
      }
      case '。', '！', '？', '।', '؟', '۔' -> tokens.gap(Tokens.STOP);
      case ':', '：' -> tokens.gap(Tokens.COLON);
      case '-', '–', '—' -> tokens.gap(Tokens.DASH);
      case '(', '（' -> tokens.gap(Tokens.OPEN);
      case ')', '）' -> tokens.gap(Tokens.CLOSE);
      case '[', '{' -> tokens.gap(Tokens.SQUARE);
      case ']', '}' -> tokens.gap(Tokens.SQUARE_CLOSE);
      case '\n', '\r' -> tokens.gap(Tokens.LINE);
      case '=' -> tokens.gap(Tokens.EQUALS);
      case ',', ';', '、', '，', '،', '؛' -> tokens.gap(Tokens.COMMA);
      default -> tokens.gap(Tokens.SPACE);
    }
  }
}

package com.blackbird.activity.signature.wording;

/**
 * One sentence of an error: which of its tokens are wording, which are values, which say nothing.
 */
public final class Phrase {
  private static final int SHORT = 5;
  private static final int ROOM = 512;

  private final Tokens tokens;
  private String field = "";

  private Phrase(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Reads a text; what it says besides its wording goes to the evidence. */
  public static Phrase read(String text, Evidence evidence) {
    var phrase = new Phrase(Scanner.scan(Trace.without(text, evidence)));
    Marks.mark(phrase.tokens, evidence);
    var lead = new Lead(phrase.tokens, evidence);
    int start = lead.start();
    Values.mark(phrase.tokens);
    new Clauses(phrase.tokens, start, evidence).trim();
    phrase.field = lead.field();
    return phrase;
  }

  /** The field that stands as a label before the sentence; empty when there is none. */
  public String field() {
    return field;
  }

  public Words words() {
    var words = new Words();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i).isWording() && !leadsToValue(i)) {
        words.add(tokens, i);
      }
    }
    words.close();
    return words;
  }

  /** "at" in "expired at 10:20" goes with the value. */
  private boolean leadsToValue(int i) {
    return tokens.is(i, Trait.PREPOSITION)
        && i + 1 < tokens.size()
        && !tokens.kind(i + 1).isWording()
        && tokens.kind(i + 1) != Kind.NOISE;
  }

  /** Whether it stands for itself; a fragment such as "is invalid" needs its field. */
  public boolean isSentence() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) != Kind.NOISE) {
        return !Character.isLowerCase(tokens.first(i));
      }
    }
    return false;
  }

  /** Whether it only says that there is an error, or of which kind it is. */
  public boolean isKind() {
    int last = tokens.size() - 1;
    boolean ends = tokens.is(last, "error") || tokens.is(last, "exception");
    return (ends && last < SHORT) || isOccurrence();
  }

  /** "A validation exception occurred while processing your request" */
  private boolean isOccurrence() {
    boolean error = false;
    boolean occurred = false;
    int telling = 0;
    for (int i = 0; i < tokens.size(); i++) {
      error |= tokens.is(i, "error") || tokens.is(i, "exception") || tokens.is(i, "problem");
      occurred |= error && (tokens.is(i, "occurred") || tokens.is(i, "happened"));
      telling += tokens.isTelling(i) ? 1 : 0;
    }
    return occurred && telling < 3;
  }

  /** The sentence as it was written, with typed places for its values; empty without any word. */
  public String template() {
    var text = tokens.text();
    var out = new StringBuilder(Math.min(text.length() + 16, ROOM));
    int written = -1;
    boolean wording = false;
    for (int i = 0; i < tokens.size(); i++) {
      var kind = tokens.kind(i);
      if (kind == Kind.NOISE) {
        continue;
      }
      if (written >= 0) {
        between(written, i, out);
      } else {
        opening(text, tokens.start(i), out);
      }
      wording |= kind.isWording();
      if (kind.isWording()) {
        out.append(text, tokens.start(i), tokens.end(i));
      } else {
        out.append(kind.placeholder());
      }
      written = i;
    }
    if (written >= 0) {
      closing(text, tokens.end(written), out);
    }
    return wording ? out.toString() : "";
  }

  /** The bracket or quotation mark before the first token. */
  private static void opening(String text, int start, StringBuilder out) {
    char c = start > 0 ? text.charAt(start - 1) : ' ';
    if (c == '[' || Quotes.opens(c)) {
      out.append(c);
    }
  }

  /** The brackets and quotation marks behind the last token. */
  private static void closing(String text, int end, StringBuilder out) {
    for (int i = end; i < text.length() && i < end + 3; i++) {
      char c = text.charAt(i);
      if (c != ')' && c != ']' && c != '%' && !Quotes.opens(c)) {
        return;
      }
      out.append(c);
    }
  }

  /** What stands between two tokens; where something was left out, a space. */
  private void between(int before, int after, StringBuilder out) {
    if (before + 1 < after) {
      out.append(' ');
      return;
    }
    var text = tokens.text();
    int end = tokens.start(after);
    for (int i = tokens.end(before); i < end; i++) {
      char c = text.charAt(i);
      if (c > ' ') {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
  }
}

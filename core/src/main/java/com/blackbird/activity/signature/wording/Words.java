package com.blackbird.activity.signature.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The wording of an error: each word once, in order of appearance, without what differs between two
 * ways of writing the same thing.
 */
public final class Words {
  private static final int LONGEST = 60;
  private static final int MOST = 100;
  private static final int LONGEST_STATUS = 8;
  private static final Set<String> SHORT_NOTS =
      Set.of("dont", "doesnt", "didnt", "isnt", "wasnt", "hasnt", "cant", "couldnt");

  private final List<String> words = new ArrayList<>();
  private int informative;
  private boolean negated;

  /** How many of the words say what is wrong. */
  public int informative() {
    return informative;
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** Adds the words of a token: "lineItems", "line_items" and "line items" are the same ones. */
  public void add(String text, int start, int end) {
    int from = start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!isPart(c)) {
        word(text, from, i);
        from = i + 1;
        if (c == '[') {
          int close = text.indexOf(']', i, end);
          boolean index = close > 0 && Character.isDigit(text.charAt(i + 1));
          from = index ? close + 1 : from;
          i = index ? close : i;
        }
      } else if (i > from && isHump(text, i, end)) {
        word(text, from, i);
        from = i;
      }
    }
    word(text, from, end);
  }

  /** Adds a word of a text that was looked at before. */
  void add(Tokens tokens, int token) {
    if (tokens.kind(token) == Kind.WORD && tokens.isPlain(token)) {
      keep(tokens.normal(token), tokens.traits(token));
    } else {
      add(tokens.text(), tokens.start(token), tokens.end(token));
    }
  }

  /** Adds a code: its digits are its name. */
  public void addCode(String code) {
    boolean numbered = false;
    for (int i = 0; i < code.length(); i++) {
      numbered |= Character.isDigit(code.charAt(i));
    }
    if (numbered) {
      put(code.toLowerCase(Locale.ROOT));
    } else {
      add(code, 0, code.length());
    }
  }

  private static boolean isPart(char c) {
    if (c < 0x80) {
      return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '\'';
    }
    return Character.isLetter(c)
        || c == '’'
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isHump(String text, int at, int end) {
    return Character.isUpperCase(text.charAt(at))
        && (Character.isLowerCase(text.charAt(at - 1))
            || (at + 1 < end
                && Character.isLowerCase(text.charAt(at + 1))
                && Character.isUpperCase(text.charAt(at - 1))));
  }

  private void word(String text, int start, int end) {
    if (end <= start) {
      return;
    }
    int apostrophe = apostrophe(text, start, end);
    if (apostrophe < 0 && isShortNot(text, start, end)) {
      keep("not");
    } else if (apostrophe < 0) {
      keep(Vocabulary.normal(text, start, Math.min(end, start + LONGEST)));
    } else if (apostrophe + 2 == end && isNot(text, apostrophe)) {
      boolean can = apostrophe - start == 3 && (text.charAt(start) | 0x20) == 'c';
      keep(Vocabulary.normal(text, start, can ? apostrophe : apostrophe - 1));
      keep("not");
    } else {
      keep(Vocabulary.normal(text, start, apostrophe));
    }
  }

  private static int apostrophe(String text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (text.charAt(i) == '\'' || text.charAt(i) == '’') {
        return i;
      }
    }
    return -1;
  }

  /** "DOESNT" in a code */
  private static boolean isShortNot(String text, int start, int end) {
    if ((text.charAt(end - 1) | 0x20) != 't' || end - start < 4 || end - start > 7) {
      return false;
    }
    var word = text.substring(start, end).toLowerCase(Locale.ROOT);
    return SHORT_NOTS.contains(word);
  }

  private static boolean isNot(String text, int apostrophe) {
    return (text.charAt(apostrophe + 1) | 0x20) == 't'
        && (text.charAt(apostrophe - 1) | 0x20) == 'n';
  }

  private void keep(String word) {
    keep(word, Vocabulary.traits(word));
  }

  private void keep(String word, int traits) {
    if (word.isEmpty() || Trait.SILENT.isIn(traits)) {
      return;
    }
    boolean not = word.equals("not");
    if (negated && !not) {
      negated = false;
      if (word.equals("valid")) {
        put("invalid");
        return;
      }
      put("not");
    }
    if (not) {
      negated = true;
    } else {
      put(word, traits);
    }
  }

  private void put(String word) {
    put(word, Vocabulary.traits(word));
  }

  private void put(String word, int traits) {
    if (words.size() < MOST && !words.contains(word)) {
      words.add(word);
      informative += Trait.GENERIC.isIn(traits) ? 0 : 1;
    }
  }

  /** Must be called behind the last word. */
  public void close() {
    if (negated) {
      negated = false;
      put("not");
    }
  }

  /** The words besides those that go with any status. */
  public String withoutHttp() {
    var rest = new StringBuilder();
    for (var word : words) {
      if (!Trait.HTTP.isIn(Vocabulary.traits(word))) {
        rest.append(' ').append(word);
      }
    }
    return rest.toString();
  }

  boolean areAllIn(Set<String> others) {
    for (var word : words) {
      if (!others.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** The status of HTTP that these are the name of; 0 when they are none. */
  public int status() {
    return words.size() > LONGEST_STATUS ? 0 : Status.named(withoutHttp().strip());
  }

  boolean contains(String word) {
    return words.contains(word);
  }

  /** Whether these say something that the others leave out. */
  public boolean tellsMoreThan(Words others) {
    for (var word : words) {
      if (!Trait.GENERIC.isIn(Vocabulary.traits(word)) && !others.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Adds what the other has beyond these words. */
  public void addAll(Words others) {
    others.words.forEach(this::put);
  }

  /** The words in front that the others do not hold. */
  public Words before(Words others) {
    var all = new Words();
    for (var word : words) {
      if (!others.contains(word)) {
        all.put(word);
      }
    }
    all.addAll(others);
    return all;
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}

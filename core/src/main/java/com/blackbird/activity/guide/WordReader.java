package com.blackbird.activity.guide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the words of one message, through the escapes of JSON, XML and addresses. */
final class WordReader {
  /** The fields in which platforms put an error's code. */
  private static final Set<String> CODE_FIELDS =
      Set.of(
          "code",
          "errorcode",
          "error_code",
          "statuscode",
          "status_code",
          "error",
          "errortype",
          "error_type",
          "errornumber",
          "name",
          "type",
          "category",
          "faultcode",
          "detail");

  private static final int LONGEST_WORD = 100;
  private static final int LONGEST_ENTITY = 8;

  private final String text;
  private final StringBuilder word = new StringBuilder();
  private final List<@Nullable String> words = new ArrayList<>();
  private final BitSet codes = new BitSet();
  private String previous = "";
  private boolean valueFollows;
  private int at;

  WordReader(String text) {
    this.text = text;
  }

  MessageWords read() {
    while (at < text.length()) {
      switch (text.charAt(at)) {
        case '\\' -> escape();
        case '&' -> entity();
        case '%' -> percent();
        default -> take(text.charAt(at++));
      }
    }
    endWord();
    boolean[] flags = new boolean[words.size()];
    codes.stream().forEach(place -> flags[place] = true);
    return new MessageWords(words.toArray(String[]::new), flags);
  }

  private void take(char c) {
    if (Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c)) {
      word.append(Character.toLowerCase(c));
    } else if (isApostrophe(c) && joins()) {
      return;
    } else {
      endWord();
      valueFollows |= c == '"' || c == '\'' || c == '=' || c == '>';
    }
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘';
  }

  /** Whether the apostrophe that was just passed stands inside a word, as in "doesn't". */
  private boolean joins() {
    if (word.length() == 1 && (word.charAt(0) == 'u' || word.charAt(0) == 'b')) {
      word.setLength(0); // Python's mark of a text: u'code'
      return false;
    }
    return !word.isEmpty() && at < text.length() && Character.isLetter(text.charAt(at));
  }

  /** A backslash: what it stands for in JSON; any number of them when it was escaped again. */
  private void escape() {
    at++;
    if (at >= text.length()) {
      return;
    }
    char c = text.charAt(at);
    if (c == 'n' || c == 'r' || c == 't') {
      at++;
      take(' ');
    } else if (c == 'u' && at + 4 < text.length()) {
      int code = number(at + 1, at + 5, 16);
      if (code >= 0) {
        at += 5;
        take((char) code);
      }
    }
  }

  private void entity() {
    int end = text.indexOf(';', at, Math.min(text.length(), at + LONGEST_ENTITY));
    if (end < 0) {
      take(text.charAt(at++));
      return;
    }
    String name = text.substring(at + 1, end);
    at = end + 1;
    take(meaning(name));
  }

  private static char meaning(String entity) {
    return switch (entity) {
      case "apos", "rsquo", "lsquo", "#39", "#039", "#x27", "#8217" -> '\'';
      case "quot", "#34" -> '"';
      case "gt" -> '>';
      default -> ' ';
    };
  }

  /** A character of an address, such as %20; all of those that matter are punctuation. */
  private void percent() {
    boolean escaped =
        at + 2 < text.length()
            && (text.charAt(at + 1) == '2' || text.charAt(at + 1) == '3')
            && Character.digit(text.charAt(at + 2), 16) >= 0;
    at += escaped ? 3 : 1;
    take(' ');
  }

  private int number(int from, int to, int radix) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(text.charAt(i), radix);
      if (digit < 0) {
        return -1;
      }
      number = number * radix + digit;
    }
    return number;
  }

  private void endWord() {
    if (word.isEmpty()) {
      return;
    }
    codes.set(words.size(), valueFollows && CODE_FIELDS.contains(previous));
    previous = word.length() > LONGEST_WORD ? "" : word.toString();
    words.add(previous.isEmpty() ? null : previous);
    word.setLength(0);
    valueFollows = false;
  }
}

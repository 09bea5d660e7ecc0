package com.blackbird.activity.guide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
          "intuiterrorcode",
          "intuiterrortype",
          "name",
          "type",
          "category",
          "faultcode",
          "detail");

  /** Those of them that only errors have, wherever they stand. */
  private static final Set<String> ERRORS_ALONE =
      Set.of(
          "errorcode",
          "error_code",
          "error",
          "errortype",
          "error_type",
          "errornumber",
          "faultcode",
          "intuiterrorcode",
          "intuiterrortype");

  /** Those of them in which a code may be nothing but a number; elsewhere a number is a value. */
  private static final Set<String> NUMBER_FIELDS =
      Set.of(
          "code",
          "errorcode",
          "error_code",
          "errornumber",
          "faultcode",
          "intuiterrorcode",
          "resultmessagecode");

  /** What may stand right before {@code code}; any other word says what else it is the code of. */
  private static final Set<String> OF_ERRORS = Set.of("error", "fault", "with");

  /** What a number with a colon behind it is the code of, as in "Error 6240: ...". */
  private static final Set<String> NUMBERED = Set.of("error", "exception");

  /** What stands for a character in XML and HTML; one that is not here is as good as a space. */
  private static final Map<String, Character> ENTITIES =
      Map.ofEntries(
          Map.entry("amp", ' '),
          Map.entry("lt", '<'),
          Map.entry("nbsp", ' '),
          Map.entry("gt", '>'),
          Map.entry("quot", '"'),
          Map.entry("#34", '"'),
          Map.entry("apos", '\''),
          Map.entry("rsquo", '\''),
          Map.entry("lsquo", '\''),
          Map.entry("#39", '\''),
          Map.entry("#039", '\''),
          Map.entry("#x27", '\''),
          Map.entry("#8217", '\''));

  private static final int LONGEST_WORD = 100;
  private static final int LONGEST_ENTITY = 8;

  private final String text;
  private final StringBuilder word = new StringBuilder();
  private final List<@Nullable String> words = new ArrayList<>();
  private final BitSet codes = new BitSet();
  private final BitSet elsewhere = new BitSet();
  private final Nesting nesting = new Nesting(codes, elsewhere);
  private String previous = "";
  private boolean valueFollows;
  private boolean colonFollows;

  /** Whether more than a space stands behind the previous word. */
  private boolean apart = true;

  private boolean previousStandsAlone;
  private boolean previousIsOfErrors;
  private boolean previousIsQuoted;

  /** Whether the previous word names what follows. */
  private boolean named;

  private boolean atLineStart;

  /** The character before this one, spaces left out. */
  private char before = ' ';

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
    endWord(' ');
    nesting.end();
    return new MessageWords(words.toArray(String[]::new), codes, elsewhere);
  }

  private void take(char c) {
    if (atLineStart && !Character.isWhitespace(c) && "}])".indexOf(c) < 0) {
      nesting.startAnew(); // what is printed over several lines is indented, but for its end
      named = false;
    }
    atLineStart = c == '\n' || c == '\r';
    if (Character.isLetterOrDigit(c) || c == '_' || Character.isSurrogate(c)) {
      word.append(Character.toLowerCase(c));
      before = c;
    } else if (isApostrophe(c) && joins()) {
      return;
    } else {
      endWord(c);
      valueFollows |= c == '"' || c == '\'' || c == '=' || c == '>';
      colonFollows |= c == ':';
      apart |= c != ' ';
      nest(c);
      before = Character.isWhitespace(c) ? before : c;
    }
  }

  private void nest(char c) {
    switch (c) {
      case '{' -> open(Nesting.Kind.OBJECT);
      case '[' -> open(Nesting.Kind.LIST);
      case '}' -> close(Nesting.Kind.OBJECT);
      case ']' -> close(Nesting.Kind.LIST);
      case ',' -> named = false;
      case ':', '=' -> named = true;
      case '<' -> element();
      case '>' -> {
        if (before == '/') {
          nesting.closeEmpty();
        }
      }
      default -> {}
    }
  }

  /** What stands in quotes is a text of its own. */
  private void open(Nesting.Kind kind) {
    boolean isOwn = before == '"' || before == '\'';
    nesting.open(kind, named && !isOwn ? previous : "", previousIsQuoted);
    named = false;
  }

  private void close(Nesting.Kind kind) {
    nesting.close(kind, "");
    named = false;
  }

  /** The name behind a "&lt;", without its namespace. */
  private void element() {
    int from = at;
    while (from < text.length() && text.charAt(from) == '\\') { // "<\/code>" in JSON
      from++;
    }
    boolean ends = from < text.length() && text.charAt(from) == '/';
    from += ends ? 1 : 0;
    int to = from;
    while (to < Math.min(text.length(), from + LONGEST_WORD) && isOfName(text.charAt(to))) {
      to++;
    }
    String name = text.substring(from, to);
    String local = name.substring(name.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
    if (ends) {
      nesting.close(Nesting.Kind.ELEMENT, local);
    } else if (!local.isEmpty()) {
      nesting.element(local);
    }
    named = false;
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == ':' || c == '-' || c == '.';
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
    } else if (c == 'u' && at + 4 < text.length() && number(at + 1, at + 5, 16) >= 0) {
      int code = number(at + 1, at + 5, 16);
      at += 5;
      take((char) code);
    } else if (Character.isLetterOrDigit(c)) {
      take(' '); // no escape: a path, or a class of PHP
    }
  }

  private void entity() {
    String name = nameAt(at);
    if (name.isEmpty()) {
      take(text.charAt(at++));
      return;
    }
    at += name.length() + 1;
    while (name.equalsIgnoreCase("amp") && meaning(nameAt(at)) != null) { // escaped again
      name = nameAt(at);
      at += name.length() + 1;
    }
    at++;
    Character meaning = meaning(name);
    take(meaning == null ? ' ' : meaning);
  }

  /** The name of an entity between this character and the next semicolon, if there is one. */
  private String nameAt(int start) {
    int end = text.indexOf(';', start + 1, Math.min(text.length(), start + LONGEST_ENTITY));
    String name = end < 0 ? "" : text.substring(start + 1, end);
    return name.chars().allMatch(c -> c == '#' || Character.isLetterOrDigit(c)) ? name : "";
  }

  private static @Nullable Character meaning(String entity) {
    return ENTITIES.get(entity.toLowerCase(Locale.ROOT));
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

  /** What was read until now is a word. */
  private void endWord(char behind) {
    if (word.isEmpty()) {
      return;
    }
    String now = word.length() > LONGEST_WORD ? "" : word.toString();
    if (named) {
      nesting.field(previous, previousIsQuoted);
    }
    if (isCode(now, behind)) {
      keep(words.size());
    }
    previousIsOfErrors = OF_ERRORS.contains(previous);
    previousStandsAlone = apart || previousIsOfErrors;
    previousIsQuoted = behind == '"' || behind == '\'';
    named = false;
    previous = now;
    words.add(now.isEmpty() ? null : now);
    word.setLength(0);
    valueFollows = false;
    colonFollows = false;
    apart = false;
  }

  private void keep(int place) {
    if (ERRORS_ALONE.contains(previous) || NUMBERED.contains(previous) || previousIsOfErrors) {
      codes.set(place);
    } else {
      nesting.code(place);
    }
  }

  /** Whether an element of this name has nothing but a code, which is of what is around it. */
  static boolean mayHoldCode(String element) {
    return CODE_FIELDS.contains(element) && !ERRORS_ALONE.contains(element);
  }

  /** A number is the code of an error only where it cannot be that of a country or an account. */
  private boolean isCode(String value, char behind) {
    if (!Phrase.isNumber(value)) {
      return valueFollows && CODE_FIELDS.contains(previous);
    }
    if (behind == ':' && NUMBERED.contains(previous)) {
      return true;
    }
    return (valueFollows || colonFollows)
        && NUMBER_FIELDS.contains(previous)
        && (previousStandsAlone || !previous.equals("code"));
  }
}

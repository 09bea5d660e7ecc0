package com.blackbird.activity.signature.notation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON, and what looks like it when a program prints its own objects: single quotes, arrows,
 * symbols, prefixes, missing ends. Nothing is ever refused: what cannot be read ends the reading.
 */
final class ObjectNotation {
  private static final int DEEPEST = 40;
  private static final int LONGEST_NAME = 40;
  private static final Set<String> NOTHING = Set.of("null", "nil", "None", "undefined");

  private final String text;
  private int at;

  private ObjectNotation(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** The object, list or bare pair that begins there; null where it is empty. */
  static @Nullable Node read(String text, int start) {
    var reader = new ObjectNotation(text, start);
    var root = new Node("");
    if (text.charAt(start) == '"') {
      reader.members(root, 0);
    } else {
      root = reader.value("", 0);
    }
    return root.children().isEmpty() ? null : root;
  }

  /** Where an object begins, or -1. */
  static int start(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '{' && opensObject(text, i)) || (c == '[' && opensList(text, i))) {
        return i;
      }
      if (c == '"' && opensPair(text, i)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Where an object begins that a program printed with bare names, as in {@code { message: 'x' }}
   * and {@code {message=x}}, or -1.
   */
  static int printedStart(String text) {
    for (int i = text.indexOf('{'); i >= 0; i = text.indexOf('{', i + 1)) {
      if (opensPrinted(text, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean opensPrinted(String text, int at) {
    int start = skipSpace(text, at + 1);
    int end = start;
    while (end < text.length() && end < start + LONGEST_NAME && isNamePart(text.charAt(end))) {
      end++;
    }
    if (end == start || !Character.isLetter(text.charAt(start)) || end + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(end + 1);
    return text.charAt(end) == ':'
        ? next <= ' ' || "'\"[{".indexOf(next) >= 0
        : text.charAt(end) == '=' && next > ' ' && next != '=';
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static boolean opensObject(String text, int at) {
    int next = skipSpace(text, at + 1);
    return isQuote(text, next)
        || (next < text.length()
            && "u:".indexOf(text.charAt(next)) >= 0
            && next + 1 < text.length()
            && (isQuote(text, next + 1) || Character.isLetter(text.charAt(next + 1))));
  }

  private static boolean opensList(String text, int at) {
    int next = skipSpace(text, at + 1);
    return next < text.length() && text.charAt(next) == '{' && opensObject(text, next);
  }

  private static boolean opensPair(String text, int at) {
    int i = at + 1;
    while (i < text.length() && isKeyPart(text.charAt(i))) {
      i++;
    }
    if (i == at + 1 || i >= text.length() || text.charAt(i) != '"') {
      return false;
    }
    int next = skipSpace(text, i + 1);
    if (next >= text.length() || text.charAt(next) != ':') {
      return false;
    }
    next = skipSpace(text, next + 1);
    return next < text.length() && "\"[{".indexOf(text.charAt(next)) >= 0;
  }

  private static boolean isKeyPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == ':' || c == '.';
  }

  private Node value(String name, int depth) {
    skipSpace();
    char c = peek();
    if ((c == '{' || c == '[') && depth < DEEPEST) {
      var node = new Node(name);
      at++;
      if (c == '{') {
        members(node, depth + 1);
      } else {
        elements(node, depth + 1);
      }
      return node;
    }
    boolean quoted = c == '"' || c == '\'';
    var text = string(",}]\n");
    return Node.leaf(name, !quoted && NOTHING.contains(text) ? "" : text);
  }

  private void members(Node into, int depth) {
    while (at < text.length()) {
      skipSeparators();
      char c = peek();
      if (c == '}' || c == ']' || c == 0) {
        at++;
        return;
      }
      int before = at;
      var key = key();
      skipSpace();
      if (arrow()) {
        into.add(value(key, depth));
      }
      if (at == before) {
        at++;
      }
    }
  }

  private void elements(Node into, int depth) {
    while (at < text.length()) {
      skipSeparators();
      char c = peek();
      if (c == ']' || c == '}' || c == 0) {
        at++;
        return;
      }
      int before = at;
      into.add(value("", depth));
      if (at == before) {
        at++;
      }
    }
  }

  private String key() {
    if (peek() == ':') {
      at++;
    }
    return string(":=,}]\n");
  }

  private boolean arrow() {
    char c = peek();
    if (c == ':') {
      at++;
      return true;
    }
    if (c == '=') {
      at++;
      if (peek() == '>') {
        at++;
      }
      return true;
    }
    return false;
  }

  private String string(String bareEnds) {
    char c = peek();
    if ((c == 'u' || c == 'b') && isQuote(text, at + 1)) {
      at++;
      c = peek();
    }
    if (c == '"' || c == '\'') {
      return quoted(c);
    }
    int start = at;
    while (at < text.length() && bareEnds.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at).strip();
  }

  private String quoted(char quote) {
    int start = ++at;
    boolean escaped = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\') {
        escaped = true;
        at++;
      } else if (c == quote && ends(quote)) {
        break;
      }
      at++;
    }
    int end = Math.min(at, text.length());
    at = Math.min(at + 1, text.length());
    var raw = text.substring(start, end);
    return escaped ? Escapes.undo(raw) : raw;
  }

  /**
   * A printed object does not escape the apostrophes of its texts; a real end is followed by a
   * mark.
   */
  private boolean ends(char quote) {
    return quote == '"'
        || at + 1 >= text.length()
        || !Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private void skipSeparators() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ',' || c <= ' ') {
        at++;
      } else {
        return;
      }
    }
  }

  private void skipSpace() {
    at = skipSpace(text, at);
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }

  private static boolean isQuote(String text, int at) {
    return at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }
}

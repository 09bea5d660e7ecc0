package com.blackbird.activity.signature.notation;

import org.jspecify.annotations.Nullable;

/**
 * Reads lines such as {@code Code: 8008} and forms such as {@code error=invalid&message=no+way}.
 */
final class Pairs {
  private static final int LONGEST_NAME = 32;

  private Pairs() {}

  /** The pairs below one root; null where the text is something else. */
  static @Nullable Node find(String text) {
    int equals = text.indexOf('=');
    if (equals > 0 && isName(text, 0, equals)) {
      return known(form(text));
    }
    return text.indexOf('\n') > 0 ? known(lines(text)) : null;
  }

  private static @Nullable Node known(Node root) {
    int known = 0;
    for (var child : root.children()) {
      switch (child.role()) {
        case MESSAGE, DETAIL, CODE, STATUS, CLASS, CONTAINER -> known++;
        default -> {
          // Any text may hold a colon.
        }
      }
    }
    return known > 1 ? root : null;
  }

  private static Node form(String text) {
    var root = new Node("");
    boolean isForm = text.indexOf(' ') < 0;
    for (var pair : text.split(isForm ? "&" : "[;&]", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        var value = pair.substring(equals + 1).strip();
        root.add(
            Node.leaf(pair.substring(0, equals).strip(), isForm ? Escapes.form(value) : value));
      }
    }
    return root;
  }

  private static Node lines(String text) {
    var root = new Node("");
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int colon = text.indexOf(':', start, end);
      if (colon > 0 && isName(text, start, colon)) {
        root.add(
            Node.leaf(
                text.substring(start, colon).strip(), text.substring(colon + 1, end).strip()));
      }
      start = end + 1;
    }
    return root;
  }

  private static boolean isName(String text, int from, int to) {
    if (to - from > LONGEST_NAME) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '-' && c > ' ') {
        return false;
      }
    }
    return true;
  }
}

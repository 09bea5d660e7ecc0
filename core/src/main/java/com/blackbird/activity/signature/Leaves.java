package com.blackbird.activity.signature;

import com.blackbird.activity.signature.notation.Node;
import com.blackbird.activity.signature.notation.Role;
import com.blackbird.activity.signature.wording.Evidence;
import com.blackbird.activity.signature.wording.Status;
import java.util.Locale;

/** Says what the text of a leaf can be: a code, a status, a kind of error, a fragment. */
final class Leaves {
  private static final int LONG_ENOUGH = 4;
  private static final int LONGEST_CODE = 80;

  private final Evidence evidence;

  Leaves(Evidence evidence) {
    this.evidence = evidence;
  }

  void code(String text) {
    int status = Status.of(text);
    if (status > 0) {
      evidence.status(status);
    } else if (isToken(text)) {
      evidence.code(text);
    }
  }

  /** The kind of error; some call their code a name. */
  void errorClass(Node leaf) {
    var text = leaf.text();
    if (leaf.name().equals("name") && isShouted(text)) {
      code(text);
    } else if (isToken(text) && text.indexOf('/') < 0 && !isGeneric(text)) {
      evidence.errorClass(text);
    }
  }

  /** A status of HTTP, or the code of an API that calls it so. */
  void status(String text) {
    int status = Status.of(text);
    if (status > 0) {
      evidence.status(status);
    } else if (isToken(text) && !Character.isDigit(text.charAt(0))) {
      evidence.code(text);
    }
  }

  private static boolean isShouted(String text) {
    return text.indexOf('_') > 0 && text.equals(text.toUpperCase(Locale.ROOT));
  }

  private static boolean isGeneric(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return lower.equals("error") || lower.equals("fail");
  }

  private static boolean isToken(String text) {
    return text.length() <= LONGEST_CODE
        && !text.isEmpty()
        && (holdsLetter(text) || Character.isDigit(text.charAt(0)))
        && text.indexOf(' ') < 0
        && !isGeneric(text);
  }

  /** Some put the sentence where others have a word. */
  static boolean isSaid(String text) {
    return Status.of(text) == 0 && text.split(" ", LONG_ENOUGH).length == LONG_ENOUGH;
  }

  /** What was sent is mostly shorter and has digits and capitals. */
  static boolean isFragment(String text) {
    int space = text.indexOf(' ');
    return space > 0
        && text.indexOf(' ', space + 1) > 0
        && !holdsDigit(text)
        && Character.isLowerCase(text.charAt(0));
  }

  /** A whole sentence says itself which of several fields it is about. */
  static boolean isSentence(Node group) {
    for (var child : group.children()) {
      if (child.isLeaf() && child.role() == Role.MESSAGE) {
        return child.text().split(" ", LONG_ENOUGH).length == LONG_ENOUGH;
      }
    }
    return false;
  }

  /** A number, or one with a prefix, such as 0x80040217 and PRDC-031: says nothing by itself. */
  static boolean isNumbered(String code) {
    int last = code.length() - 1;
    return last > 0
        && Character.isDigit(code.charAt(last))
        && Character.isDigit(code.charAt(last - 1));
  }

  /** One word of letters, such as "invalid" and "not_unique". */
  static boolean isWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetter(c) && c != '_' && c != '-') {
        return false;
      }
    }
    return holdsLetter(text);
  }

  static boolean holdsLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean holdsDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}

package com.blackbird.activity.signature;

import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Walks a structured message and collects what its parts say about the error. */
final class TreeReading {
  private static final int DEEPEST_TEXT = 4;
  private static final int LONG_ENOUGH = 4;

  private final Evidence evidence;
  private final int depth;
  private boolean everywhere;

  private TreeReading(Evidence evidence, int depth) {
    this.evidence = evidence;
    this.depth = depth;
  }

  /** Reads the structure inside the text, if any; true when it said something. */
  static boolean read(String text, Evidence evidence, int depth) {
    var root = depth > DEEPEST_TEXT ? null : Notations.find(text);
    if (root == null) {
      return false;
    }
    var reading = new TreeReading(evidence, depth);
    if (Page.read(root, evidence)) {
      return true;
    }
    reading.group(root, "", true);
    if (!evidence.saysWhat()) {
      reading.everywhere = true;
      reading.group(root, "", true);
    }
    return evidence.saysWhat();
  }

  private void group(Node group, String path, boolean about) {
    if (!group.text().isEmpty() && (about || everywhere)) {
      sentence(group.text(), path, false);
    }
    if ((about && !isRecord(group)) || everywhere) {
      ownParts(group, path);
    }
    for (var child : group.children()) {
      if (!child.isLeaf()) {
        nested(child, path, about);
      }
    }
  }

  /** A record that was sent, with a list of what is wrong with it. */
  private static boolean isRecord(Node group) {
    boolean errors = false;
    for (var child : group.children()) {
      var role = child.role();
      if (child.isLeaf() && (role == Role.MESSAGE || role == Role.DETAIL || role == Role.TITLE)) {
        return false;
      }
      errors |= role == Role.ERRORS && !child.isLeaf() && !child.name().equals("params");
    }
    return errors;
  }

  /** The leaves, with the message before its details, in whatever order they were written. */
  private void ownParts(Node group, String path) {
    var field = fieldOf(group, path);
    Node title = null;
    Node translation = null;
    var messages = new ArrayList<Node>(2);
    var details = new ArrayList<Node>(2);
    for (var child : group.children()) {
      if (!child.isLeaf()) {
        continue;
      }
      switch (child.role()) {
        case TITLE -> title = child;
        case MESSAGE -> messages.add(child);
        case DETAIL -> details.add(child);
        case TRANSLATION -> translation = child;
        case CODE -> code(child.text());
        case CLASS -> {
          if (child.name().equals("name") && isShouted(child.text())) {
            code(child.text());
          } else {
            errorClass(child.text());
          }
        }
        case STATUS -> status(child.text());
        case CONTAINER, ERRORS -> codeOrSentence(child, field);
        case OTHER -> {
          if (child.name().isEmpty()) {
            codeOrSentence(child, field);
          }
        }
        default -> {
          // Fields are read with the group, data varies.
        }
      }
    }
    sentenceOf(title, field);
    messages.forEach(message -> sentenceOf(message, field));
    details.forEach(detail -> sentenceOf(detail, field));
    if (messages.isEmpty() && details.isEmpty()) {
      sentenceOf(translation, field);
    }
  }

  private void sentenceOf(@Nullable Node leaf, String field) {
    if (leaf != null && !leaf.text().isBlank()) {
      sentence(leaf.text(), field, false);
    }
  }

  private void sentence(String text, String field, boolean fragment) {
    if (!holdsLetter(text)) {
      return;
    }
    if (!read(text, evidence, depth + 1, fragment)) {
      evidence.statement(text, field, fragment);
    }
  }

  private static boolean holdsLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** A text may itself hold a structure; then the text around it only introduces it. */
  private static boolean read(String text, Evidence evidence, int depth, boolean fragment) {
    if (fragment || !Notations.mayHold(text)) {
      return false;
    }
    var inner = new Evidence();
    if (!read(text, inner, depth)) {
      return false;
    }
    inner.codes().forEach(evidence::code);
    inner.classes().forEach(evidence::errorClass);
    evidence.status(inner.status());
    inner.statements().forEach(s -> evidence.statement(s.text(), s.field(), s.fragment()));
    return !inner.statements().isEmpty();
  }

  private void nested(Node child, String path, boolean about) {
    var role = child.role();
    switch (role) {
      case ERRORS -> errors(child, path);
      case DATA, FIELD, FIELDS -> {
        if (everywhere) {
          group(child, path, about);
        }
      }
      case MESSAGE, DETAIL, TITLE -> message(child, path);
      case CONTAINER, STATUS -> group(child, path, true);
      default -> group(child, path, about && child.name().isEmpty());
    }
  }

  /** A message in a language, as OData has it, or a nested error. */
  private void message(Node message, String path) {
    for (var part : message.children()) {
      if (part.isLeaf() && part.name().equals("value")) {
        sentence(part.text(), path, false);
        return;
      }
    }
    group(message, path, true);
  }

  /** Errors by the name of their field, as Rails and its relatives list them, or in a list. */
  private void errors(Node errors, String path) {
    boolean isError = false;
    for (var child : errors.children()) {
      var role = child.role();
      if (child.isLeaf()) {
        switch (role) {
          case MESSAGE, DETAIL, CODE, STATUS -> isError = true;
          case DATA, FIELD, FIELDS -> {
            if (isFragment(child.text())) {
              errorOf(child, path);
            }
          }
          default -> errorOf(child, path);
        }
      } else if (child.name().isEmpty()) {
        group(child, path, true);
      } else if (child.holdsOnlyTexts() && role != Role.ERRORS) {
        var field = join(path, child.name());
        child.children().forEach(text -> evidence.statement(text.text(), field, true));
      } else if (role == Role.OTHER || role == Role.FIELD) {
        errors(child, join(path, child.name()));
      } else {
        nested(child, path, true);
      }
    }
    if (isError) {
      ownParts(errors, path);
    }
  }

  /** What was sent is mostly shorter and has digits and capitals. */
  private static boolean isFragment(String text) {
    int space = text.indexOf(' ');
    return space > 0
        && text.indexOf(' ', space + 1) > 0
        && text.chars().noneMatch(Character::isDigit)
        && Character.isLowerCase(text.charAt(0));
  }

  private void errorOf(Node leaf, String path) {
    if (leaf.name().isEmpty()) {
      codeOrSentence(leaf, path);
    } else {
      fragment(leaf.text(), join(path, leaf.name()));
    }
  }

  private void fragment(String text, String field) {
    if (text.indexOf(' ') > 0) {
      evidence.statement(text, field, true);
    } else if (text.indexOf('.') > 0 && !text.isBlank()) {
      evidence.statement(field + " " + text, "", false);
    }
  }

  private void codeOrSentence(Node leaf, String field) {
    if (leaf.text().indexOf(' ') > 0) {
      sentence(leaf.text(), field, false);
    } else {
      code(leaf.text());
    }
  }

  private void code(String text) {
    int status = Status.of(text);
    if (status > 0) {
      evidence.status(status);
    } else if (isToken(text)) {
      evidence.code(text);
    } else if (text.indexOf(' ') > 0 && text.chars().noneMatch(Character::isDigit)) {
      sentence(text, "", false);
    }
  }

  private void errorClass(String text) {
    if (isToken(text) && text.indexOf('/') < 0 && !isGeneric(text)) {
      evidence.errorClass(text);
    }
  }

  private void status(String text) {
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
    return text.length() <= 80
        && !text.isEmpty()
        && (holdsLetter(text) || Character.isDigit(text.charAt(0)))
        && text.indexOf(' ') < 0
        && !isGeneric(text);
  }

  private static String fieldOf(Node group, String path) {
    for (var child : group.children()) {
      if (child.role() == Role.FIELD || (child.role() == Role.FIELDS && !isSaid(group))) {
        return child.isLeaf() ? child.text() : texts(child);
      }
    }
    return path;
  }

  /** A whole sentence says itself which of several fields it is about. */
  private static boolean isSaid(Node group) {
    for (var child : group.children()) {
      if (child.isLeaf() && child.role() == Role.MESSAGE) {
        return child.text().split(" ", LONG_ENOUGH).length == LONG_ENOUGH;
      }
    }
    return false;
  }

  private static String texts(Node list) {
    var joined = new StringBuilder();
    for (var child : list.children()) {
      if (child.isLeaf()) {
        joined.append(joined.isEmpty() ? "" : ".").append(child.text());
      }
    }
    return joined.toString();
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}

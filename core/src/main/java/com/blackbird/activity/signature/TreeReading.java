package com.blackbird.activity.signature;

import com.blackbird.activity.signature.notation.Node;
import com.blackbird.activity.signature.notation.Notations;
import com.blackbird.activity.signature.notation.Role;
import com.blackbird.activity.signature.wording.Evidence;
import com.blackbird.activity.signature.wording.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks a structured message and collects what its parts say about the error. */
final class TreeReading {
  private static final int DEEPEST_TEXT = 4;

  private final Evidence evidence;
  private final Leaves leaves;
  private final int depth;
  private boolean everywhere;

  private TreeReading(Evidence evidence, int depth) {
    this.evidence = evidence;
    this.leaves = new Leaves(evidence);
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
      sentence(group.text(), fieldOf(group, path), false);
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
      if (child.isLeaf() && role == Role.CODE && child.name().startsWith("err")) {
        return false;
      }
      errors |= role == Role.ERRORS && !child.isLeaf() && !child.name().equals("params");
    }
    return errors;
  }

  private void ownParts(Node group, String path) {
    var own = new OwnParts(fieldOf(group, path));
    for (var child : group.children()) {
      if (child.isLeaf()) {
        own.take(child);
      }
    }
    own.say();
  }

  /** The leaves, with the message before its details, in whatever order they were written. */
  private final class OwnParts {
    private final String field;
    private final List<Node> messages = new ArrayList<>(2);
    private final List<Node> details = new ArrayList<>(2);
    private @Nullable Node title;
    private @Nullable Node translation;
    private @Nullable Node code;

    OwnParts(String field) {
      this.field = field;
    }

    void take(Node leaf) {
      switch (leaf.role()) {
        case TITLE -> title = leaf;
        case MESSAGE -> messages.add(leaf);
        case DETAIL -> details.add(leaf);
        case TRANSLATION -> translation = leaf;
        case CODE -> {
          code = leaf;
          codeOrSentence(leaf, "");
        }
        case CLASS, STATUS -> classOrStatus(leaf);
        case CONTAINER, ERRORS -> {
          if (!leaf.name().equalsIgnoreCase("source")) {
            codeOrSentence(leaf, field);
          }
        }
        case OTHER -> {
          if (leaf.name().isEmpty()) {
            codeOrSentence(leaf, field);
          }
        }
        default -> {
          // Fields are read with the group, data varies.
        }
      }
    }

    private void classOrStatus(Node leaf) {
      if (Leaves.isSaid(leaf.text())) {
        messages.add(leaf);
      } else if (leaf.role() == Role.CLASS) {
        leaves.errorClass(leaf);
      } else {
        leaves.status(leaf.text());
      }
    }

    void say() {
      sentenceOf(title, field);
      messages.forEach(message -> sentenceOf(message, field));
      details.forEach(detail -> sentenceOf(detail, field));
      if (messages.isEmpty() && details.isEmpty()) {
        sentenceOf(translation, field);
        bare();
      }
    }

    /** A code such as "invalid" without any sentence says what is wrong with its field. */
    private void bare() {
      boolean isAlone = title == null && translation == null && !field.isEmpty();
      if (isAlone && code != null && Leaves.isWord(code.text())) {
        evidence.statement(code.text(), field, true);
      }
    }
  }

  private void sentenceOf(@Nullable Node leaf, String field) {
    if (leaf != null && !leaf.text().isBlank()) {
      sentence(leaf.text(), field, false);
    }
  }

  private void sentence(String text, String field, boolean fragment) {
    if (!Leaves.holdsLetter(text)) {
      return;
    }
    if (!read(text, evidence, depth + 1, fragment)) {
      evidence.statement(text, field, fragment);
    }
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
            if (Leaves.isFragment(child.text())) {
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
    boolean isCode = leaf.role() == Role.CODE;
    if (leaf.text().indexOf(' ') < 0 || (isCode && Status.of(leaf.text()) > 0)) {
      leaves.code(leaf.text());
    } else if (!isCode || !Leaves.holdsDigit(leaf.text())) {
      sentence(leaf.text(), field, false);
    }
  }

  private static String fieldOf(Node group, String path) {
    for (var child : group.children()) {
      if (child.role() == Role.FIELD
          || (child.role() == Role.FIELDS && !Leaves.isSentence(group))) {
        return child.isLeaf() ? child.text() : texts(child);
      }
      if (!child.isLeaf() && child.name().equals("source")) {
        return fieldOf(child, path);
      }
    }
    return path;
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

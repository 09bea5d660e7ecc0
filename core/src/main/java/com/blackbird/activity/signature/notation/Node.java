package com.blackbird.activity.signature.notation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a structured message, in whatever notation it was written: a leaf with a text, or a
 * group with children. Elements of a list have no name.
 */
public final class Node {
  private final String name;
  private @Nullable Role role;
  private final List<Node> children;
  private String text = "";
  private boolean leaf;

  Node(String name) {
    this(name, new ArrayList<>(4));
  }

  private Node(String name, List<Node> children) {
    this.name = name;
    this.children = children;
  }

  public static Node leaf(String name, String text) {
    var node = new Node(name, List.of());
    node.write(text);
    node.leaf = true;
    return node;
  }

  void add(Node child) {
    children.add(child);
  }

  /** Adds text between the children, as markup has it. */
  void write(String more) {
    text = text.isEmpty() ? more : text + " " + more;
  }

  public String name() {
    return name;
  }

  /** What the name says; looked up once. */
  public Role role() {
    if (role == null) {
      role = Role.of(name);
    }
    return role;
  }

  public List<Node> children() {
    return children;
  }

  public String text() {
    return text;
  }

  public boolean isLeaf() {
    return leaf || (children.isEmpty() && !text.isEmpty());
  }

  /** Whether any part of it is called a message, or lists errors. */
  boolean saysSomething() {
    if (isLeaf()) {
      return role() == Role.MESSAGE && !text.isBlank();
    }
    for (var child : children) {
      if (child.saysSomething() || (child.role() == Role.ERRORS && !child.isLeaf())) {
        return true;
      }
    }
    return false;
  }

  /** Whether this is a list of texts, such as {@code ["is invalid"]}. */
  public boolean holdsOnlyTexts() {
    for (var child : children) {
      if (!child.isLeaf() || !child.name.isEmpty()) {
        return false;
      }
    }
    return !children.isEmpty();
  }
}

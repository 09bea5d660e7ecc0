package com.blackbird.activity.signature.notation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads XML and HTML as they come: ends may be missing, attributes become children. */
final class Markup {
  private static final int DEEPEST = 60;
  private static final Set<String> WITHOUT_END =
      Set.of("br", "hr", "meta", "link", "img", "input", "p", "center");
  private static final Set<String> INLINE =
      Set.of("b", "i", "em", "strong", "span", "a", "u", "small", "tt", "font");
  private static final Set<String> UNREAD = Set.of("script", "style");

  private final String text;
  private final Deque<Node> open = new ArrayDeque<>();
  private int at;

  private Markup(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** The elements that begin there, below one root; null where there are none. */
  static @Nullable Node read(String text, int start) {
    var reader = new Markup(text, start);
    var root = new Node("");
    reader.open.push(root);
    reader.run();
    return root.children().isEmpty() && root.text().isEmpty() ? null : root;
  }

  /** Where an element begins that is closed somewhere, or -1. */
  static int start(String text) {
    int first = text.indexOf('<');
    if (first < 0 || (text.indexOf("</", first) < 0 && text.indexOf("/>", first) < 0)) {
      return -1;
    }
    for (int i = first; i >= 0 && i + 1 < text.length(); i = text.indexOf('<', i + 1)) {
      char next = text.charAt(i + 1);
      if (Character.isLetter(next) || next == '?' || next == '!') {
        return i;
      }
    }
    return -1;
  }

  private void run() {
    while (at < text.length()) {
      if (text.charAt(at) != '<') {
        int end = indexOrEnd("<", at);
        write(text.substring(at, end));
        at = end;
      } else if (text.startsWith("<!--", at)) {
        at = Math.min(text.length(), indexOrEnd("-->", at) + 3);
      } else if (text.startsWith("<![CDATA[", at)) {
        int end = indexOrEnd("]]>", at);
        write(text.substring(Math.min(at + 9, end), end));
        at = Math.min(text.length(), end + 3);
      } else {
        tag();
      }
    }
  }

  private void tag() {
    int end = indexOrEnd(">", at);
    var inside = text.substring(at + 1, end);
    at = Math.min(text.length(), end + 1);
    if (inside.startsWith("/")) {
      close(localName(inside.substring(1).strip()));
    } else if (!inside.isEmpty() && Character.isLetter(inside.charAt(0))) {
      open(inside);
    }
  }

  private void open(String inside) {
    int end = 0;
    while (end < inside.length()
        && !Character.isWhitespace(inside.charAt(end))
        && inside.charAt(end) != '/') {
      end++;
    }
    var name = localName(inside.substring(0, end));
    var lower = name.toLowerCase(Locale.ROOT);
    if (INLINE.contains(lower) || WITHOUT_END.contains(lower)) {
      return;
    }
    if (UNREAD.contains(lower)) {
      at = indexOrEnd("</" + name, at);
      return;
    }
    var node = new Node(name);
    attributes(inside, end, node);
    top().add(node);
    if (!inside.endsWith("/") && open.size() < DEEPEST) {
      open.push(node);
    }
  }

  private static void attributes(String inside, int from, Node into) {
    int i = from;
    while (i < inside.length()) {
      int equals = inside.indexOf('=', i);
      if (equals < 0 || equals + 1 >= inside.length()) {
        return;
      }
      char quote = inside.charAt(equals + 1);
      int end = quote == '"' || quote == '\'' ? inside.indexOf(quote, equals + 2) : -1;
      if (end < 0) {
        return;
      }
      var name = inside.substring(i, equals).strip();
      if (!name.startsWith("xmlns") && end > equals + 2) {
        into.add(Node.leaf(localName(name), Escapes.entities(inside.substring(equals + 2, end))));
      }
      i = end + 1;
    }
  }

  /**
   * Closes the named element and what was left open inside it; an end without a start is ignored.
   */
  private void close(String name) {
    boolean isOpen = false;
    for (var node : open) {
      isOpen |= node.name().equals(name);
    }
    while (isOpen && open.size() > 1) {
      isOpen = !open.pop().name().equals(name);
    }
  }

  private void write(String written) {
    var clean = Escapes.entities(written).strip();
    if (!clean.isEmpty()) {
      top().write(clean);
    }
  }

  private Node top() {
    return open.getFirst();
  }

  private int indexOrEnd(String what, int from) {
    int index = text.indexOf(what, from);
    return index < 0 ? text.length() : index;
  }

  private static String localName(String name) {
    return name.substring(name.lastIndexOf(':') + 1);
  }
}

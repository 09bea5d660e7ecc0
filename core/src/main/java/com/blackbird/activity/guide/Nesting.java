package com.blackbird.activity.guide;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the words of a message: objects and lists of JSON and of what programs print,
 * elements of XML. It tells the code of an error from that of a discount.
 *
 * <p>An object is about an error when its name or one around it says so, when it has a field that
 * only errors have, or when nobody has said what it is. What is never closed ends with the message.
 */
final class Nesting {
  private static final List<String> ERRORS =
      List.of("error", "fault", "exception", "issue", "violation", "failure");

  private static final List<String> PARTS_OF_ERRORS =
      List.of("code", "description", "detail", "info", "message", "number", "text", "type");

  /** Fields of errors whose names do not say so. */
  private static final Set<String> OF_ERRORS =
      Set.of("message", "msg", "detail", "details", "severity", "element", "field", "fields");

  /** Names that only say that something is inside. */
  private static final Set<String> ENVELOPES =
      Set.of(
          "answer",
          "body",
          "cause",
          "content",
          "context",
          "data",
          "details",
          "extensions",
          "meta",
          "output",
          "payload",
          "reply",
          "response",
          "result",
          "results",
          "status",
          "statusdetail");

  /** What opens and closes. */
  enum Kind {
    OBJECT,
    LIST,
    ELEMENT
  }

  /** One that is open. */
  private static final class Open {
    private final Kind kind;
    private final String name;
    private final boolean inError;
    private final boolean unnamed;
    private final List<Integer> codes = new ArrayList<>();
    private boolean saysError;
    private boolean quotesKeys;

    Open(Kind kind, String name, boolean inError, boolean unnamed) {
      this.kind = kind;
      this.name = name;
      this.inError = inError;
      this.unnamed = unnamed;
    }

    boolean isError() {
      return inError || saysError || unnamed;
    }
  }

  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Integer> count = new HashMap<>();
  private final BitSet codes;
  private final BitSet elsewhere;

  /**
   * Sorts codes.
   *
   * @param codes the places of those that are an error's
   * @param elsewhere the places of those that are something else's
   */
  Nesting(BitSet codes, BitSet elsewhere) {
    this.codes = codes;
    this.elsewhere = elsewhere;
  }

  /** A field of what is open; where others stand in quotes, one without them is said in a text. */
  void field(String name, boolean quoted) {
    Open around = open.peek();
    if (around != null && (quoted || !around.quotesKeys)) {
      around.saysError |= OF_ERRORS.contains(name) || isError(name);
      around.quotesKeys |= quoted;
    }
  }

  /** As in "userErrors" and "errorMessage", but not in "error_margin". */
  private static boolean isError(String name) {
    String one = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    return endsWith(one, ERRORS) || (name.contains("error") && endsWith(one, PARTS_OF_ERRORS));
  }

  private static boolean endsWith(String name, List<String> ends) {
    for (String end : ends) {
      if (name.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /** What may be a code of what is open. */
  void code(int place) {
    Open around = open.peek();
    if (around == null) {
      codes.set(place);
    } else {
      around.codes.add(place);
    }
  }

  /**
   * An object or a list begins.
   *
   * @param name the field whose value it is; empty when it is nobody's
   * @param quoted whether the name stands in quotes
   */
  void open(Kind kind, String name, boolean quoted) {
    Open around = open.peek();
    if (around == null || around.kind == Kind.ELEMENT) {
      push(new Open(kind, "", false, true));
    } else if (name.isEmpty()) {
      boolean isItem = around.kind == Kind.LIST;
      push(new Open(kind, around.name, around.inError, !isItem || around.unnamed));
    } else if (Phrase.isNumber(name) || (around.quotesKeys && !quoted)) {
      push(new Open(kind, "", around.inError, true)); // words of a text, as in "code 400: {"
    } else {
      field(name, quoted);
      push(named(kind, name, around));
    }
  }

  /** An element begins. */
  void element(String name) {
    field(name, false);
    push(named(Kind.ELEMENT, name, open.peek()));
  }

  private static Open named(Kind kind, String name, @Nullable Open around) {
    return new Open(
        kind, name, (around != null && around.inError) || isError(name), ENVELOPES.contains(name));
  }

  private void push(Open next) {
    open.push(next);
    count.merge(key(next.kind, next.name), 1, Integer::sum);
  }

  private static String key(Kind kind, String name) {
    return kind == Kind.ELEMENT ? "<" + name : kind.name();
  }

  /** The innermost of this kind ends, and with it all that was not closed inside. */
  void close(Kind kind, String name) {
    String key = key(kind, name);
    if (count.getOrDefault(key, 0) == 0) {
      return;
    }
    boolean isClosed = false;
    while (!isClosed && !open.isEmpty()) {
      Open last = open.pop();
      isClosed = key(last.kind, last.name).equals(key);
      end(last, isClosed);
    }
  }

  /** An element ends that has nothing inside. */
  void closeEmpty() {
    Open last = open.peek();
    if (last != null && last.kind == Kind.ELEMENT) {
      close(Kind.ELEMENT, last.name);
    }
  }

  /** No object and no list is open any more. */
  void startAnew() {
    while (isOpen(Kind.OBJECT) || isOpen(Kind.LIST)) {
      end(open.pop(), false);
    }
  }

  private boolean isOpen(Kind kind) {
    return count.getOrDefault(key(kind, ""), 0) > 0;
  }

  /** The message ends. */
  void end() {
    while (!open.isEmpty()) {
      end(open.pop(), false);
    }
  }

  /** Says whose codes it has, or leaves that to what is around it. */
  private void end(Open last, boolean isClosed) {
    count.merge(key(last.kind, last.name), -1, Integer::sum);
    boolean speaks =
        switch (last.kind) {
          case OBJECT -> true;
          case LIST -> false;
          case ELEMENT -> isClosed && !WordReader.mayHoldCode(last.name);
        };
    if (!speaks) {
      last.codes.forEach(this::code);
    } else {
      BitSet kept = last.isError() ? codes : elsewhere;
      last.codes.forEach(kept::set);
    }
  }
}

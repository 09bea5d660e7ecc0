package com.blackbird.activity.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message's JSON or XML with line breaks and indentation. Only space between the signs changes:
 * every word, number and sign stays as it was sent, and nothing is interpreted.
 */
final class PrettyText {
  /** What fits into a line is left in it. */
  private static final int SHORT = 80;

  private static final int MOST_DEPTH = 100;
  private static final int MOST_INDENTS = 20;
  private static final Pattern MARKUP =
      Pattern.compile("(?s)<!--.*?-->|<!\\[CDATA\\[.*?]]>|<[?!][^<>]*>|</?[\\p{L}_][^<>]*>|[^<]+");
  private static final Pattern NAME = Pattern.compile("</?([^\\s/>]+)");

  private PrettyText() {}

  /** The message laid out, when it is long enough to need it and can be. */
  static Optional<String> of(String message) {
    if (message.length() <= SHORT || message.lines().count() > 3) {
      return Optional.empty();
    }
    MessageBody body = MessageBody.of(message);
    String laidOut =
        switch (body.kind()) {
          case JSON -> json(body.text());
          case MARKUP -> markup(body.text());
          case WORDS -> null;
        };
    return Optional.ofNullable(laidOut)
        .map(text -> body.before().isBlank() ? text : body.before().stripTrailing() + "\n" + text);
  }

  private static String json(String text) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> {
          int end = endOfString(text, i);
          out.append(text, i, end);
          i = end - 1;
        }
        case '{', '[' -> {
          int next = afterSpace(text, i + 1);
          if (next < text.length() && (text.charAt(next) == '}' || text.charAt(next) == ']')) {
            out.append(c).append(text.charAt(next));
            i = next;
          } else {
            line(out.append(c), ++depth);
          }
        }
        case '}', ']' -> {
          line(out, --depth);
          out.append(c);
        }
        case ',' -> line(out.append(c), depth);
        case ':' -> out.append(": ");
        default -> {
          if (!Character.isWhitespace(c)) {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }

  private static int endOfString(String text, int start) {
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, text.length());
  }

  private static int afterSpace(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Nothing when the tags do not fit together, as in most HTML. */
  private static @Nullable String markup(String text) {
    StringBuilder out = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    Matcher piece = MARKUP.matcher(text);
    int end = 0;
    boolean words = false;
    while (piece.find() && piece.start() == end && open.size() < MOST_DEPTH) {
      end = piece.end();
      String token = piece.group();
      boolean closing = token.startsWith("</");
      if (closing && !name(token).equals(open.poll())) {
        return null;
      }
      if (token.charAt(0) == '<') {
        if (!out.isEmpty() && !(closing && words)) {
          line(out, open.size());
        }
        out.append(token);
        words = isOpening(token);
        if (words) {
          open.push(name(token));
        }
      } else if (!token.isBlank()) {
        if (!words) {
          line(out, open.size());
        }
        out.append(token.strip());
      }
    }
    return end == text.length() && open.isEmpty() ? out.toString() : null;
  }

  private static boolean isOpening(String token) {
    return !token.startsWith("</")
        && !token.startsWith("<?")
        && !token.startsWith("<!")
        && !token.endsWith("/>");
  }

  private static String name(String tag) {
    Matcher name = NAME.matcher(tag);
    return name.find() ? name.group(1) : "";
  }

  private static void line(StringBuilder out, int depth) {
    out.append('\n').append("  ".repeat(Math.clamp(depth, 0, MOST_INDENTS)));
  }
}

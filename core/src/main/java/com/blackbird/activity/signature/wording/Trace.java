package com.blackbird.activity.signature.wording;

/**
 * Takes the frames of a stack trace out of a message. Where an error happened moves with every
 * release of the program; only when an error says nothing else does the innermost place tell it
 * from others.
 */
final class Trace {
  private Trace() {}

  /** The text without its frames; the place goes to the evidence. */
  static String without(String text, Evidence evidence) {
    if (text.indexOf('\n') < 0) {
      return text;
    }
    var kept = new StringBuilder(text.length());
    var place = "";
    boolean source = false;
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int first = skipSpace(text, start, end);
      boolean frame = isFrame(text, first, end);
      if (frame) {
        place = place.isEmpty() || isPython(text, first) ? place(text, first, end) : place;
      } else if (!(source && first > start)) {
        kept.append(text, start, end).append('\n');
      }
      source = frame && isPython(text, first);
      start = end + 1;
    }
    if (!place.isEmpty()) {
      evidence.place(place);
    }
    return kept.toString();
  }

  private static boolean isFrame(String text, int from, int end) {
    return (text.startsWith("at ", from)
            && (has(text, "(", from, end) || has(text, ":", from, end)))
        || isPython(text, from)
        || text.startsWith("Traceback (", from)
        || text.startsWith("Stack trace:", from)
        || text.startsWith("--- End of ", from)
        || text.startsWith("ORA-06512: at ", from)
        || text.startsWith("During handling of the above exception", from)
        || text.startsWith("The above exception was the direct cause", from)
        || isRuby(text, from, end)
        || isNumbered(text, from, end)
        || isElided(text, from, end)
        || isLined(text, from, end);
  }

  private static boolean isPython(String text, int from) {
    return text.startsWith("File \"", from);
  }

  /** "app/jobs/sync.rb:9:in `perform'", unlike one that says behind it what happened. */
  private static boolean isRuby(String text, int from, int end) {
    int in = text.indexOf(":in ", from, end);
    return in > from
        && Character.isDigit(text.charAt(in - 1))
        && text.charAt(end - 1) == '\''
        && "`'".indexOf(text.charAt(in + 4)) >= 0;
  }

  /** "#0 /var/www/index.php(12): main()" */
  private static boolean isNumbered(String text, int from, int end) {
    return from + 2 < end
        && text.charAt(from) == '#'
        && Character.isDigit(text.charAt(from + 1))
        && (has(text, "/", from, end)
            || has(text, "{main}", from, end)
            || has(text, "(", from, end));
  }

  /** "... 12 more" */
  private static boolean isElided(String text, int from, int end) {
    return text.startsWith("... ", from) && text.startsWith("more", Math.max(from, end - 4));
  }

  /** "Class.AccountService.create: line 387, column 1" */
  private static boolean isLined(String text, int from, int end) {
    int line = text.indexOf(": line ", from, end);
    return line > 0 && text.indexOf(' ', from, line) < 0 && text.indexOf('.', from, line) > 0;
  }

  private static String place(String text, int from, int end) {
    int start = text.startsWith("at ", from) ? from + 3 : from;
    int in = isPython(text, from) ? text.indexOf(", in ", from, end) : -1;
    if (in > 0) {
      return text.substring(in + 5, end).strip();
    }
    int bracket = text.indexOf('(', start, end);
    int stop = bracket > 0 ? bracket : Math.min(end, start + 80);
    return text.substring(start, stop).strip();
  }

  private static boolean has(String text, String part, int from, int end) {
    return text.indexOf(part, from, end) >= 0;
  }

  private static int skipSpace(String text, int from, int end) {
    int i = from;
    while (i < end && text.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }
}

package com.blackbird.activity.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds what stands between signs that are written otherwise: slashes as PHP writes them in JSON,
 * {@code =}, {@code &} and brackets as Go and Gson do, XML within XML, and whatever is a {@link
 * PlainSign} in another form. The text is searched with the signs in the place of these, and
 * without what nobody sees.
 */
final class Escapes {
  private static final Map<String, Character> NAMES =
      Map.of("lt", '<', "gt", '>', "quot", '"', "apos", '\'');

  /** JSON within JSON within JSON. */
  private static final int MOST_BACKSLASHES = 7;

  /** XML within XML within XML. */
  private static final int MOST_AMPERSANDS = 3;

  private static final int LONGEST_NAME = 8;
  private static final String AMPERSAND = "amp;";
  private static final int HEX_DIGITS = 4;
  private static final int HEX = 16;
  private static final int DECIMAL = 10;

  private final String text;
  private final StringBuilder signs;

  /** Where each sign is written, and where the text ends. */
  private final int[] places;

  private Escapes(String text) {
    this.text = text;
    this.signs = new StringBuilder(text.length());
    this.places = new int[text.length() + 1];
    for (int at = 0; at < text.length(); ) {
      places[signs.length()] = at;
      at = read(at);
    }
    places[signs.length()] = text.length();
  }

  /** All that the search finds, at its places in the text. */
  static List<Found> find(String text, Function<String, List<Found>> search) {
    if (!holds(text, '\\', "/u") && !holds(text, '&', "#aglq") && !PlainSign.isOtherIn(text)) {
      return search.apply(text);
    }
    Escapes read = new Escapes(text);
    return read.placed(search.apply(read.signs.toString()));
  }

  /** Whether such a sign stands anywhere before one of these. */
  private static boolean holds(String text, char sign, String next) {
    int last = text.length() - 1;
    for (int at = text.indexOf(sign); at >= 0 && at < last; at = text.indexOf(sign, at + 1)) {
      if (next.indexOf(text.charAt(at + 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private List<Found> placed(List<Found> all) {
    List<Found> placed = new ArrayList<>(all.size());
    for (Found one : all) {
      placed.add(new Found(places[one.start()], places[one.end()], one.kind()));
    }
    return placed;
  }

  /** Takes the sign that is written there; returns where the next one is. */
  private int read(int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '\\' -> backslash(at);
      case '&' -> ampersand(at);
      default -> PlainSign.isOther(c) ? other(at) : sign(c, at + 1);
    };
  }

  private int other(int at) {
    int code = text.codePointAt(at);
    return isPlain(code)
        ? plain(code, at + Character.charCount(code))
        : sign(text.charAt(at), at + 1);
  }

  /** Whether it is one of ours, in whatever form, or none that is seen. */
  private static boolean isPlain(int code) {
    int plain = PlainSign.of(code);
    return plain == PlainSign.UNSEEN || (plain >= ' ' && plain <= '~');
  }

  private int plain(int code, int next) {
    int plain = PlainSign.of(code);
    return plain == PlainSign.UNSEEN ? next : sign((char) plain, next);
  }

  private int sign(char sign, int next) {
    signs.append(sign);
    return next;
  }

  private int backslash(int at) {
    int end = at;
    while (end < text.length() && end - at < MOST_BACKSLASHES && text.charAt(end) == '\\') {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '/') {
      return sign('/', end + 1);
    }
    int digits = end + 1;
    int behind = digits + HEX_DIGITS;
    if (behind <= text.length() && text.charAt(end) == 'u') {
      int code = number(text.substring(digits, behind), HEX);
      if (isPlain(code)) {
        return plain(code, behind);
      }
    }
    return sign('\\', at + 1);
  }

  private int ampersand(int at) {
    int name = at + 1;
    for (int i = 0; i < MOST_AMPERSANDS && text.startsWith(AMPERSAND, name); i++) {
      name += AMPERSAND.length();
    }
    int end = text.indexOf(';', name, Math.min(text.length(), name + LONGEST_NAME));
    int code = end < 0 ? -1 : code(text.substring(name, end));
    if (isPlain(code)) {
      return plain(code, end + 1);
    }
    return sign('&', name);
  }

  private static int code(String name) {
    if (name.startsWith("#x") || name.startsWith("#X")) {
      return number(name.substring(2), HEX);
    }
    return name.startsWith("#")
        ? number(name.substring(1), DECIMAL)
        : NAMES.getOrDefault(name, '\0');
  }

  private static int number(String digits, int radix) {
    int code = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Letters.isHex(digits.charAt(i)) ? Character.digit(digits.charAt(i), radix) : -1;
      if (digit < 0) {
        return -1;
      }
      code = code * radix + digit;
    }
    return code;
  }
}

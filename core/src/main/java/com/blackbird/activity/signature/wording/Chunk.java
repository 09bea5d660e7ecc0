package com.blackbird.activity.signature.wording;

/**
 * A run of characters that belong together, such as a word, a number, an address or a path, and
 * what it is made of.
 */
final class Chunk {
  private static final int LONGEST_INDEX = 40;

  private final String text;
  private int start;
  private int end;
  private int digits;
  private int uppers;
  private int lowers;
  private int others;
  private int humps;
  private int dots;
  private int colons;
  private int hyphens;
  private int slashes;
  private int underscores;
  private int stars;
  private int ats;
  private int symbols;
  private boolean address;
  private boolean scoped;
  private boolean drive;

  Chunk(String text) {
    this.text = text;
  }

  /** Reads the chunk that begins there; one reader serves a whole text. */
  void readFrom(int from) {
    start = from;
    end = from;
    digits = 0;
    uppers = 0;
    lowers = 0;
    others = 0;
    humps = 0;
    dots = 0;
    colons = 0;
    hyphens = 0;
    slashes = 0;
    underscores = 0;
    stars = 0;
    ats = 0;
    symbols = 0;
    address = false;
    scoped = false;
    drive = false;
    read();
  }

  static boolean startsAt(String text, int at) {
    char c = text.charAt(at);
    if (c < 0x80 && (((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9'))) {
      return true;
    }
    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '_' || c == '*') {
      return true;
    }
    return "#/+$%@€£¥\\-~".indexOf(c) >= 0
        && at + 1 < text.length()
        && (Character.isLetterOrDigit(text.charAt(at + 1)) || text.charAt(at + 1) == '_')
        && (c != '-' || isDigit(text, at + 1));
  }

  private void read() {
    while (end < text.length()) {
      char c = text.charAt(end);
      if (address) {
        if (endsAddress(c)) {
          break;
        }
        end++;
      } else if (c >= 'a' && c <= 'z' && others == 0) {
        lowers++;
        end++;
      } else if (isLetter(c) || Character.isDigit(c)) {
        if (changesScript(c)) {
          break;
        }
        count(c);
        end++;
      } else if (!inner(c)) {
        break;
      }
    }
    if (address) {
      trimAddress();
    }
  }

  private void count(char c) {
    if (Character.isDigit(c)) {
      digits++;
    } else if (Character.isUpperCase(c)) {
      if (end > start && Character.isLowerCase(text.charAt(end - 1))) {
        humps++;
      }
      uppers++;
    } else if (Character.isLowerCase(c)) {
      lowers++;
    } else {
      others++;
    }
  }

  /** Scripts without spaces run into numbers; there the chunk ends. */
  private boolean changesScript(char c) {
    if (ats > 0) {
      return false;
    }
    boolean uncased = isUncased(c);
    return uncased ? digits + uppers + lowers > 0 : others > 0;
  }

  /** Takes a mark that may stand inside a chunk; false where the chunk ends. */
  private boolean inner(char c) {
    boolean first = end == start;
    boolean beforeWord = end + 1 < text.length() && isWordPart(text.charAt(end + 1));
    switch (c) {
      case '_' -> underscores++;
      case '*' -> stars++;
      case '#', '$', '€', '£', '¥', '~', '\\', '+', '%' -> {
        if (!first && !beforeWord && c != '%' && c != '€' && c != '$') {
          return false;
        }
        symbols++;
      }
      case '@' -> ats++;
      case '-' -> {
        if (!beforeWord) {
          return false;
        }
        hyphens++;
      }
      case '/' -> {
        if (!beforeWord && !first) {
          return false;
        }
        slashes++;
      }
      case '.' -> {
        if (first || !beforeWord) {
          return false;
        }
        dots++;
      }
      case ',' -> {
        if (lowers + uppers + others > 0 || first || !digitsAround()) {
          return false;
        }
      }
      case '\'', '’' -> {
        if (first || !beforeWord || !Character.isLetter(text.charAt(end - 1))) {
          return false;
        }
      }
      case ':' -> {
        return colon();
      }
      case '[' -> {
        return index();
      }
      case '?', '=', '&' -> {
        if (slashes < 2 || first || !beforeWord) {
          return false;
        }
        address = true;
      }
      default -> {
        return false;
      }
    }
    end++;
    return true;
  }

  /** C:\feeds\stock.csv */
  boolean isDrive() {
    return drive;
  }

  private boolean colon() {
    if (end == start + 1 && text.startsWith(":\\", end) && Character.isLetter(first())) {
      drive = true;
      end += 2;
      return true;
    }
    if (text.startsWith("://", end) && end > start) {
      address = true;
      end += 3;
      return true;
    }
    if (text.startsWith("::", end)
        && end > start
        && end + 2 < text.length()
        && Character.isLetterOrDigit(text.charAt(end + 2))) {
      scoped = true;
      end += 2;
      return true;
    }
    if (end > start
        && isDigit(text, end + 1)
        && (Character.isDigit(text.charAt(end - 1)) || dots > 0 || underscores > 0)) {
      colons++;
      end++;
      return true;
    }
    return false;
  }

  /** An index, as in line_items[0].title, belongs to the identifier; its digits are not counted. */
  private boolean index() {
    if (lowers + uppers == 0) {
      return false;
    }
    int limit = Math.min(text.length(), end + LONGEST_INDEX);
    for (int i = end + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ']') {
        if (i == end + 1) {
          return false;
        }
        dots++;
        end = i + 1;
        return true;
      }
      if (!isWordPart(c)) {
        return false;
      }
    }
    return false;
  }

  private boolean digitsAround() {
    return Character.isDigit(text.charAt(end - 1)) && isDigit(text, end + 1);
  }

  private static boolean endsAddress(char c) {
    return c <= ' ' || "\"'`<>(){}[]|\\“”«»".indexOf(c) >= 0 || Character.isSpaceChar(c);
  }

  private void trimAddress() {
    while (end > start && ".,;:!?".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
  }

  static boolean isUncased(char c) {
    return c >= 0x590 && Character.getType(c) == Character.OTHER_LETTER;
  }

  private static boolean isLetter(char c) {
    if (c < 0x80) {
      return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }
    return Character.isLetter(c)
        || Character.isSurrogate(c)
        || c == '\u200c'
        || c == '\u200d'
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isWordPart(char c) {
    return isLetter(c) || Character.isDigit(c) || c == '_' || c == '*';
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  String text() {
    return text;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  int length() {
    return end - start;
  }

  int digits() {
    return digits;
  }

  int uppers() {
    return uppers;
  }

  int lowers() {
    return lowers;
  }

  int letters() {
    return uppers + lowers + others;
  }

  int humps() {
    return humps;
  }

  int dots() {
    return dots;
  }

  int colons() {
    return colons;
  }

  int hyphens() {
    return hyphens;
  }

  int slashes() {
    return slashes;
  }

  int underscores() {
    return underscores;
  }

  int stars() {
    return stars;
  }

  int ats() {
    return ats;
  }

  int symbols() {
    return symbols;
  }

  boolean isAddress() {
    return address;
  }

  boolean isScoped() {
    return scoped;
  }

  char first() {
    return text.charAt(start);
  }

  boolean startsWith(String prefix) {
    return text.startsWith(prefix, start);
  }
}

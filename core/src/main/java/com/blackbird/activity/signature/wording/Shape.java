package com.blackbird.activity.signature.wording;

import java.util.Set;

/** Says by its characters alone what a chunk is. */
final class Shape {
  private static final int UUID_LENGTH = 36;
  private static final int SHORTEST_HEX = 8;

  /** Enough of them to tell a host from a path of fields. */
  private static final Set<String> HOST_ENDINGS =
      Set.of(
          "com",
          "net",
          "org",
          "io",
          "example",
          "local",
          "internal",
          "dev",
          "app",
          "shop",
          "store",
          "cloud",
          "co",
          "uk",
          "de",
          "fr",
          "es",
          "it",
          "nl",
          "eu",
          "jp",
          "cn",
          "au",
          "ca",
          "mx",
          "br",
          "ch",
          "at",
          "se",
          "no",
          "pl",
          "ru",
          "us",
          "test",
          "invalid",
          "localhost",
          "biz",
          "ai",
          "dk",
          "be",
          "gov",
          "edu");

  private Shape() {}

  static Kind of(Chunk chunk) {
    if (chunk.isDrive()) {
      return Kind.PATH;
    }
    if (chunk.isAddress()) {
      return chunk.startsWith("gid:") || chunk.startsWith("urn:") ? Kind.ID : Kind.URL;
    }
    if (chunk.ats() > 0) {
      return chunk.letters() + chunk.digits() > 1 ? Kind.EMAIL : Kind.VALUE;
    }
    if (chunk.stars() > 0) {
      return Kind.TOKEN;
    }
    return chunk.digits() == 0 ? withoutDigits(chunk) : withDigits(chunk);
  }

  private static Kind withoutDigits(Chunk chunk) {
    if (chunk.isScoped()) {
      return Kind.IDENTIFIER;
    }
    if (chunk.slashes() > 0) {
      return chunk.first() == '/' || chunk.slashes() > 2 || chunk.length() <= 3
          ? Kind.PATH
          : Kind.IDENTIFIER;
    }
    if (chunk.symbols() > 0) {
      return chunk.first() == '\\' || (chunk.humps() > 0 && chunk.first() != '%')
          ? Kind.IDENTIFIER
          : Kind.VALUE;
    }
    if (chunk.lowers() == 0 && chunk.uppers() > 0) {
      if (chunk.hyphens() > 0 && chunk.uppers() > 3) {
        return Kind.REFERENCE;
      }
      if (chunk.underscores() > 0) {
        return chunk.dots() == 0 ? Kind.CODE : Kind.IDENTIFIER;
      }
      return Kind.WORD;
    }
    if (chunk.dots() > 0) {
      return isHost(chunk) ? Kind.HOST : Kind.IDENTIFIER;
    }
    if (isRandom(chunk)) {
      return Kind.ID;
    }
    return chunk.underscores() > 0 || chunk.humps() > 0 ? Kind.IDENTIFIER : Kind.WORD;
  }

  private static Kind withDigits(Chunk chunk) {
    return chunk.letters() == 0 ? numeric(chunk) : mixed(chunk);
  }

  private static Kind numeric(Chunk chunk) {
    if (chunk.first() == '#') {
      return Kind.REFERENCE;
    }
    if (chunk.first() == '+' && chunk.digits() > 1) {
      return Kind.PHONE;
    }
    if (chunk.dots() == 3 && chunk.digits() <= 17 && chunk.hyphens() == 0) {
      return Kind.IP;
    }
    int signs = chunk.first() == '-' ? 1 : 0;
    if (chunk.colons() > 0 || chunk.hyphens() - signs + chunk.slashes() + chunk.dots() > 1) {
      return chunk.digits() > 14 ? Kind.REFERENCE : Kind.TIME;
    }
    if (chunk.underscores() > 0) {
      return Kind.REFERENCE;
    }
    return chunk.symbols() > 0 && "$€£¥".indexOf(chunk.first()) >= 0 ? Kind.AMOUNT : Kind.NUMBER;
  }

  private static Kind mixed(Chunk chunk) {
    if (isTime(chunk)) {
      return Kind.TIME;
    }
    if ((chunk.length() == UUID_LENGTH && chunk.hyphens() == 4) || isHex(chunk)) {
      return Kind.ID;
    }
    if (chunk.first() != '/' && chunk.dots() > 0 && isHost(chunk)) {
      return Kind.HOST;
    }
    if (chunk.slashes() > 0 && (chunk.first() == '/' || chunk.slashes() > 1)) {
      return Kind.PATH;
    }
    if (isMeasure(chunk)) {
      return Kind.DURATION;
    }
    if (isNumberedIdentifier(chunk)) {
      return Kind.IDENTIFIER;
    }
    return chunk.lowers() == 0 || chunk.hyphens() > 0 ? Kind.REFERENCE : Kind.ID;
  }

  private static boolean isTime(Chunk chunk) {
    return chunk.digits() >= 8
        && chunk.letters() <= 2
        && chunk.hyphens() + chunk.colons() >= 2
        && Character.isDigit(chunk.first())
        && chunk.text().indexOf('T', chunk.start(), chunk.end()) >= 0;
  }

  private static boolean isHex(Chunk chunk) {
    if (chunk.length() < SHORTEST_HEX || chunk.letters() + chunk.digits() < chunk.length()) {
      return false;
    }
    for (int i = chunk.start(); i < chunk.end(); i++) {
      char c = (char) (chunk.text().charAt(i) | 0x20);
      if (!((c >= 'a' && c <= 'f') || Character.isDigit(chunk.text().charAt(i)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHost(Chunk chunk) {
    var text = chunk.text();
    if (text.indexOf('/', chunk.start(), chunk.end()) >= 0) {
      return true;
    }
    int colon = text.indexOf(':', chunk.start(), chunk.end());
    int end = colon >= 0 ? colon : chunk.end();
    int dot = end - 1;
    while (dot > chunk.start() && text.charAt(dot) != '.') {
      dot--;
    }
    return end - dot <= 10 && HOST_ENDINGS.contains(text.substring(dot + 1, end));
  }

  private static boolean isMeasure(Chunk chunk) {
    int i = chunk.start();
    while (i < chunk.end() && !Character.isLetter(chunk.text().charAt(i))) {
      i++;
    }
    return i > chunk.start()
        && chunk.end() - i <= 4
        && Trait.UNIT.isIn(Vocabulary.traits(Vocabulary.normal(chunk.text(), i, chunk.end())));
  }

  /**
   * The words of an identifier have four letters and more on average, chance changes case sooner.
   */
  private static boolean isRandom(Chunk chunk) {
    return chunk.uppers() > 1 && (hasRandomEnd(chunk) || isShuffled(chunk));
  }

  private static boolean isShuffled(Chunk chunk) {
    return chunk.uppers() > 3
        && chunk.lowers() > 3
        && chunk.humps() > 1
        && chunk.underscores() == 0
        && chunk.dots() == 0
        && chunk.letters() < chunk.uppers() * 3;
  }

  /** "req_yxOmBeWbjfzsxT" */
  private static boolean hasRandomEnd(Chunk chunk) {
    var text = chunk.text();
    int from = chunk.end();
    while (from > chunk.start() && text.charAt(from - 1) != '_') {
      from--;
    }
    int letters = 0;
    int humps = 0;
    for (int i = from; i < chunk.end(); i++) {
      char c = text.charAt(i);
      letters += Character.isLetter(c) ? 1 : 0;
      humps +=
          i > from && Character.isUpperCase(c) && !Character.isUpperCase(text.charAt(i - 1))
              ? 1
              : 0;
    }
    boolean prefixed = from > chunk.start() && from - chunk.start() <= 7 && letters > 9;
    return humps > (prefixed ? 1 : 2) && letters < humps * (prefixed ? 7 : 4);
  }

  /** A field such as addr1 or custom_field_2, unlike a reference such as AC52348 or cus_4NfX2. */
  private static boolean isNumberedIdentifier(Chunk chunk) {
    if (chunk.hyphens() > 0 || looseDigits(chunk) > 2 || !Character.isLetter(chunk.first())) {
      return false;
    }
    if (isRandom(chunk)) {
      return false;
    }
    boolean oneCase = chunk.uppers() == 0 || (chunk.lowers() == 0 && chunk.underscores() > 0);
    return (oneCase || chunk.humps() > 0) && chunk.letters() >= 3 && endsPartsOnly(chunk);
  }

  /** How many digits there are besides the indexes of a path. */
  private static int looseDigits(Chunk chunk) {
    int digits = chunk.digits();
    int run = 0;
    for (int i = chunk.start(); i <= chunk.end() && chunk.dots() > 0; i++) {
      char c = i < chunk.end() ? chunk.text().charAt(i) : '.';
      if (Character.isDigit(c)) {
        run++;
      } else {
        boolean inside = run > 0 && i - run > chunk.start();
        boolean index = inside && c == '.' && chunk.text().charAt(i - run - 1) == '.';
        digits -= index ? run : 0;
        run = 0;
      }
    }
    return digits;
  }

  /** "addr1" and "line2Text", but not "k3ta9". */
  private static boolean endsPartsOnly(Chunk chunk) {
    for (int i = chunk.start(); i + 1 < chunk.end(); i++) {
      boolean digit = Character.isDigit(chunk.text().charAt(i));
      char next = chunk.text().charAt(i + 1);
      boolean word = i - chunk.start() > 2 && Character.isLowerCase(chunk.text().charAt(i - 2));
      if (digit && (Character.isLowerCase(next) || (Character.isUpperCase(next) && !word))) {
        return false;
      }
    }
    return true;
  }
}

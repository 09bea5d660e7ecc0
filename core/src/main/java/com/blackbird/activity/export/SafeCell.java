package com.blackbird.activity.export;

/**
 * Keeps foreign text from being run by a spreadsheet.
 *
 * <p>Text that a spreadsheet might take for a formula gets an apostrophe in front, and so does text
 * that begins with an apostrophe. Programs of countries that write a decimal comma end a cell at a
 * semicolon, and see no quotes around what is within a line: so a formula behind a semicolon, a tab
 * or a line break gets an apostrophe as well, one more than it may have. Nothing else is changed,
 * and {@link #read} gives back exactly what was logged.
 */
public final class SafeCell {
  private static final char GUARD = '\'';

  /** Signs that begin a formula, the full-width forms that some spreadsheets fold among them. */
  private static final String SIGNS = "=+-@＝＋－＠";

  private static final String DANGEROUS = SIGNS + "\t\r\n\0" + GUARD;

  /** Where a cell may end for one program or another, besides the comma. */
  private static final String ENDS = ";\t\r\n";

  private SafeCell() {}

  /** The text as a cell may say it. */
  public static String of(String text) {
    String inside = inside(text, true);
    return isDangerous(text) ? GUARD + inside : inside;
  }

  /** The text that {@link #of} made a cell of. */
  public static String read(String cell) {
    boolean isGuarded = !cell.isEmpty() && cell.charAt(0) == GUARD;
    return inside(isGuarded ? cell.substring(1) : cell, false);
  }

  /** Puts a guard before what might be a formula behind the end of a cell, or takes it away. */
  private static String inside(String text, boolean isPut) {
    StringBuilder all = new StringBuilder(text.length() + 8);
    boolean begins = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ENDS.indexOf(c) >= 0) {
        begins = true;
      } else if (begins && c != '"' && !isInvisible(c)) {
        begins = false;
        if (isFormula(text, i)) {
          if (isPut) {
            all.append(GUARD);
          } else if (c == GUARD) {
            continue;
          }
        }
      }
      all.append(c);
    }
    return all.toString();
  }

  /** Whether a sign stands here, behind any number of guards. */
  private static boolean isFormula(String text, int at) {
    int sign = at;
    while (sign < text.length() && text.charAt(sign) == GUARD) {
      sign++;
    }
    return sign < text.length() && SIGNS.indexOf(text.charAt(sign)) >= 0;
  }

  /** White space and invisible characters in front do not hide a formula from every program. */
  private static boolean isDangerous(String text) {
    if (text.isEmpty()) {
      return false;
    }
    if (DANGEROUS.indexOf(text.charAt(0)) >= 0) {
      return true;
    }
    int first = 0;
    while (first < text.length() && isInvisible(text.charAt(first))) {
      first++;
    }
    return first > 0 && first < text.length() && DANGEROUS.indexOf(text.charAt(first)) >= 0;
  }

  private static boolean isInvisible(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}

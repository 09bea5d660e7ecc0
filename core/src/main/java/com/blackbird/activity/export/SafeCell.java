package com.blackbird.activity.export;

/**
 * Keeps foreign text from being run by a spreadsheet.
 *
 * <p>Text that a spreadsheet might take for a formula gets an apostrophe in front, and so does text
 * that begins with an apostrophe; nothing else is changed. So whoever takes one apostrophe from the
 * beginning of each cell that has one gets back exactly what was logged.
 */
public final class SafeCell {
  /** Beginnings of a formula, the full-width forms that some spreadsheets fold among them. */
  private static final String DANGEROUS = "=+-@\t\r\n\0＝＋－＠'";

  private SafeCell() {}

  /** The text as a cell may say it. */
  public static String of(String text) {
    return isDangerous(text) ? "'" + text : text;
  }

  /** The text that {@link #of} made a cell of. */
  public static String read(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
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

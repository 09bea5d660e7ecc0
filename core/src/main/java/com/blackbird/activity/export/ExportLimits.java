package com.blackbird.activity.export;

/**
 * How much of an export goes where.
 *
 * @param fileBytes how long one file in a chat may be
 * @param files how many files one export may have, where there is no link
 * @param atOnce how many bytes are answered at once, from memory
 */
public record ExportLimits(long fileBytes, int files, int atOnce) {
  private static final int FILES = 10;
  private static final int AT_ONCE = 1024 * 1024;

  /** The usual ones for files of this length. */
  public static ExportLimits of(long fileBytes) {
    return new ExportLimits(fileBytes, FILES, (int) Math.min(fileBytes, AT_ONCE));
  }
}

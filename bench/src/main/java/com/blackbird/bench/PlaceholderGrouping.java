package com.blackbird.bench;

import java.util.regex.Pattern;

/**
 * The reference: the whole text with typed placeholders, by one regular expression, as error
 * trackers do it. Knows no structure.
 */
final class PlaceholderGrouping implements Grouping {
  private static final Pattern VALUE =
      Pattern.compile(
          String.join(
              "|",
              "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+",
              "https?://[^\\s\"'<>]+",
              "\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b",
              "\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b",
              "\\b\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})?)?",
              "\\b(?=[0-9a-fA-F]*\\d)[0-9a-fA-F]{8,}\\b",
              "'[^']*'",
              "-?\\d+(?:[.,]\\d+)*"));

  @Override
  public String nameOf(String platform, String message) {
    return platform + "\n" + VALUE.matcher(message).replaceAll("<>");
  }
}

package com.blackbird.bot.operations;

/**
 * Foreign text as it may stand in a log: on one line, and without anything that a terminal or an
 * editor obeys. What is taken out is written as its number.
 */
final class LogText {
  private LogText() {}

  /** The text with its control and direction characters written out. */
  static String inert(String text) {
    if (text.codePoints().noneMatch(LogText::isObeyed)) {
      return text;
    }
    var inert = new StringBuilder();
    text.codePoints().forEach(character -> append(inert, character));
    return inert.toString();
  }

  private static void append(StringBuilder inert, int character) {
    if (character == '\n') {
      inert.append("\\n");
    } else if (isObeyed(character)) {
      inert.append(String.format("\\u%04x", character));
    } else {
      inert.appendCodePoint(character);
    }
  }

  /** Controls, line ends, halves of pairs, and what turns or hides the text around it. */
  private static boolean isObeyed(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}

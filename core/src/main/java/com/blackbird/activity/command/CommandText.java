package com.blackbird.activity.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Splits a typed line into words.
 *
 * <p>A word may be {@code name:value}; quotes, also the curly ones that phones make, keep words
 * together. A quote that is never closed reaches to the end.
 */
final class CommandText {
  private static final Pattern TOKEN =
      Pattern.compile("(?U)(?:([A-Za-z-]+)[:=])?(?:[\"“”„«»]([^\"“”„«»]*)(?:[\"“”„«»]|$)|(\\S+))");

  private CommandText() {}

  /**
   * One word.
   *
   * @param name the option's name in lower case, empty when there is none
   * @param quoted whether it stood in quotes
   */
  record Token(String name, String value, boolean quoted) {
    /** As it was typed, for a sentence about it. */
    String shown() {
      return name.isEmpty() ? value : name + ":" + value;
    }
  }

  /** The line that reads as these words; a quote inside a word becomes a single one. */
  static String line(List<Token> tokens) {
    return tokens.stream().map(CommandText::typed).collect(Collectors.joining(" "));
  }

  private static String typed(Token token) {
    String value = token.value().replaceAll("[\"“”„«»]", "'");
    String whole = value.isEmpty() || value.matches(".*\\s.*") ? '"' + value + '"' : value;
    if (token.name().isEmpty()) {
      return token.quoted() ? '"' + value + '"' : whole;
    }
    return token.name() + ":" + whole;
  }

  static List<Token> tokens(String line) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(line);
    while (matcher.find()) {
      String name = matcher.group(1) == null ? "" : matcher.group(1).toLowerCase(Locale.ROOT);
      boolean quoted = matcher.group(2) != null;
      tokens.add(new Token(name, quoted ? matcher.group(2) : matcher.group(3), quoted));
    }
    return tokens;
  }
}

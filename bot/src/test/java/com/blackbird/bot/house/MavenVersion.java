package com.blackbird.bot.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version, in the order that Maven gives them: https://maven.apache.org/pom.html#version-order
 */
record MavenVersion(String text) implements Comparable<MavenVersion> {
  private static final Pattern PIECE = Pattern.compile("[0-9]+|[A-Za-z]+");
  private static final List<String> BEFORE_RELEASE =
      List.of("alpha", "beta", "milestone", "rc", "snapshot");
  private static final List<String> RELEASE = List.of("", "ga", "final", "release");

  @Override
  public int compareTo(MavenVersion other) {
    List<String> mine = pieces();
    List<String> theirs = other.pieces();
    for (int i = 0; i < Math.max(mine.size(), theirs.size()); i++) {
      int order =
          compare(i < mine.size() ? mine.get(i) : "", i < theirs.size() ? theirs.get(i) : "");
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private List<String> pieces() {
    List<String> pieces = new ArrayList<>();
    Matcher piece = PIECE.matcher(text.toLowerCase(Locale.ROOT));
    while (piece.find()) {
      String word = piece.group();
      pieces.add(
          switch (word) {
            case "a" -> "alpha";
            case "b" -> "beta";
            case "m" -> "milestone";
            case "cr" -> "rc";
            default -> word;
          });
    }
    return pieces;
  }

  private static int compare(String mine, String theirs) {
    boolean isNumber = isNumber(mine);
    if (isNumber && isNumber(theirs)) {
      return Long.compare(number(mine), number(theirs));
    }
    if (isNumber || isNumber(theirs)) {
      // A number that is left out is a zero; any other word comes before a number.
      boolean isLeftOut = (isNumber ? theirs : mine).isEmpty();
      long number = isLeftOut ? number(isNumber ? mine : theirs) : 1;
      return (isNumber ? 1 : -1) * Long.signum(number);
    }
    int order = Integer.compare(rank(mine), rank(theirs));
    return order != 0 || RELEASE.contains(mine) ? order : mine.compareTo(theirs);
  }

  private static boolean isNumber(String piece) {
    return !piece.isEmpty() && Character.isDigit(piece.charAt(0));
  }

  private static long number(String piece) {
    return piece.isEmpty() ? 0 : Long.parseLong(piece.substring(Math.max(0, piece.length() - 18)));
  }

  private static int rank(String word) {
    if (RELEASE.contains(word)) {
      return BEFORE_RELEASE.size();
    }
    int before = BEFORE_RELEASE.indexOf(word);
    return before >= 0 ? before : BEFORE_RELEASE.size() + 1;
  }
}

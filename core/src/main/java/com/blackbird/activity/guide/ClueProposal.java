package com.blackbird.activity.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an error that nobody knows could be recognised, to begin with: its code when it has one,
 * otherwise its first words without what changes. A person looks it over.
 */
final class ClueProposal {
  private static final int MOST_WORDS = 8;
  private static final int LONGEST_WORD = 30;
  private static final int LONGEST_LOOK = 2_000;

  /** Capital letters with an underscore or digits: nobody writes so in a sentence. */
  private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z0-9]*_[A-Z0-9_]{2,40}\\b");

  private ClueProposal() {}

  static String of(String message) {
    String look = message.substring(0, Math.min(message.length(), LONGEST_LOOK));
    Matcher code = CODE.matcher(look);
    return code.find() ? code.group() : words(look);
  }

  private static String words(String message) {
    MessageWords read = MessageWords.of(message);
    List<String> words = new ArrayList<>();
    for (int at = 0; at < read.count() && words.size() < MOST_WORDS; at++) {
      String word = read.at(at);
      String shown = word == null || changes(word) ? "*" : word;
      if (!(shown.equals("*") && (words.isEmpty() || words.getLast().equals("*")))) {
        words.add(shown);
      }
    }
    while (!words.isEmpty() && words.getLast().equals("*")) {
      words.removeLast();
    }
    return String.join(" ", words);
  }

  private static boolean changes(String word) {
    return word.length() > LONGEST_WORD || word.chars().anyMatch(Character::isDigit);
  }
}

package com.blackbird.activity.fix;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.command.CommandMistake;

/**
 * What one list of fixes shows; short enough for a button.
 *
 * @param everybody whether it is of those for all accounts
 * @param page from 0
 * @param words that stand in each; empty for all
 */
record ShownFixes(boolean everybody, int page, String words) {
  private static final int LONGEST_WORDS = 60;
  private static final String OURS = "a";
  private static final String EVERYBODYS = "e";

  ShownFixes {
    words = Fold.label(words.strip(), LONGEST_WORDS);
  }

  static ShownFixes first(String words) {
    return new ShownFixes(false, 0, words);
  }

  ShownFixes at(int other) {
    return new ShownFixes(everybody, other, words);
  }

  /** Those of all accounts instead of the account's, and the other way round. */
  ShownFixes turned() {
    return new ShownFixes(!everybody, 0, words);
  }

  boolean isDefault() {
    return page == 0 && words.isEmpty();
  }

  String sentence(FixTexts say) {
    return (everybody ? say.ofAllAccounts() : say.ofYourAccount())
        + (words.isEmpty() ? "" : ", " + say.with(words))
        + " · "
        + say.usedLastFirst();
  }

  ActionRef action() {
    return ActionRef.of(
        FixActions.PAGE, page + "/" + (everybody ? EVERYBODYS : OURS) + "/" + words);
  }

  static ShownFixes parse(String text) {
    String[] parts = text.split("/", 3);
    if (parts.length < 3 || !parts[0].matches("\\d{1,4}")) {
      throw new CommandMistake(language -> FixTexts.in(language).listIsOld());
    }
    return new ShownFixes(parts[1].equals(EVERYBODYS), Integer.parseInt(parts[0]), parts[2]);
  }
}

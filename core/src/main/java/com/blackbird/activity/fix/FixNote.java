package com.blackbird.activity.fix;

import com.blackbird.activity.account.StorableText;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.guide.Unsecret;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody tells of a fix, to be remembered; keys and passwords are taken out of it.
 *
 * @param line what fixed it, in one line
 * @param reason why it happened, or what else to know; may be empty
 * @param fromCase the number of the case in which it was found
 */
public record FixNote(String line, String reason, Who by, Optional<String> fromCase) {
  /** How long the line may be. */
  public static final int LONGEST_LINE = 200;

  /** How long the reason may be. */
  public static final int LONGEST_REASON = 500;

  /**
   * Makes one line of what was typed in several.
   *
   * @throws IllegalArgumentException when it says nothing
   */
  public FixNote {
    line = cut(line.replaceAll("\\s+", " "), LONGEST_LINE);
    reason = cut(reason, LONGEST_REASON);
    if (line.isEmpty()) {
      throw new IllegalArgumentException("Say in one line what fixed it.");
    }
  }

  /** What is the same when two people tell the same fix in a line. */
  static String words(String line) {
    return line.toLowerCase(Locale.ROOT).replaceAll("[\\p{P}\\s]+$", "");
  }

  private static String cut(String text, int longest) {
    return Fold.label(Unsecret.of(StorableText.of(text.strip())), longest);
  }
}

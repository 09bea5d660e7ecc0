package com.blackbird.activity.stats;

import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.integration.IntegrationKey;
import java.util.regex.Pattern;

/** Names an error by its words on one line, with a sign in place of each number. */
public final class MaskedNumbers implements ErrorNames {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,:-]*");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int LONGEST = 120;

  @Override
  public String name(IntegrationKey integration, String message) {
    String line = SPACE.matcher(NUMBER.matcher(message).replaceAll("…")).replaceAll(" ").strip();
    return line.isEmpty() ? "No message" : Fold.label(line, LONGEST);
  }
}

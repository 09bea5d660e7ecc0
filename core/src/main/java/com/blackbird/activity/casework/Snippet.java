package com.blackbird.activity.casework;

import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.support.Case;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A ready answer of a desk. In it {@code {name}} stands for who asks, {@code {case}} for the case's
 * number.
 */
record Snippet(String name, String body) {
  static final int LONGEST_NAME = 40;
  static final int LONGEST_BODY = 2_000;
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  Snippet {
    name = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    body = body.strip();
    if (!NAME.matcher(name).matches()) {
      throw new CommandMistake(language -> CaseworkTexts.in(language).badName(LONGEST_NAME));
    }
    if (body.isEmpty() || body.length() > LONGEST_BODY || body.indexOf('\0') >= 0) {
      throw new CommandMistake(language -> CaseworkTexts.in(language).badBody(LONGEST_BODY));
    }
  }

  /** The answer for this case. */
  String of(Case about) {
    return body.replace("{name}", about.origin().requester().name())
        .replace("{case}", about.number().text());
  }
}

package com.blackbird.bot.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a text Discord would make live: mentions, links, moments, emoji of its own. */
final class LiveMarkdown {
  private static final Pattern CODE_BLOCK = Pattern.compile("(?s)```(?:(?!```).)+?```");
  private static final Pattern CODE =
      Pattern.compile("(?s)(?<!\\\\)(`{1,2})(?!`)(.+?)(?<!`)\\1(?!`)");
  private static final Pattern ESCAPED = Pattern.compile("(?s)\\\\([^A-Za-z0-9\\s])");
  private static final Pattern LIVE =
      Pattern.compile(
          "(?i)@everyone|@here|<[@#/:at]|<id:|\\]\\(|(?:https?|discord|steam)://"
              + "|[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069]");

  private LiveMarkdown() {}

  /** The live pieces; what stands in code or behind a backslash is none. */
  static List<String> in(String content) {
    String left = CODE_BLOCK.matcher(content).replaceAll(" ");
    left = CODE.matcher(left).replaceAll(" ");
    left = ESCAPED.matcher(left).replaceAll("\u00b7");
    List<String> live = new ArrayList<>();
    Matcher matcher = LIVE.matcher(left);
    while (matcher.find()) {
      live.add(matcher.group());
    }
    return live;
  }
}

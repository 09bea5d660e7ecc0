package com.blackbird.bot.discord;

import com.blackbird.activity.chat.Rich;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs of text as Discord's markdown in which foreign words are inert. */
final class DiscordMarkdown {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_~|\\[\\]<>@#]");
  private static final Pattern LINE_START = Pattern.compile("(?m)^(\\s*)([-+]|\\d+\\.)(?=\\s)");
  private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|steam|discord):(?=//)");

  /** Backticks that stand together, of which three would end a code block. */
  private static final Pattern BACKTICKS = Pattern.compile("`(?=`)");

  /** An invisible joint between backticks, so that foreign text cannot end a code block. */
  private static final String JOINT = "\u200b";

  private DiscordMarkdown() {}

  static String of(Rich text) {
    return text.spans().stream().map(DiscordMarkdown::of).collect(Collectors.joining());
  }

  private static String of(Rich.Span span) {
    return switch (span) {
      case Rich.Plain plain -> escape(plain.text());
      case Rich.Bold bold -> "**" + escape(bold.text()) + "**";
      case Rich.Italic italic -> "*" + escape(italic.text()) + "*";
      case Rich.Struck struck -> "~~" + escape(struck.text()) + "~~";
      case Rich.Address address -> "<" + address.target() + ">";
      case Rich.Code code -> "`" + code.text().replace('`', '\'') + "`";
      case Rich.Link link -> "[" + escape(link.text()) + "](<" + link.target() + ">)";
      case Rich.Time time -> "<t:" + time.at().getEpochSecond() + ":f>";
      case Rich.Mention mention -> (mention.isGroup() ? "<@&" : "<@") + mention.id() + ">";
    };
  }

  /** Foreign text in which nothing is read as markup, mention, link or list. */
  static String escape(String text) {
    String marked = MARKUP.matcher(text).replaceAll("\\\\$0");
    String listed = LINE_START.matcher(marked).replaceAll("$1\\\\$2");
    return ADDRESS.matcher(listed).replaceAll("$1\\\\:");
  }

  /** A code block: nothing in it is read as markup. */
  static String codeBlock(String text) {
    return "```\n" + BACKTICKS.matcher(text).replaceAll("`" + JOINT) + "\n```";
  }
}

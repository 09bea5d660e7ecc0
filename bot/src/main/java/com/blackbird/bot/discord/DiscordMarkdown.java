package com.blackbird.bot.discord;

import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs of text as Discord's markdown in which foreign words are inert. */
final class DiscordMarkdown {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_~|\\[\\]<>@#]");
  private static final Pattern LINE_START =
      Pattern.compile("(?m)^([ \\t]*+(?:\\d++(?=\\.)|(?=[-+])))([-+.])(?=\\s)");

  /** What makes an item of a list of the blank behind it, and of the dot. */
  private static final Pattern ITEM = Pattern.compile("[ \\t]*+(?:[-+]|\\d++\\.)");

  private static final Pattern NUMBER = Pattern.compile("[ \\t]*+\\d++");
  private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|steam|discord):(?=//)");

  /** Backticks that stand together, of which three would end a code block. */
  private static final Pattern BACKTICKS = Pattern.compile("`(?=`)");

  /** An invisible joint between backticks, so that foreign text cannot end a code block. */
  static final String JOINT = "\u200b";

  private DiscordMarkdown() {}

  static String of(Rich text) {
    StringBuilder all = new StringBuilder();
    for (Rich.Span span : text.spans()) {
      String next = of(span);
      boolean meet =
          !all.isEmpty() && !next.isEmpty() && isMark(all.charAt(all.length() - 1), next.charAt(0));
      all.append(meet ? JOINT : between(all, next)).append(next);
    }
    return all.toString();
  }

  /** What keeps the end of a run and the beginning of the next from being an item of a list. */
  private static String between(StringBuilder before, String next) {
    boolean isBlank = !next.isEmpty() && Character.isWhitespace(next.charAt(0));
    if (!isBlank && !next.startsWith(".")) {
      return "";
    }
    String line = before.substring(before.lastIndexOf("\n") + 1);
    if (isBlank) {
      return ITEM.matcher(line).matches() ? JOINT : "";
    }
    return NUMBER.matcher(line).matches() ? "\\" : "";
  }

  /** Whether the marks of two spans would be read as one. */
  private static boolean isMark(char end, char begin) {
    return end == begin && "*~`".indexOf(end) >= 0;
  }

  /** What a person wrote, a line or more for each block. */
  static String of(Prose prose) {
    return prose.blocks().stream()
        .map(DiscordMarkdown::of)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static String of(Prose.Block block) {
    return switch (block) {
      case Prose.Paragraph paragraph -> of(paragraph.text());
      case Prose.Quoted quoted -> "> " + of(quoted.text()).replace("\n", "\n> ");
      case Prose.Lines lines -> codeBlock(lines.text());
      case Prose.Listed listed -> listed(listed);
    };
  }

  private static String listed(Prose.Listed list) {
    List<String> lines = new ArrayList<>();
    for (Rich item : list.items()) {
      String mark = list.isNumbered() ? lines.size() + 1 + ". " : "- ";
      lines.add(mark + of(item).replace("\n", "\n" + " ".repeat(mark.length())));
    }
    return String.join("\n", lines);
  }

  /** The marks stand close to the words, or Discord does not read them as marks. */
  private static String marked(String mark, String foreign) {
    String text = Shown.of(foreign);
    String words = text.strip();
    if (words.isEmpty()) {
      return text;
    }
    int start = text.indexOf(words);
    return text.substring(0, start)
        + mark
        + escape(words)
        + mark
        + text.substring(start + words.length());
  }

  private static String of(Rich.Span span) {
    return switch (span) {
      case Rich.Plain plain -> escape(plain.text());
      case Rich.Bold bold -> marked("**", bold.text());
      case Rich.Italic italic -> marked("*", italic.text());
      case Rich.Struck struck -> marked("~~", struck.text());
      case Rich.Address address -> "<" + address.target() + ">";
      case Rich.Code code ->
          code.text().isEmpty() ? "" : "`" + Shown.of(code.text()).replace('`', '\'') + "`";
      case Rich.Link link -> "[" + escape(link.text()) + "](<" + link.target() + ">)";
      case Rich.Time time -> "<t:" + time.at().getEpochSecond() + ":f>";
      case Rich.Mention mention -> (mention.isGroup() ? "<@&" : "<@") + mention.id() + ">";
    };
  }

  /** Foreign text in which nothing is read as markup, mention, link or list. */
  static String escape(String text) {
    String marked = MARKUP.matcher(Shown.of(text)).replaceAll("\\\\$0");
    String listed = LINE_START.matcher(marked).replaceAll("$1\\\\$2");
    return ADDRESS.matcher(listed).replaceAll("$1\\\\:");
  }

  /** A code block: nothing in it is read as markup. */
  static String codeBlock(String text) {
    return "```\n" + BACKTICKS.matcher(Shown.of(text)).replaceAll("`" + JOINT) + "\n```";
  }
}

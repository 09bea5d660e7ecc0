package com.blackbird.bot.desk.chatwoot;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import com.blackbird.bot.desk.DeskText;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Neutral messages as the Markdown that Chatwoot shows, in which foreign words are inert. */
final class ChatwootMarkdown {
  /** A message holds 150,000 characters: app/models/message.rb of chatwoot/chatwoot. */
  private static final int MOST_TEXT = 140_000;

  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_~|\\[\\]<>#!]");
  private static final Pattern LINE_START =
      Pattern.compile("(?m)^([\\s&&[^\\r\\n]]*+(?:\\d++(?=[.)]))?)([-+.)])(?=\\s)");
  private static final Pattern BACKTICKS = Pattern.compile("`(?=`)");
  private static final String JOINT = "\u200b";

  private ChatwootMarkdown() {}

  static String of(ChatMessage message) {
    String text =
        message.parts().stream()
            .map(ChatwootMarkdown::of)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n\n"));
    return Fold.to(text, MOST_TEXT);
  }

  private static String of(Part part) {
    return switch (part) {
      case Part.Header header -> "**" + escape(header.text()) + "**";
      case Part.Text text -> of(text.text());
      case Part.Quote quote -> block(quote.text());
      case Part.Said said ->
          said.prose().blocks().stream()
              .map(ChatwootMarkdown::of)
              .collect(Collectors.joining("\n\n"));
      case Part.Fields fields ->
          fields.fields().stream()
              .map(field -> "**" + escape(field.label()) + ":** " + of(field.value()))
              .collect(Collectors.joining("\n"));
      case Part.Items items ->
          items.items().stream()
              .map(item -> "- " + of(item).replace("\n", " "))
              .collect(Collectors.joining("\n"));
      case Part.Entry entry -> of(entry.text());
      case Part.Note note -> of(note.text());
      case Part.Divider divider -> "---";
      case Part.Image image -> "";
      case Part.Attachment attachment -> "";
      case Part.Controls controls -> "";
    };
  }

  private static String of(Prose.Block block) {
    return switch (block) {
      case Prose.Paragraph paragraph -> of(paragraph.text());
      case Prose.Quoted quoted -> "> " + of(quoted.text()).replace("\n", "\n> ");
      case Prose.Lines lines -> block(lines.text());
      case Prose.Listed listed -> {
        AtomicInteger number = new AtomicInteger();
        yield listed.items().stream()
            .map(item ->
                (listed.isNumbered() ? number.incrementAndGet() + ". " : "- ")
                    + of(item).replace("\n", " "))
            .collect(Collectors.joining("\n"));
      }
    };
  }

  /** A code block: nothing in it is read as markup. */
  private static String block(String text) {
    return "```\n" + BACKTICKS.matcher(DeskText.inert(text)).replaceAll("`" + JOINT) + "\n```";
  }

  private static String of(Rich text) {
    return text.spans().stream().map(ChatwootMarkdown::of).collect(Collectors.joining());
  }

  private static String of(Rich.Span span) {
    return switch (span) {
      case Rich.Plain plain -> escape(plain.text());
      case Rich.Bold bold -> "**" + escape(bold.text()) + "**";
      case Rich.Italic italic -> "*" + escape(italic.text()) + "*";
      case Rich.Struck struck -> "~~" + escape(struck.text()) + "~~";
      case Rich.Code code -> "`" + DeskText.inert(code.text()).replace('`', '\'') + "`";
      case Rich.Link link -> "[" + escape(link.text()) + "](" + link.target() + ")";
      case Rich.Address address -> address.target().toString();
      case Rich.Time time -> time.plain();
      case Rich.Mention mention -> "";
    };
  }

  /** Foreign text in which nothing is read as markup, template or list. */
  static String escape(String text) {
    String marked = MARKUP.matcher(DeskText.inert(text)).replaceAll("\\\\$0");
    return LINE_START.matcher(marked).replaceAll("$1\\\\$2");
  }
}

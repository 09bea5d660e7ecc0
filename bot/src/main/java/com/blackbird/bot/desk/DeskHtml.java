package com.blackbird.bot.desk;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import java.util.stream.Collectors;

/**
 * Neutral messages as the little HTML that Zendesk and Intercom take; buttons and menus are left
 * out, files go beside it.
 */
public final class DeskHtml {
  private DeskHtml() {}

  /**
   * The message, folded where it would be longer than this.
   *
   * @param limit in characters of the whole, at least 2,000
   */
  public static String of(ChatMessage message, int limit) {
    int room = limit;
    String html;
    do {
      html = render(message, room);
      room = room / 2;
    } while (html.length() > limit && room > 100);
    return html;
  }

  /** Words as a paragraph. */
  public static String paragraph(String text) {
    return "<p>" + lines(text) + "</p>";
  }

  private static String render(ChatMessage message, int room) {
    return message.parts().stream().map(part -> of(part, room)).collect(Collectors.joining());
  }

  private static String of(Part part, int room) {
    return switch (part) {
      case Part.Header header -> "<p><b>" + lines(header.text()) + "</b></p>";
      case Part.Text text -> "<p>" + of(text.text(), room) + "</p>";
      case Part.Quote quote ->
          "<pre>" + escape(Fold.to(quote.text(), Math.max(40, room))) + "</pre>";
      case Part.Said said ->
          said.prose().blocks().stream()
              .map(block -> of(block, room))
              .collect(Collectors.joining());
      case Part.Fields fields ->
          fields.fields().stream()
              .map(field -> "<b>" + escape(field.label()) + ":</b> " + of(field.value(), room))
              .collect(Collectors.joining("<br>", "<p>", "</p>"));
      case Part.Items items ->
          items.items().stream()
              .map(item -> "<li>" + of(item, room) + "</li>")
              .collect(Collectors.joining("", "<ul>", "</ul>"));
      case Part.Entry entry -> "<p>" + of(entry.text(), room) + "</p>";
      case Part.Note note -> "<p><i>" + of(note.text(), room) + "</i></p>";
      case Part.Divider divider -> "<hr>";
      case Part.Image image -> "";
      case Part.Attachment attachment -> "";
      case Part.Controls controls -> "";
    };
  }

  private static String of(Prose.Block block, int room) {
    return switch (block) {
      case Prose.Paragraph paragraph -> "<p>" + of(paragraph.text(), room) + "</p>";
      case Prose.Quoted quoted -> "<blockquote>" + of(quoted.text(), room) + "</blockquote>";
      case Prose.Lines lines ->
          "<pre>" + escape(Fold.to(lines.text(), Math.max(40, room))) + "</pre>";
      case Prose.Listed listed -> {
        String tag = listed.isNumbered() ? "ol>" : "ul>";
        yield listed.items().stream()
            .map(item -> "<li>" + of(item, room) + "</li>")
            .collect(Collectors.joining("", "<" + tag, "</" + tag));
      }
    };
  }

  private static String of(Rich text, int room) {
    return text.spans().stream().map(span -> of(span, room)).collect(Collectors.joining());
  }

  private static String of(Rich.Span span, int room) {
    return switch (span) {
      case Rich.Plain plain -> lines(Fold.to(plain.text(), Math.max(40, room)));
      case Rich.Bold bold -> "<b>" + lines(bold.text()) + "</b>";
      case Rich.Italic italic -> "<i>" + lines(italic.text()) + "</i>";
      case Rich.Struck struck -> "<s>" + lines(struck.text()) + "</s>";
      case Rich.Code code -> "<code>" + escape(code.text()) + "</code>";
      case Rich.Link link -> link(link.target().toString(), link.text());
      case Rich.Address address -> link(address.target().toString(), address.target().toString());
      case Rich.Time time -> time.plain();
      case Rich.Mention mention -> "";
    };
  }

  private static String link(String target, String text) {
    return "<a href=\"" + escape(target) + "\">" + escape(text) + "</a>";
  }

  private static String lines(String text) {
    return escape(text).replace("\r\n", "\n").replace("\n", "<br>");
  }

  private static String escape(String text) {
    return DeskText.inert(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

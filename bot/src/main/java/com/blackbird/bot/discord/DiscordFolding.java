package com.blackbird.bot.discord;

import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The words of a message's parts, folded to the room there is: Discord limits all words of a
 * message together. Quotes make room first, then lists.
 */
final class DiscordFolding {
  /** All words of a message together. */
  static final int MAX_TEXT = 4_000;

  private static final int LEAST_TEXT = 60;
  private static final String BETWEEN_ITEMS = "\n\n";

  /** What is not taken when every part is whole; below nothing when they take too much. */
  private final int spare;

  /** The same, after the quotes that have been cut so far. */
  private int left;

  /** What is still too much when every quote is as short as it may be. */
  private int over;

  /** The words of these parts in so much room. */
  DiscordFolding(List<Part> parts, int room) {
    this.spare = room - length(parts);
    this.left = spare;
    this.over = Math.max(0, least(parts) - room);
  }

  /** The words of the next part, empty where it has none; ask for each once, from top to bottom. */
  String next(Part part) {
    return switch (part) {
      case Part.Quote quote -> {
        String text = quote(quote, Math.max(LEAST_TEXT, left + room(quote)));
        left += room(quote) - text.length();
        yield text;
      }
      case Part.Items items -> {
        String text = whole(items);
        String fitting = fitting(items.items(), Math.max(LEAST_TEXT, text.length() - over));
        over -= text.length() - fitting.length();
        yield fitting;
      }
      case Part.Said said ->
          folded(whole(said), said.prose().plain(), spare + whole(said).length());
      case Part.Header header -> fitting(header, header.text());
      case Part.Text text -> fitting(text, text.text().plain());
      case Part.Entry entry -> fitting(entry, entry.text().plain());
      case Part.Fields fields -> fitting(fields, plain(fields));
      case Part.Note note -> fitting(note, note.text().plain());
      case Part.Image image -> "";
      case Part.Attachment attachment -> "";
      case Part.Divider divider -> "";
      case Part.Controls controls -> "";
    };
  }

  private static int length(List<Part> parts) {
    return parts.stream().mapToInt(part -> whole(part).length()).sum();
  }

  /** All words, of each quote only what is always shown of it. */
  private static int least(List<Part> parts) {
    return parts.stream()
        .mapToInt(part ->
            part instanceof Part.Quote quote
                ? Math.min(room(quote), LEAST_TEXT)
                : whole(part).length())
        .sum();
  }

  /** What a quote takes when it is not folded. */
  private static int room(Part.Quote quote) {
    return whole(quote).length();
  }

  private static String fitting(Part part, String plain) {
    return folded(whole(part), plain, MAX_TEXT);
  }

  private static String plain(Part.Fields fields) {
    return fields.fields().stream()
        .map(field -> field.label() + ": " + field.value().plain())
        .collect(Collectors.joining("\n"));
  }

  /** As many as there is room for, and the beginning of the others. */
  private static String fitting(List<Rich> items, int limit) {
    int whole = items.size();
    String text = joined(items);
    while (text.length() > limit && whole > 0) {
      whole--;
      String kept = joined(items.subList(0, whole)) + (whole == 0 ? "" : BETWEEN_ITEMS);
      String rest =
          items.subList(whole, items.size()).stream()
              .map(Rich::plain)
              .collect(Collectors.joining(BETWEEN_ITEMS));
      text = kept + folded(rest, limit - kept.length());
    }
    return text;
  }

  private static String joined(List<Rich> items) {
    return items.stream().map(DiscordMarkdown::of).collect(Collectors.joining(BETWEEN_ITEMS));
  }

  /**
   * All of it where it fits; what does not is folded, and loses its formatting by that: half a
   * piece of code would be none, and live.
   */
  private static String folded(String whole, String plain, int limit) {
    return whole.length() <= limit ? whole : folded(plain, limit);
  }

  private static String folded(String plain, int limit) {
    int room = Math.max(LEAST_TEXT, limit);
    String folded = DiscordMarkdown.escape(Fold.to(plain, room));
    while (folded.length() > limit && room > LEAST_TEXT) {
      room = Math.max(LEAST_TEXT, room - (folded.length() - limit));
      folded = DiscordMarkdown.escape(Fold.to(plain, room));
    }
    return folded;
  }

  private static String quote(Part.Quote quote, int limit) {
    int frame = DiscordMarkdown.codeBlock("").length();
    String whole = whole(quote);
    return whole.length() <= limit
        ? whole
        : DiscordMarkdown.codeBlock(Fold.to(quote.text(), limit - frame));
  }

  private static String whole(Part part) {
    return switch (part) {
      case Part.Header header -> "### " + DiscordMarkdown.escape(header.text());
      case Part.Text text -> DiscordMarkdown.of(text.text());
      case Part.Quote quote -> DiscordMarkdown.codeBlock(quote.text());
      case Part.Said said -> DiscordMarkdown.of(said.prose());
      case Part.Fields fields ->
          fields.fields().stream()
              .map(field ->
                  "**"
                      + DiscordMarkdown.escape(field.label())
                      + ":** "
                      + DiscordMarkdown.of(field.value()))
              .collect(Collectors.joining("\n"));
      case Part.Items items -> joined(items.items());
      case Part.Entry entry -> DiscordMarkdown.of(entry.text());
      case Part.Note note -> "-# " + DiscordMarkdown.of(note.text()).replace("\n", "\n-# ");
      case Part.Image image -> "";
      case Part.Attachment attachment -> "";
      case Part.Divider divider -> "";
      case Part.Controls controls -> "";
    };
  }
}

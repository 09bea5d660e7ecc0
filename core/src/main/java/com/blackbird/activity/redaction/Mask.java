package com.blackbird.activity.redaction;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Puts marks in the place of what is found, in texts of any form. What is found may begin in one
 * piece of formatting and end in the next. Buttons, links of the bot's own and files are left as
 * they are; so is the very object when nothing is found in it.
 */
public final class Mask {
  private final Function<String, List<Found>> scan;
  private final String done;

  Mask(Function<String, List<Found>> scan, String done) {
    this.scan = scan;
    this.done = done;
  }

  /** A plain text. */
  public String of(String text) {
    return replace(text, 0, scan.apply(text), new StringBuilder(), text.length());
  }

  /** A run of text. */
  public Rich of(Rich text) {
    var words = new StringBuilder();
    text.spans().forEach(span -> words.append(words(span)));
    List<Found> all = scan.apply(words.toString());
    if (all.isEmpty()) {
      return text;
    }
    List<Rich.Span> kept = new ArrayList<>();
    int from = 0;
    for (Rich.Span span : text.spans()) {
      String own = words(span);
      int end = from + own.length();
      String shown = own.isEmpty() ? own : replace(own, from, all, new StringBuilder(), end);
      if (own.isEmpty() || !shown.isEmpty()) {
        kept.add(shown.equals(own) ? span : span.saying(shown));
      }
      from = end;
    }
    return new Rich(kept);
  }

  /** What a person wrote. */
  public Prose of(Prose prose) {
    List<Prose.Block> blocks = prose.blocks().stream().map(this::of).toList();
    return blocks.equals(prose.blocks()) ? prose : new Prose(blocks);
  }

  /** A message. */
  public ChatMessage of(ChatMessage message) {
    List<Part> parts = message.parts().stream().map(this::of).toList();
    return parts.equals(message.parts()) ? message : new ChatMessage(message.tone(), parts);
  }

  private Prose.Block of(Prose.Block block) {
    return switch (block) {
      case Prose.Paragraph paragraph -> new Prose.Paragraph(of(paragraph.text()));
      case Prose.Quoted quoted -> new Prose.Quoted(of(quoted.text()));
      case Prose.Lines lines -> new Prose.Lines(of(lines.text()));
      case Prose.Listed listed ->
          new Prose.Listed(listed.isNumbered(), listed.items().stream().map(this::of).toList());
    };
  }

  private Part of(Part part) {
    return switch (part) {
      case Part.Header header -> new Part.Header(of(header.text()));
      case Part.Text text -> new Part.Text(of(text.text()));
      case Part.Quote quote -> new Part.Quote(of(quote.text()));
      case Part.Said said -> new Part.Said(of(said.prose()));
      case Part.Fields fields ->
          new Part.Fields(
              fields.fields().stream()
                  .map(field -> new Part.Field(field.label(), of(field.value())))
                  .toList());
      case Part.Items items -> new Part.Items(items.items().stream().map(this::of).toList());
      case Part.Entry entry -> new Part.Entry(of(entry.text()), entry.button());
      case Part.Note note -> new Part.Note(of(note.text()));
      case Part.Image image -> image(image);
      case Part.Attachment attachment -> attachment;
      case Part.Divider divider -> divider;
      case Part.Controls controls -> controls;
    };
  }

  private Part image(Part.Image image) {
    String words = of(image.altText());
    return words.equals(image.altText()) ? image : new Part.Image(image.file(), words);
  }

  /** The words of a piece that stands at an offset of what was searched. */
  private String replace(String own, int offset, List<Found> all, StringBuilder kept, int end) {
    int from = offset;
    for (Found found : all) {
      if (found.end() <= from || found.start() >= end) {
        continue;
      }
      if (found.start() >= from) {
        kept.append(own, from - offset, found.start() - offset);
        kept.append('[').append(found.kind()).append(' ').append(done).append(']');
      }
      from = Math.min(end, found.end());
    }
    return from == offset ? own : kept.append(own, from - offset, end - offset).toString();
  }

  /** What is the bot's own, or no words at all, divides what is before from what is behind. */
  private static String words(Rich.Span span) {
    return switch (span) {
      case Rich.Plain plain -> plain.text();
      case Rich.Bold bold -> bold.text();
      case Rich.Italic italic -> italic.text();
      case Rich.Struck struck -> struck.text();
      case Rich.Code code -> code.text();
      case Rich.Address address -> address.target().toString();
      case Rich.Link link -> "";
      case Rich.Time time -> "";
      case Rich.Mention mention -> "";
    };
  }
}

package com.blackbird.sandbox.slack.blocks;

import com.blackbird.sandbox.slack.world.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rich text block that stands beside the text of what people write.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks/rich-text-block">Rich text</a>
 */
public final class RichText {
  private static final String FENCE = "```";
  private static final String QUOTE = "&gt;";

  private RichText() {}

  /** The blocks of a person's message with this stored text; none for an empty one. */
  public static ArrayNode of(String stored) {
    ArrayNode blocks = Json.array();
    if (!stored.isBlank()) {
      ObjectNode block = Json.object().put("type", "rich_text");
      paragraphs(stored, block.putArray("elements"));
      blocks.add(block);
    }
    return BlockElements.withIds(blocks);
  }

  /** Every second piece between fences is preformatted. */
  private static void paragraphs(String stored, ArrayNode elements) {
    String[] pieces = stored.split(FENCE, -1);
    boolean closed = pieces.length % 2 == 1;
    for (int i = 0; i < pieces.length; i++) {
      boolean fenced = i % 2 == 1 && (closed || i < pieces.length - 1);
      String piece = i % 2 == 1 && !fenced ? FENCE + pieces[i] : pieces[i];
      if (fenced) {
        part(elements, "rich_text_preformatted").add(InlineText.plain(piece.strip()));
      } else if (!piece.isBlank()) {
        quotesAndSections(piece, elements);
      }
    }
  }

  private static void quotesAndSections(String text, ArrayNode elements) {
    StringBuilder run = new StringBuilder();
    boolean quoted = false;
    for (String line : List.of(text.split("\n", -1))) {
      boolean quote = line.startsWith(QUOTE);
      if (quote != quoted) {
        section(run, quoted, elements);
      }
      quoted = quote;
      run.append(run.isEmpty() ? "" : "\n").append(quote ? bare(line) : line);
    }
    section(run, quoted, elements);
  }

  private static String bare(String quote) {
    return quote.substring(QUOTE.length()).stripLeading();
  }

  private static void section(StringBuilder run, boolean quoted, ArrayNode elements) {
    if (!run.toString().isBlank()) {
      String type = quoted ? "rich_text_quote" : "rich_text_section";
      InlineText.add(run.toString(), part(elements, type));
    }
    run.setLength(0);
  }

  private static ArrayNode part(ArrayNode elements, String type) {
    return elements.addObject().put("type", type).putArray("elements");
  }
}

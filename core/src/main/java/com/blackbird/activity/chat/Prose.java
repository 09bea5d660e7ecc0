package com.blackbird.activity.chat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a person wrote, with the formatting that every platform knows; foreign text throughout.
 *
 * @param blocks from top to bottom; none when only files were sent
 */
public record Prose(List<Block> blocks) {
  /** A piece that stands on lines of its own. */
  public sealed interface Block {
    /** The words without any formatting. */
    String plain();
  }

  /** A paragraph; a line break inside it is one. */
  public record Paragraph(Rich text) implements Block {
    @Override
    public String plain() {
      return text.plain();
    }
  }

  /** Words of somebody else. */
  public record Quoted(Rich text) implements Block {
    @Override
    public String plain() {
      return text.plain().lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }
  }

  /** Lines to be left as they are. */
  public record Lines(String text) implements Block {
    @Override
    public String plain() {
      return text;
    }
  }

  /** A list. */
  public record Listed(boolean isNumbered, List<Rich> items) implements Block {
    public Listed {
      items = List.copyOf(items);
    }

    @Override
    public String plain() {
      return IntStream.range(0, items.size())
          .mapToObj(i -> (isNumbered ? i + 1 + ". " : "• ") + items.get(i).plain())
          .collect(Collectors.joining("\n"));
    }
  }

  public Prose {
    blocks = List.copyOf(blocks);
  }

  /** Words without formatting. */
  public static Prose of(String text) {
    return text.isEmpty() ? new Prose(List.of()) : new Prose(List.of(new Paragraph(Rich.of(text))));
  }

  /** The words without any formatting, a block a line. */
  public String plain() {
    return blocks.stream().map(Block::plain).collect(Collectors.joining("\n"));
  }
}

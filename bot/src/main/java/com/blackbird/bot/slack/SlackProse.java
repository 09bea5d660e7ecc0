package com.blackbird.bot.slack;

import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import com.slack.api.model.Attachment;
import com.slack.api.model.Message;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote in Slack, in the words of all platforms. Nobody is called by it and no link
 * pretends: mentions become names, and a link shows its address.
 * https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
 */
final class SlackProse {
  private static final Pattern SAME = Pattern.compile("^(https?://|mailto:|tel:)|/$");
  private final Names names;

  private SlackProse(Names names) {
    this.names = names;
  }

  /** The names behind Slack's ids. */
  interface Names {
    /** What a person is called. */
    String person(String id);

    /** What a channel is called. */
    String channel(String id);
  }

  /** What somebody says with a message, and below it what they forward. */
  static Prose of(Message message, Names names) {
    List<Attachment> forwarded = SlackForwarded.in(message);
    List<Prose.Block> blocks = new ArrayList<>(own(message, forwarded, names).blocks());
    for (Attachment one : forwarded) {
      // Without it, what they forward could begin with a mark of their own talk.
      blocks.addAll(Prose.of("↪").blocks());
      blocks.addAll(SlackMrkdwn.read(SlackForwarded.words(one), names).blocks());
    }
    return new Prose(blocks);
  }

  /** The rich text of a message, or its plain text when there is none. */
  private static Prose own(Message message, List<Attachment> forwarded, Names names) {
    List<RichTextBlock> rich = new ArrayList<>();
    if (message.getBlocks() != null) {
      message.getBlocks().stream()
          .filter(RichTextBlock.class::isInstance)
          .forEach(block -> rich.add((RichTextBlock) block));
    }
    if (rich.isEmpty()) {
      boolean isAll = forwarded.isEmpty() && all(message.getBlocks()).isEmpty();
      String text = isAll ? SlackWords.marked(message) : message.getText();
      return SlackMrkdwn.read(text == null ? "" : text, names);
    }
    SlackProse reader = new SlackProse(names);
    List<Prose.Block> blocks = new ArrayList<>();
    rich.forEach(block -> reader.add(block, blocks));
    return new Prose(blocks);
  }

  private void add(RichTextBlock rich, List<Prose.Block> blocks) {
    for (BlockElement element : all(rich.getElements())) {
      switch (element) {
        case RichTextSectionElement section ->
            paragraph(section.getElements()).ifPresent(blocks::add);
        case RichTextQuoteElement quote -> blocks.add(new Prose.Quoted(run(quote.getElements())));
        case RichTextPreformattedElement lines ->
            blocks.add(new Prose.Lines(run(lines.getElements()).plain()));
        case RichTextListElement list ->
            blocks.add(
                new Prose.Listed("ordered".equals(list.getStyle()), items(list.getElements())));
        default -> {
          // What Slack may add one day has no words that we know of.
        }
      }
    }
  }

  private List<Rich> items(@Nullable List<RichTextElement> elements) {
    List<Rich> items = new ArrayList<>();
    for (RichTextElement element : all(elements)) {
      if (element instanceof RichTextSectionElement section) {
        items.add(run(section.getElements()));
      }
    }
    return items;
  }

  /** Slack ends a paragraph before a list or a quote with a line break. */
  private Optional<Prose.Block> paragraph(@Nullable List<RichTextElement> elements) {
    Rich run = run(elements);
    List<Rich.Span> spans = new ArrayList<>(run.spans());
    if (!spans.isEmpty() && spans.getLast() instanceof Rich.Plain last) {
      spans.removeLast();
      String words = last.text().stripTrailing();
      if (!words.isEmpty()) {
        spans.add(new Rich.Plain(words));
      }
    }
    Rich words = new Rich(spans);
    return words.plain().isBlank() ? Optional.empty() : Optional.of(new Prose.Paragraph(words));
  }

  private Rich run(@Nullable List<RichTextElement> elements) {
    List<Rich.Span> spans = new ArrayList<>();
    for (RichTextElement element : all(elements)) {
      add(element, spans);
    }
    return new Rich(spans);
  }

  private void add(RichTextElement element, List<Rich.Span> spans) {
    switch (element) {
      case RichTextSectionElement.Text text -> spans.add(styled(text.getText(), text.getStyle()));
      case RichTextSectionElement.Link link -> spans.addAll(link(link.getUrl(), link.getText()));
      case RichTextSectionElement.User user ->
          spans.add(new Rich.Plain("@" + names.person(known(user.getUserId()))));
      case RichTextSectionElement.Channel channel ->
          spans.add(new Rich.Plain("#" + names.channel(known(channel.getChannelId()))));
      case RichTextSectionElement.UserGroup group -> spans.add(new Rich.Plain("@group"));
      case RichTextSectionElement.Team team -> spans.add(new Rich.Plain("@team"));
      case RichTextSectionElement.Broadcast all ->
          spans.add(new Rich.Plain("@" + known(all.getRange())));
      case RichTextSectionElement.Emoji emoji ->
          spans.add(new Rich.Plain(SlackEmoji.shown(known(emoji.getName()))));
      case RichTextSectionElement.Date date -> spans.add(date(date));
      case RichTextSectionElement.Color color -> spans.add(new Rich.Plain(known(color.getValue())));
      default -> {
        // What Slack may add one day has no words that we know of.
      }
    }
  }

  private static Rich.Span date(RichTextSectionElement.Date date) {
    return date.getTimestamp() == null
        ? new Rich.Plain(known(date.getFallback()))
        : new Rich.Time(Instant.ofEpochSecond(date.getTimestamp()));
  }

  private static Rich.Span styled(@Nullable String text, @Nullable TextStyle style) {
    String words = known(text);
    if (style == null) {
      return new Rich.Plain(words);
    }
    return styled(words, style.isCode(), style.isBold(), style.isItalic(), style.isStrike());
  }

  /** Of several styles the one that matters most. */
  static Rich.Span styled(
      String words, boolean code, boolean bold, boolean italic, boolean struck) {
    if (code) {
      return new Rich.Code(words);
    }
    if (struck) {
      return new Rich.Struck(words);
    }
    return bold ? new Rich.Bold(words) : italic ? new Rich.Italic(words) : new Rich.Plain(words);
  }

  /** A link by its address; what it called itself stands before it. */
  static List<Rich.Span> link(@Nullable String url, @Nullable String label) {
    String target = known(url);
    String said = label == null || label.isBlank() ? target : label;
    Optional<URI> address = address(target);
    if (bare(said).equals(bare(target))) {
      return List.of(
          address.<Rich.Span>map(Rich.Address::new).orElseGet(() -> new Rich.Plain(said)));
    }
    return address.isPresent()
        ? List.of(new Rich.Plain(said + " ("), new Rich.Address(address.get()), new Rich.Plain(")"))
        : List.of(new Rich.Plain(said + " (" + target + ")"));
  }

  private static String bare(String address) {
    return SAME.matcher(address).replaceAll("");
  }

  /** A web address; empty for anything else. */
  static Optional<URI> address(String text) {
    return Rich.Address.of(text).map(Rich.Address::target);
  }

  private static String known(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static <T> List<T> all(@Nullable List<T> elements) {
    return elements == null
        ? List.of()
        : elements.stream().filter(element -> element != null).collect(Collectors.toList());
  }
}

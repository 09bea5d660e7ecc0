package com.blackbird.bot.slack;

import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Shown;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs of text as Slack's rich text, and as escaped mrkdwn where Slack takes nothing else. */
final class SlackRichText {
  private static final int MAX_SPAN = 2_900;

  /**
   * All blocks of a message together hold about 13,200 characters, which Slack does not publish.
   */
  private static final int MAX_PROSE = 12_000;

  private static final int LEAST_TEXT = 60;

  /** What may format: a backtick anywhere, the others unless there are letters on either side. */
  private static final Pattern MARK =
      Pattern.compile("`|(?<![\\p{L}\\p{N}])[*_~]|[*_~](?![\\p{L}\\p{N}])");

  private static final Pattern QUOTE = Pattern.compile("(?m)^(?:&gt;|\uff1e)");
  private static final String SOFT_HYPHEN = "\u00ad";

  private static final String DATE = "{date_short_pretty} {time}";

  private SlackRichText() {}

  static LayoutBlock paragraph(Rich text) {
    return block(section(text.spans().stream().map(SlackRichText::element).toList()));
  }

  static LayoutBlock preformatted(String text) {
    return block(
        RichTextPreformattedElement.builder()
            .elements(
                List.of(RichTextSectionElement.Text.builder().text(shown(Shown.of(text))).build()))
            .build());
  }

  /** What a person wrote, a block for each of its own; what no message holds is folded. */
  static LayoutBlock prose(Prose prose) {
    String plain = prose.plain();
    Prose fitting = plain.length() <= MAX_PROSE ? prose : Prose.of(Fold.to(plain, MAX_PROSE));
    return RichTextBlock.builder()
        .elements(fitting.blocks().stream().map(SlackRichText::element).toList())
        .build();
  }

  private static BlockElement element(Prose.Block block) {
    return switch (block) {
      case Prose.Paragraph paragraph -> section(elements(paragraph.text()));
      case Prose.Quoted quoted ->
          RichTextQuoteElement.builder().elements(elements(quoted.text())).build();
      case Prose.Lines lines ->
          RichTextPreformattedElement.builder()
              .elements(elements(Rich.of(shown(lines.text()))))
              .build();
      case Prose.Listed listed ->
          RichTextListElement.builder()
              .style(listed.isNumbered() ? "ordered" : "bullet")
              .elements(
                  listed.items().stream()
                      .<RichTextElement>map(item -> section(elements(item)))
                      .toList())
              .build();
    };
  }

  /** All of a run, long words in several elements. */
  private static List<RichTextElement> elements(Rich text) {
    List<RichTextElement> elements =
        text.spans().stream()
            .flatMap(SlackRichText::pieces)
            .map(SlackRichText::element)
            .collect(Collectors.toCollection(ArrayList::new));
    if (elements.isEmpty()) {
      elements.add(text("", null));
    }
    return elements;
  }

  private static Stream<Rich.Span> pieces(Rich.Span span) {
    return switch (span) {
      case Rich.Plain plain -> pieces(plain.text()).map(Rich.Plain::new);
      case Rich.Bold bold -> pieces(bold.text()).map(Rich.Bold::new);
      case Rich.Italic italic -> pieces(italic.text()).map(Rich.Italic::new);
      case Rich.Struck struck -> pieces(struck.text()).map(Rich.Struck::new);
      case Rich.Code code -> pieces(code.text()).map(Rich.Code::new);
      default -> Stream.of(span);
    };
  }

  private static Stream<String> pieces(String text) {
    Stream.Builder<String> pieces = Stream.builder();
    int from = 0;
    while (text.length() - from > MAX_SPAN) {
      int end = from + MAX_SPAN;
      end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
      pieces.add(text.substring(from, end));
      from = end;
    }
    return pieces.add(text.substring(from)).build();
  }

  static LayoutBlock fields(List<Part.Field> fields) {
    List<RichTextElement> elements = new ArrayList<>();
    for (Part.Field field : fields) {
      String gap = elements.isEmpty() ? "" : "\n";
      elements.add(text(gap + field.label() + ": ", TextStyle.builder().bold(true).build()));
      field.value().spans().forEach(span -> elements.add(element(span)));
    }
    return block(section(elements));
  }

  /**
   * The same run as mrkdwn in which foreign words can neither mention nor link nor format; of one
   * that is too long its beginning, without formatting.
   */
  static String mrkdwn(Rich text, int limit) {
    String whole = mrkdwn(text);
    String folded = whole;
    for (int room = limit; folded.length() > limit; room -= folded.length() - limit) {
      folded = inert(Fold.to(text.plain(), Math.max(LEAST_TEXT, room)));
    }
    return folded;
  }

  private static String mrkdwn(Rich text) {
    return text.spans().stream()
        .map(span ->
            switch (span) {
              case Rich.Plain plain -> inert(plain.text());
              case Rich.Bold bold -> "*" + inert(bold.text()) + "*";
              case Rich.Italic italic -> "_" + inert(italic.text()) + "_";
              case Rich.Struck struck -> "~" + inert(struck.text()) + "~";
              case Rich.Address address -> "<" + escape(address.target().toString()) + ">";
              case Rich.Code code -> code(code.text());
              case Rich.Link link ->
                  "<" + escape(link.target().toString()) + "|" + inert(link.text()) + ">";
              case Rich.Time time ->
                  "<!date^" + time.at().getEpochSecond() + "^" + DATE + "|" + time.plain() + ">";
              case Rich.Mention mention ->
                  (mention.isGroup() ? "<!subteam^" : "<@") + mention.id() + ">";
            })
        .collect(Collectors.joining());
  }

  /** Code of more than a line would be none. */
  private static String code(String foreign) {
    String line = escape(foreign.replace('`', '\'')).replace('\n', ' ');
    return line.isEmpty() ? "" : "`" + line + "`";
  }

  /**
   * Slack cannot be told that a star is a star, so signs that would format what follows become
   * others that look like them; within a word they format nothing.
   */
  private static String inert(String text) {
    String shown = MARK.matcher(escape(text)).replaceAll(SlackRichText::alike);
    return QUOTE.matcher(shown).replaceAll(SOFT_HYPHEN + "$0");
  }

  private static String alike(MatchResult mark) {
    return switch (mark.group()) {
      case "*" -> "\u2217";
      case "_" -> "\u02cd";
      case "~" -> "\u223c";
      default -> "\u02cb";
    };
  }

  /** Slack reads only these three: https://docs.slack.dev/messaging/formatting-message-text */
  static String escape(String text) {
    return Shown.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static RichTextElement element(Rich.Span span) {
    return switch (span) {
      case Rich.Plain plain -> text(plain.text(), null);
      case Rich.Bold bold -> text(bold.text(), TextStyle.builder().bold(true).build());
      case Rich.Italic italic -> text(italic.text(), TextStyle.builder().italic(true).build());
      case Rich.Struck struck -> text(struck.text(), TextStyle.builder().strike(true).build());
      case Rich.Address address ->
          RichTextSectionElement.Link.builder().url(address.target().toString()).build();
      case Rich.Code code -> text(code.text(), TextStyle.builder().code(true).build());
      case Rich.Link link ->
          RichTextSectionElement.Link.builder()
              .url(link.target().toString())
              .text(Shown.of(link.text()))
              .build();
      case Rich.Time time -> date(time);
      case Rich.Mention mention when mention.isGroup() ->
          RichTextSectionElement.UserGroup.builder().usergroupId(mention.id()).build();
      case Rich.Mention mention ->
          RichTextSectionElement.User.builder().userId(mention.id()).build();
    };
  }

  /** The SDK knows moments up to 2038; Discord lets people write any. */
  private static RichTextElement date(Rich.Time time) {
    long seconds = time.at().getEpochSecond();
    return seconds == (int) seconds
        ? RichTextSectionElement.Date.builder()
            .timestamp((int) seconds)
            .format(DATE)
            .fallback(time.plain())
            .build()
        : text(time.plain(), null);
  }

  private static RichTextElement text(String words, @Nullable TextStyle style) {
    return RichTextSectionElement.Text.builder()
        .text(shown(Fold.to(Shown.of(words), MAX_SPAN)))
        .style(style)
        .build();
  }

  /** Slack refuses an element without text. */
  private static String shown(String text) {
    return text.isEmpty() ? " " : text;
  }

  private static RichTextSectionElement section(List<RichTextElement> elements) {
    return RichTextSectionElement.builder().elements(elements).build();
  }

  private static LayoutBlock block(BlockElement element) {
    return RichTextBlock.builder().elements(List.of(element)).build();
  }
}

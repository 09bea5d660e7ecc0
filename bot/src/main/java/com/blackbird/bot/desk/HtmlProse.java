package com.blackbird.bot.desk;

import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what somebody wrote at a help desk, which comes as HTML; what it does not know is text. */
public final class HtmlProse {
  private static final Pattern TOKEN =
      Pattern.compile("<!--|<(/?)([a-zA-Z][a-zA-Z0-9]*+)([^>]*+)>|[^<]++|<");
  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]+);");
  private static final Set<String> BLOCKS =
      Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "hr", "section");

  /** Nobody formats deeper, and each word looks at all that is open. */
  private static final int DEEPEST = 100;

  private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title");

  /**
   * What was read.
   *
   * @param pictures the addresses of the pictures among the words
   */
  public record Result(Prose text, List<URI> pictures) {}

  private final List<Prose.Block> blocks = new ArrayList<>();
  private final List<URI> pictures = new ArrayList<>();
  private final List<Rich.Span> spans = new ArrayList<>();
  private final List<Rich> items = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private @Nullable String target;
  private final StringBuilder linked = new StringBuilder();

  private HtmlProse() {}

  /** Reads HTML, whatever it is. */
  public static Result read(String html) {
    HtmlProse reader = new HtmlProse();
    // Behind the last > no tag and no comment ends, so nobody looks for their ends there again and
    // again.
    int tagged = html.lastIndexOf('>') + 1;
    int lastComment = html.lastIndexOf("-->");
    StringBuilder words = new StringBuilder();
    Matcher token = TOKEN.matcher(html).region(0, tagged);
    while (token.lookingAt()) {
      int end = token.end();
      String name = token.group(2);
      if (token.group().equals("<!--") && lastComment >= end) {
        end = html.indexOf("-->", end) + 3;
      } else if (name == null) {
        words.append(token.group());
      } else {
        reader.text(taken(words));
        if (token.group(1).isEmpty()) {
          reader.begin(name.toLowerCase(Locale.ROOT), token.group(3));
        } else {
          reader.end(name.toLowerCase(Locale.ROOT));
        }
      }
      token.region(end, tagged);
    }
    reader.text(taken(words.append(html, tagged, html.length())));
    reader.endLink();
    reader.endList(false);
    reader.endBlock();
    return new Result(new Prose(reader.blocks), List.copyOf(reader.pictures));
  }

  private static String taken(StringBuilder words) {
    String all = words.toString();
    words.setLength(0);
    return all;
  }

  private void begin(String tag, String attributes) {
    switch (tag) {
      case "br" -> add(new Rich.Plain("\n"));
      case "img" -> picture(attribute(attributes, "src"));
      case "a" -> {
        endLink();
        target = attribute(attributes, "href");
      }
      case "li" -> endItem();
      case "ul", "ol", "blockquote", "pre" -> {
        endBlock();
        open.add(tag);
      }
      default -> {
        if (BLOCKS.contains(tag)) {
          endBlock();
        } else if (!attributes.endsWith("/") && open.size() < DEEPEST) {
          open.add(tag);
        }
      }
    }
  }

  private void picture(@Nullable String source) {
    if (source != null) {
      Rich.Address.of(source).map(Rich.Address::target).ifPresent(pictures::add);
    }
  }

  private void end(String tag) {
    switch (tag) {
      case "a" -> endLink();
      case "li" -> endItem();
      case "ul", "ol" -> {
        endList(tag.equals("ol"));
        close(tag);
      }
      case "blockquote", "pre" -> {
        endBlock();
        close(tag);
      }
      default -> {
        if (BLOCKS.contains(tag)) {
          endBlock();
        } else {
          close(tag);
        }
      }
    }
  }

  private void close(String tag) {
    int last = open.lastIndexOf(tag);
    if (last >= 0) {
      open.remove(last);
    }
  }

  private void text(String raw) {
    if (open.stream().anyMatch(UNSEEN::contains)) {
      return;
    }
    String words = DeskText.original(entities(raw));
    String shown = open.contains("pre") ? words : words.replaceAll("[ \\t\\r\\n]+", " ");
    if (target != null) {
      linked.append(shown);
    } else if (!shown.isEmpty() && !(spans.isEmpty() && shown.isBlank() && !open.contains("pre"))) {
      add(styled(shown));
    }
  }

  private Rich.Span styled(String words) {
    if (open.contains("code") || open.contains("tt")) {
      return new Rich.Code(words);
    }
    if (open.contains("b") || open.contains("strong")) {
      return new Rich.Bold(words);
    }
    if (open.contains("i") || open.contains("em")) {
      return new Rich.Italic(words);
    }
    return open.contains("s") || open.contains("del") || open.contains("strike")
        ? new Rich.Struck(words)
        : new Rich.Plain(words);
  }

  /** A link is shown by its own address, and by its words where they say something else. */
  private void endLink() {
    String to = target;
    target = null;
    String words = linked.toString();
    linked.setLength(0);
    if (to == null) {
      return;
    }
    Rich.Address.of(to)
        .ifPresentOrElse(
            link -> {
              if (!words.isBlank() && !to.contains(words.strip())) {
                add(new Rich.Plain(words + " "));
              }
              add(link);
            },
            () -> add(new Rich.Plain(isWeb(to) ? words + " (" + to + ")" : words)));
  }

  private void endItem() {
    Rich item = take();
    if (!item.plain().isBlank()) {
      items.add(item);
    }
  }

  private void endList(boolean isNumbered) {
    endItem();
    if (!items.isEmpty() && (open.contains("ul") || open.contains("ol"))) {
      blocks.add(new Prose.Listed(isNumbered, items));
    } else {
      items.forEach(item -> blocks.add(new Prose.Paragraph(item)));
    }
    items.clear();
  }

  private void endBlock() {
    if (open.contains("ul") || open.contains("ol")) {
      return;
    }
    Rich words = take();
    if (words.plain().isBlank()) {
      return;
    }
    if (open.contains("pre")) {
      blocks.add(new Prose.Lines(words.plain().strip()));
    } else if (open.contains("blockquote")) {
      blocks.add(new Prose.Quoted(words));
    } else {
      blocks.add(new Prose.Paragraph(words));
    }
  }

  private Rich take() {
    endLink();
    while (!spans.isEmpty() && spans.getLast() instanceof Rich.Plain plain) {
      spans.removeLast();
      if (!plain.text().isBlank()) {
        spans.add(new Rich.Plain(plain.text().stripTrailing()));
        break;
      }
    }
    Rich words = new Rich(spans);
    spans.clear();
    return words;
  }

  private void add(Rich.Span span) {
    if (span instanceof Rich.Plain plain
        && !spans.isEmpty()
        && spans.getLast() instanceof Rich.Plain before) {
      spans.removeLast();
      spans.add(new Rich.Plain(joined(before.text(), plain.text())));
    } else if (!(span instanceof Rich.Plain plain && plain.text().isEmpty())) {
      spans.add(span);
    }
  }

  private String joined(String before, String after) {
    return before.endsWith("\n") && !open.contains("pre")
        ? before + after.stripLeading()
        : before + after;
  }

  private static boolean isWeb(String target) {
    return target.matches("(?i)https?://\\S+");
  }

  private static @Nullable String attribute(String attributes, String name) {
    Matcher found =
        Pattern.compile("(?i)(?:^|\\s)" + name + "\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)")
            .matcher(attributes);
    if (!found.find()) {
      return null;
    }
    String value = found.group(1);
    boolean isQuoted = value.startsWith("\"") || value.startsWith("'");
    return entities(isQuoted ? value.substring(1, value.length() - 1) : value);
  }

  private static String entities(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(entity(found.group(1), found.group())));
  }

  private static String entity(String name, String whole) {
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      case "nbsp" -> " ";
      case "hellip" -> "…";
      case "ndash" -> "–";
      case "mdash" -> "—";
      case "lsquo" -> "‘";
      case "rsquo" -> "’";
      case "ldquo" -> "“";
      case "rdquo" -> "”";
      default -> name.startsWith("#") ? character(name.substring(1), whole) : whole;
    };
  }

  private static String character(String number, String whole) {
    boolean isHex = number.startsWith("x") || number.startsWith("X");
    int code = isHex ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
    boolean isText = Character.isValidCodePoint(code) && code != 0 && !isSurrogate(code);
    return isText ? Character.toString(code) : whole;
  }

  private static boolean isSurrogate(int code) {
    return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
  }
}

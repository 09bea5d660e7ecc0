package com.blackbird.bot.discord;

import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wrote in Discord, in the words of all platforms. Nobody is called by it and no link
 * pretends: mentions become names, and a link shows its address.
 * https://discord.com/developers/docs/reference#message-formatting
 */
final class DiscordProse {
  private static final Pattern FENCED =
      Pattern.compile("```(?:[A-Za-z0-9+#_.-]*\\n)?(?<lines>.*?)```", Pattern.DOTALL);

  private static final Pattern HEADING = Pattern.compile("^#{1,3} +(?=\\S)");
  private static final Pattern SMALL = Pattern.compile("^-# +(?=\\S)");
  private static final Pattern QUOTE = Pattern.compile("^\\s*> ?");
  private static final Pattern BULLET = Pattern.compile("^\\s*[-*] +(?=\\S)");
  private static final Pattern NUMBER = Pattern.compile("^\\s*\\d{1,9}\\. +(?=\\S)");
  private static final Pattern SCHEME = Pattern.compile("^https?://|/$");

  private static final Pattern PIECE =
      Pattern.compile(
          "\\\\(?<escaped>[^\\w\\s])|``(?<codes>[^\\n]+?)``(?!`)|`(?<code>[^`\\n]+)`"
              + "|<@!?(?<user>\\d{1,20})>|<@&(?<role>\\d{1,20})>|<#(?<channel>\\d{1,20})>"
              + "|<a?(?<emoji>:\\w{1,64}:)\\d{1,20}>|<t:(?<time>-?\\d{1,12})(?::[a-zA-Z])?>"
              + "|<(?<command>/[^:<>\\n]{1,100}):\\d{1,20}>|\\[(?<label>[^\\[\\]\\n]+)\\]\\(<?(?<target>https?://[^\\s<>()]+)>?(?:"
              + " [^\\n()]*)?\\)|<?(?<url>https?://[^\\s<>]*[^\\s<>.,;:!?)'\"\\]*_~|])>?"
              + "|\\*\\*(?<bold>.+?)\\*\\*(?!\\*)|__(?<underlined>.+?)__(?!_)"
              + "|\\*(?<star>[^\\s*](?:[^*]*[^\\s*])?)\\*(?!\\*)"
              + "|(?<![\\w])_(?<italic>[^\\s_](?:[^_]*[^\\s_])?)_(?!\\w)|~~(?<struck>.+?)~~"
              + "|\\|\\|(?<spoiler>.+?)\\|\\|",
          Pattern.DOTALL);

  /** Styles inside of styles, as deep as anybody writes them. */
  private static final int DEEPEST = 4;

  private final Names names;

  private DiscordProse(Names names) {
    this.names = names;
  }

  /** The names behind Discord's ids. */
  interface Names {
    /** What a person is called. */
    String person(String id);

    /** What a role is called. */
    String role(String id);

    /** What a channel is called. */
    String channel(String id);
  }

  static Prose read(String content, Names names) {
    DiscordProse reader = new DiscordProse(names);
    List<Prose.Block> blocks = new ArrayList<>();
    Matcher fenced = FENCED.matcher(content);
    int end = 0;
    while (fenced.find()) {
      reader.add(content.substring(end, fenced.start()), blocks);
      blocks.add(new Prose.Lines(withoutLastBreak(fenced.group("lines"))));
      end = fenced.end();
    }
    reader.add(content.substring(end), blocks);
    return new Prose(blocks);
  }

  private static String withoutLastBreak(String lines) {
    return lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
  }

  private enum Kind {
    WORDS,
    HEADING,
    QUOTE,
    BULLETS,
    NUMBERS
  }

  /** Lines of one kind that follow each other are one block. */
  private void add(String text, List<Prose.Block> blocks) {
    List<String> run = new ArrayList<>();
    Kind kind = Kind.WORDS;
    boolean quotesTheRest = false;
    for (String line : text.split("\n", -1)) {
      Kind next = quotesTheRest ? Kind.QUOTE : kind(line);
      if (next != kind || next == Kind.HEADING) {
        end(kind, run, blocks);
      }
      kind = next;
      boolean begins = !quotesTheRest && line.startsWith(">>> ");
      run.add(quotesTheRest ? line : begins ? line.substring(4) : bare(kind, line));
      quotesTheRest |= begins;
    }
    end(kind, run, blocks);
  }

  private static Kind kind(String line) {
    if (line.startsWith(">>> ") || line.startsWith("> ")) {
      return Kind.QUOTE;
    }
    if (HEADING.matcher(line).find()) {
      return Kind.HEADING;
    }
    if (BULLET.matcher(line).find()) {
      return Kind.BULLETS;
    }
    return NUMBER.matcher(line).find() ? Kind.NUMBERS : Kind.WORDS;
  }

  private static String bare(Kind kind, String line) {
    Pattern mark =
        switch (kind) {
          case WORDS -> SMALL;
          case HEADING -> HEADING;
          case QUOTE -> QUOTE;
          case BULLETS -> BULLET;
          case NUMBERS -> NUMBER;
        };
    return mark.matcher(line).replaceFirst("");
  }

  private void end(Kind kind, List<String> run, List<Prose.Block> blocks) {
    String text = String.join("\n", run);
    switch (kind) {
      case WORDS -> {
        if (!text.isBlank()) {
          blocks.add(new Prose.Paragraph(run(text.strip())));
        }
      }
      case HEADING -> blocks.add(new Prose.Paragraph(Rich.empty().bold(run(text.strip()).plain())));
      case QUOTE -> blocks.add(new Prose.Quoted(run(text)));
      case BULLETS -> blocks.add(new Prose.Listed(false, run.stream().map(this::run).toList()));
      case NUMBERS -> blocks.add(new Prose.Listed(true, run.stream().map(this::run).toList()));
    }
    run.clear();
  }

  private Rich run(String text) {
    return new Rich(spans(text, Style.NONE, 0));
  }

  private enum Style {
    NONE,
    BOLD,
    ITALIC,
    STRUCK;

    Rich.Span of(String words) {
      return switch (this) {
        case NONE -> new Rich.Plain(words);
        case BOLD -> new Rich.Bold(words);
        case ITALIC -> new Rich.Italic(words);
        case STRUCK -> new Rich.Struck(words);
      };
    }
  }

  private List<Rich.Span> spans(String text, Style style, int depth) {
    List<Rich.Span> spans = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    Matcher piece = PIECE.matcher(text);
    int end = 0;
    while (piece.find()) {
      words.append(text, end, piece.start());
      end = piece.end();
      Optional<String> plain = plain(piece);
      if (plain.isPresent()) {
        words.append(plain.get());
      } else {
        flush(words, style, spans);
        spans.addAll(read(piece.toMatchResult(), style, depth));
      }
    }
    words.append(text.substring(end));
    flush(words, style, spans);
    return spans;
  }

  private static void flush(StringBuilder words, Style style, List<Rich.Span> spans) {
    if (!words.isEmpty()) {
      spans.add(style.of(words.toString()));
      words.setLength(0);
    }
  }

  /** What is read as words among others. */
  private Optional<String> plain(MatchResult piece) {
    if (piece.group("escaped") != null) {
      return Optional.of(piece.group("escaped"));
    }
    if (piece.group("user") != null) {
      return Optional.of("@" + names.person(piece.group("user")));
    }
    if (piece.group("role") != null) {
      return Optional.of("@" + names.role(piece.group("role")));
    }
    if (piece.group("channel") != null) {
      return Optional.of("#" + names.channel(piece.group("channel")));
    }
    return Optional.ofNullable(
        piece.group("emoji") == null ? piece.group("command") : piece.group("emoji"));
  }

  private List<Rich.Span> read(MatchResult piece, Style style, int depth) {
    if (piece.group("codes") != null) {
      return List.of(new Rich.Code(piece.group("codes").strip()));
    }
    if (piece.group("code") != null) {
      return List.of(new Rich.Code(piece.group("code")));
    }
    if (piece.group("time") != null) {
      return List.of(time(piece.group("time"), piece.group()));
    }
    if (piece.group("target") != null) {
      return link(piece.group("label"), piece.group("target"), style);
    }
    if (piece.group("url") != null) {
      return List.of(address(piece.group("url"), style));
    }
    return styled(piece, style, depth);
  }

  private List<Rich.Span> styled(MatchResult piece, Style outer, int depth) {
    Style style = outer;
    String inside = "";
    for (String name : List.of("bold", "star", "italic", "struck", "underlined", "spoiler")) {
      if (piece.group(name) != null) {
        inside = piece.group(name);
        style =
            switch (name) {
              case "bold" -> Style.BOLD;
              case "star", "italic" -> outer == Style.NONE ? Style.ITALIC : outer;
              case "struck" -> Style.STRUCK;
              default -> outer;
            };
      }
    }
    return depth == DEEPEST ? List.of(style.of(inside)) : spans(inside, style, depth + 1);
  }

  private static Rich.Span time(String seconds, String otherwise) {
    try {
      return new Rich.Time(Instant.ofEpochSecond(Long.parseLong(seconds)));
    } catch (DateTimeException e) {
      return new Rich.Plain(otherwise);
    }
  }

  private static List<Rich.Span> link(String label, String target, Style style) {
    Rich.Span address = address(target, style);
    boolean isSame =
        SCHEME.matcher(label).replaceAll("").equals(SCHEME.matcher(target).replaceAll(""));
    return isSame ? List.of(address) : List.of(style.of(label + " ("), address, style.of(")"));
  }

  private static Rich.Span address(String url, Style style) {
    return Rich.Address.of(url).<Rich.Span>map(address -> address).orElseGet(() -> style.of(url));
  }
}

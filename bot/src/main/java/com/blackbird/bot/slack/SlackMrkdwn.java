package com.blackbird.bot.slack;

import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slack's markup, as it stands in messages that have no rich text:
 * https://docs.slack.dev/messaging/formatting-message-text
 */
final class SlackMrkdwn {
  private static final String FENCE = "```";
  private static final String QUOTE = "&gt;";
  private static final Pattern ITEM = Pattern.compile("^\\s*(?:•|◦|▪︎|-)\\s+(?=\\S)");

  private static final Pattern PIECE =
      Pattern.compile(
          "<(?<kind>[@#!])(?<id>[^<>|]*)(?:\\|(?<name>[^<>]*))?>"
              + "|<(?<url>[^<>|\\s]+)(?:\\|(?<label>[^<>]*))?>"
              + "|`(?<code>[^`\\n]+)`"
              + "|(?<![\\w*])\\*(?<bold>[^\\s*](?:[^*\\n]*[^\\s*])?)\\*(?![\\w*])"
              + "|(?<![\\w_])_(?<italic>[^\\s_](?:[^_\\n]*[^\\s_])?)_(?![\\w_])"
              + "|(?<![\\w~])~(?<struck>[^\\s~](?:[^~\\n]*[^\\s~])?)~(?![\\w~])"
              + "|(?<![\\w:]):(?<emoji>[a-z0-9_+'-]+(?:::skin-tone-\\d)?):(?![\\w:])");

  private final SlackProse.Names names;

  private SlackMrkdwn(SlackProse.Names names) {
    this.names = names;
  }

  static Prose read(String text, SlackProse.Names names) {
    SlackMrkdwn reader = new SlackMrkdwn(names);
    List<Prose.Block> blocks = new ArrayList<>();
    String[] pieces = text.split(FENCE, -1);
    boolean isClosed = pieces.length % 2 == 1;
    for (int i = 0; i < pieces.length; i++) {
      boolean isFenced = i % 2 == 1 && (isClosed || i < pieces.length - 1);
      if (isFenced) {
        blocks.add(new Prose.Lines(SlackWords.unescaped(withoutFrame(pieces[i]))));
      } else {
        reader.add(i % 2 == 1 ? FENCE + pieces[i] : pieces[i], blocks);
      }
    }
    return new Prose(blocks);
  }

  private static String withoutFrame(String lines) {
    String inside = lines.startsWith("\n") ? lines.substring(1) : lines;
    return inside.endsWith("\n") ? inside.substring(0, inside.length() - 1) : inside;
  }

  private enum Kind {
    WORDS,
    QUOTE,
    LIST
  }

  /** Lines of one kind that follow each other are one block. */
  private void add(String text, List<Prose.Block> blocks) {
    List<String> run = new ArrayList<>();
    Kind kind = Kind.WORDS;
    for (String line : text.split("\n", -1)) {
      Kind next =
          line.startsWith(QUOTE) ? Kind.QUOTE : ITEM.matcher(line).find() ? Kind.LIST : Kind.WORDS;
      if (next != kind) {
        end(kind, run, blocks);
      }
      kind = next;
      run.add(
          switch (next) {
            case QUOTE -> line.substring(QUOTE.length()).stripLeading();
            case LIST -> ITEM.matcher(line).replaceFirst("");
            case WORDS -> line;
          });
    }
    end(kind, run, blocks);
  }

  private void end(Kind kind, List<String> run, List<Prose.Block> blocks) {
    String text = String.join("\n", run);
    switch (kind) {
      case WORDS -> {
        if (!text.isBlank()) {
          blocks.add(new Prose.Paragraph(run(text.strip())));
        }
      }
      case QUOTE -> blocks.add(new Prose.Quoted(run(text)));
      case LIST -> blocks.add(new Prose.Listed(false, run.stream().map(this::run).toList()));
    }
    run.clear();
  }

  private Rich run(String text) {
    List<Rich.Span> spans = new ArrayList<>();
    Matcher piece = PIECE.matcher(text);
    int end = 0;
    while (piece.find()) {
      plain(text.substring(end, piece.start()), spans);
      spans.addAll(read(piece.toMatchResult()));
      end = piece.end();
    }
    plain(text.substring(end), spans);
    return new Rich(spans);
  }

  private static void plain(String text, List<Rich.Span> spans) {
    if (!text.isEmpty()) {
      spans.add(new Rich.Plain(SlackWords.unescaped(text)));
    }
  }

  private List<Rich.Span> read(MatchResult piece) {
    if (piece.group("kind") != null) {
      return List.of(new Rich.Plain(named(piece)));
    }
    if (piece.group("url") != null) {
      String label = piece.group("label");
      return SlackProse.link(
          SlackWords.unescaped(piece.group("url")),
          label == null ? null : SlackWords.unescaped(label));
    }
    if (piece.group("emoji") != null) {
      return List.of(new Rich.Plain(SlackEmoji.shown(piece.group("emoji"))));
    }
    for (String style : List.of("code", "bold", "italic", "struck")) {
      if (piece.group(style) != null) {
        String words = style.equals("code") ? piece.group(style) : run(piece.group(style)).plain();
        return List.of(
            SlackProse.styled(
                style.equals("code") ? SlackWords.unescaped(words) : words,
                style.equals("code"),
                style.equals("bold"),
                style.equals("italic"),
                style.equals("struck")));
      }
    }
    return List.of(new Rich.Plain(piece.group()));
  }

  private String named(MatchResult piece) {
    String id = piece.group("id");
    String name = piece.group("name");
    boolean isNamed = name != null && !name.isBlank();
    String said = isNamed ? SlackWords.unescaped(name) : "";
    return switch (piece.group("kind")) {
      case "@" -> "@" + (isNamed ? said : names.person(id));
      case "#" -> "#" + (isNamed ? said : names.channel(id));
      default -> special(id, said);
    };
  }

  private static String special(String id, String said) {
    if (id.startsWith("date^")) {
      return said;
    }
    String name = said.isEmpty() ? id.startsWith("subteam^") ? "group" : id : said;
    return name.startsWith("@") ? name : "@" + name;
  }
}

package com.blackbird.bot.desk.chatwoot;

import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import com.blackbird.bot.desk.DeskText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what an agent wrote in Chatwoot, which comes as Markdown; what it does not know is text.
 */
final class ChatwootProse {
  /** Each looks on for so much only, or a text of nothing but beginnings would take minutes. */
  private static final Pattern SPAN =
      Pattern.compile(
          "\\\\(?<escaped>\\p{Punct})"
              + "|`(?<code>[^`\\n]{1,2000}+)`"
              + "|\\[(?<words>[^\\]\\n]{0,1000}+)\\]\\((?<target>[^)\\s]{1,2000}+)\\)"
              + "|(?<address>https?://[^\\s<>\")\\]]++)"
              + "|(?:\\*\\*|__)(?<bold>[^\\n]{1,2000}?)(?:\\*\\*|__)"
              + "|~~(?<struck>[^\\n]{1,2000}?)~~"
              + "|\\*(?<star>[^\\s*][^*\\n]{0,2000}+)\\*"
              + "|(?<![A-Za-z0-9])_(?<under>[^\\s_][^_\\n]{0,2000}+)_(?![A-Za-z0-9])");

  private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|(\\d+)[.)])\\s+(.*)");
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
  private static final String FENCE = "```";

  private final List<Prose.Block> blocks = new ArrayList<>();
  private final List<String> paragraph = new ArrayList<>();
  private final List<String> quoted = new ArrayList<>();
  private final List<Rich> items = new ArrayList<>();
  private boolean isNumbered;

  private ChatwootProse() {}

  static Prose read(String text) {
    ChatwootProse reader = new ChatwootProse();
    List<String> lines = DeskText.original(text).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.strip().startsWith(FENCE)) {
        int end = i + 1;
        while (end < lines.size() && !lines.get(end).strip().startsWith(FENCE)) {
          end++;
        }
        reader.end();
        reader.blocks.add(new Prose.Lines(String.join("\n", lines.subList(i + 1, end))));
        i = end;
      } else {
        reader.line(line);
      }
    }
    reader.end();
    return new Prose(reader.blocks);
  }

  private void line(String line) {
    Matcher item = ITEM.matcher(line);
    Matcher heading = HEADING.matcher(line);
    if (line.isBlank()) {
      end();
    } else if (line.startsWith(">")) {
      endUnless(quoted);
      quoted.add(line.substring(1).strip());
    } else if (item.matches()) {
      if (items.isEmpty()) {
        end();
        isNumbered = item.group(1) != null;
      }
      items.add(rich(item.group(2)));
    } else if (heading.matches()) {
      end();
      blocks.add(new Prose.Paragraph(new Rich(List.of(new Rich.Bold(plain(heading.group(1)))))));
    } else {
      endUnless(paragraph);
      paragraph.add(line);
    }
  }

  private void endUnless(List<String> current) {
    if (current.isEmpty()) {
      end();
    }
  }

  private void end() {
    if (!paragraph.isEmpty()) {
      blocks.add(new Prose.Paragraph(rich(String.join("\n", paragraph))));
    }
    if (!quoted.isEmpty()) {
      blocks.add(new Prose.Quoted(rich(String.join("\n", quoted))));
    }
    if (!items.isEmpty()) {
      blocks.add(new Prose.Listed(isNumbered, items));
    }
    paragraph.clear();
    quoted.clear();
    items.clear();
  }

  private static Rich rich(String text) {
    List<Rich.Span> spans = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    Matcher found = SPAN.matcher(text);
    int from = 0;
    while (found.find()) {
      words.append(text, from, found.start());
      from = found.end();
      if (found.group("escaped") == null) {
        flush(words, spans);
        add(found, spans);
      } else {
        words.append(found.group("escaped"));
      }
    }
    words.append(text, from, text.length());
    flush(words, spans);
    return new Rich(spans);
  }

  private static void add(Matcher found, List<Rich.Span> spans) {
    String target = found.group("target");
    if (target != null) {
      link(found.group("words"), target, spans);
    } else if (found.group("address") != null) {
      link("", found.group("address"), spans);
    } else if (found.group("code") != null) {
      spans.add(new Rich.Code(found.group("code")));
    } else if (found.group("bold") != null) {
      spans.add(new Rich.Bold(plain(found.group("bold"))));
    } else if (found.group("struck") != null) {
      spans.add(new Rich.Struck(plain(found.group("struck"))));
    } else {
      String italic = found.group("star") == null ? found.group("under") : found.group("star");
      spans.add(new Rich.Italic(plain(italic)));
    }
  }

  /** A link is shown by its own address, and by its words where they say something else. */
  private static void link(String words, String target, List<Rich.Span> spans) {
    boolean saysMore = !words.isBlank() && !target.contains(words.strip());
    Optional<Rich.Address> address = Rich.Address.of(target);
    if (address.isEmpty()) {
      // It stays what somebody wrote.
      spans.add(new Rich.Plain(saysMore ? plain(words) + " (" + target + ")" : target));
      return;
    }
    if (saysMore) {
      spans.add(new Rich.Plain(plain(words) + " "));
    }
    spans.add(address.get());
  }

  private static void flush(StringBuilder words, List<Rich.Span> spans) {
    if (!words.isEmpty()) {
      spans.add(new Rich.Plain(words.toString()));
      words.setLength(0);
    }
  }

  /** The words of a run that is shown in one style. */
  private static String plain(String text) {
    return text.replaceAll("\\\\(\\p{Punct})", "$1");
  }
}

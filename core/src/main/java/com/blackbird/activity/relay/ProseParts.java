package com.blackbird.activity.relay;

import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Gives what a person wrote the form of messages, as many as a platform needs, in order. */
final class ProseParts {
  /** What a piece takes beside its words: fences of a code block, a line break. */
  private static final int FRAME = 12;

  private final PlatformLimits limits;
  private final List<List<Part>> messages = new ArrayList<>();
  private int left;

  ProseParts(PlatformLimits limits) {
    this.limits = limits;
  }

  /** The parts of each message; none for no words. */
  List<List<Part>> messages() {
    return messages;
  }

  /** A line of the bot's own. */
  void note(String words) {
    int weight = limits.weight(words);
    keepWhole(weight);
    put(new Part.Note(Rich.of(words)), weight);
  }

  /** What the person wrote next. */
  void add(Prose.Block block) {
    switch (block) {
      case Prose.Paragraph paragraph -> addText(paragraph.text());
      case Prose.Quoted quoted -> addWhole(quoted, quoted(quoted.text()));
      case Prose.Listed listed -> addWhole(listed, listed(listed));
      case Prose.Lines lines -> addLines(lines.text());
    }
  }

  /** A block as each platform draws it, or in words where it has to be split. */
  private void addWhole(Prose.Block block, Rich words) {
    int weight = limits.weight(words);
    keepWhole(weight);
    if (weight + FRAME <= room(List.of())) {
      put(new Part.Said(new Prose(List.of(block))), weight);
    } else {
      addText(words);
    }
  }

  /** Foreign words of somebody else, with the sign that every reader knows. */
  private static Rich quoted(Rich text) {
    List<Rich.Span> spans = new ArrayList<>();
    spans.add(new Rich.Plain("> "));
    for (Rich.Span span : text.spans()) {
      spans.add(
          span instanceof Rich.Plain plain
              ? new Rich.Plain(plain.text().replace("\n", "\n> "))
              : span);
    }
    return new Rich(spans);
  }

  private static Rich listed(Prose.Listed list) {
    return IntStream.range(0, list.items().size())
        .mapToObj(number ->
            Rich.of((number == 0 ? "" : "\n") + (list.isNumbered() ? number + 1 + ". " : "• "))
                .then(list.items().get(number)))
        .reduce(Rich.empty(), Rich::then);
  }

  /** What fits into a message of its own is not torn apart to fill this one. */
  private void keepWhole(int weight) {
    if (weight + FRAME > room(List.of()) && weight + FRAME <= limits.text()) {
      left = 0;
    }
  }

  private void addText(Rich text) {
    List<Rich.Span> line = new ArrayList<>();
    for (Rich.Span span : text.spans()) {
      String words = span.plain();
      int frame = FRAME + limits.marks(span);
      while (limits.weight(words) + frame > room(line)) {
        String head = head(words, room(line) - frame);
        if (!head.isEmpty()) {
          line.add(span.saying(head));
          words = words.substring(head.length());
        }
        flush(line);
        left = 0;
      }
      if (!words.isEmpty() || span.plain().isEmpty()) {
        line.add(words.equals(span.plain()) ? span : span.saying(words));
      }
    }
    flush(line);
  }

  private void addLines(String text) {
    String rest = text;
    keepWhole(limits.weight(rest));
    while (limits.weight(rest) + FRAME > room(List.of())) {
      String head = head(rest, room(List.of()) - FRAME);
      if (!head.isEmpty()) {
        put(new Part.Quote(head), limits.weight(head));
        rest = rest.substring(head.length());
      }
      left = 0;
    }
    if (!rest.isEmpty()) {
      put(new Part.Quote(rest), limits.weight(rest));
    }
  }

  private int room(List<Rich.Span> line) {
    int taken = line.stream().mapToInt(limits::weight).sum();
    return (left > 0 ? left : limits.text()) - taken;
  }

  /** As much as fits, whole lines or words where there are some; nothing when too little fits. */
  private String head(String words, int room) {
    int end = 0;
    int taken = 0;
    while (end < words.length()) {
      int character = words.codePointAt(end);
      taken += limits.weight(character);
      if (taken > room) {
        break;
      }
      end += Character.charCount(character);
    }
    if (end >= words.length()) {
      return words;
    }
    if (end < limits.text() / 4) {
      return left > 0 ? "" : words.substring(0, end);
    }
    int line = words.lastIndexOf('\n', end - 1) + 1;
    int word = words.lastIndexOf(' ', end - 1) + 1;
    int least = end - end / 4;
    int cut = line > least ? line : word > least ? word : end;
    return words.substring(0, cut);
  }

  private void flush(List<Rich.Span> line) {
    if (!line.isEmpty()) {
      var text = new Rich(line);
      if (!text.plain().isEmpty()) {
        put(new Part.Text(text), limits.weight(text));
      }
      line.clear();
    }
  }

  private void put(Part part, int weight) {
    if (left <= 0) {
      messages.add(new ArrayList<>());
      left = limits.text();
    }
    messages.getLast().add(part);
    left = messages.getLast().size() < limits.parts() ? left - weight - FRAME : 0;
  }
}

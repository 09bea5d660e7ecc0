package com.blackbird.activity.casework;

import com.blackbird.activity.chat.Shown;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A transcript as text, as a web page and as JSON. In the first two nothing foreign commands a
 * display, and in a text nobody's words look like another line.
 */
public final class TranscriptText {
  private static final JsonMapper JSON = new JsonMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

  private TranscriptText() {}

  /** As plain text. */
  public static String plain(Transcript of) {
    StringBuilder text = new StringBuilder();
    text.append(of.number()).append(": ").append(line(of.title())).append('\n');
    text.append(line(of.account())).append(" · ").append(of.state()).append(" · asked by ");
    text.append(line(of.requester())).append(", ").append(time(of.openedAt())).append('\n');
    section(text, "Quoted", of.quoted());
    section(text, "Asked", of.asked());
    section(text, "What fixed it", of.fix());
    text.append('\n');
    for (Transcript.Line line : of.lines()) {
      text.append('[')
          .append(time(line.at()))
          .append("] ")
          .append(line(speaker(line)))
          .append(": ");
      text.append(lines(line.text())).append('\n');
      line.files()
          .forEach(file -> text.append("    file: ").append(line(named(file))).append('\n'));
    }
    return text.toString();
  }

  /** As a web page of its own, in which nothing foreign is interpreted. */
  public static String html(Transcript of) {
    String lines =
        of.lines().stream()
            .map(line ->
                "<li class=\"%s\"><time>%s</time> <b>%s</b><p>%s</p>%s</li>"
                    .formatted(
                        line.kind().name().toLowerCase(Locale.ROOT),
                        time(line.at()),
                        escaped(speaker(line)),
                        escaped(line.text()),
                        line.files().stream()
                            .map(TranscriptText::linked)
                            .collect(Collectors.joining())))
            .collect(Collectors.joining("\n"));
    return """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>%s</title>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <style>
    body { font: 15px/1.5 system-ui, sans-serif; max-width: 50em; margin: 2em auto; padding: 0 1em }
    p, pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .2em 0 }
    pre { background: #f3f3f3; padding: .6em }
    ol { list-style: none; padding: 0 } li { border-left: .3em solid #bbb; padding: .3em .8em; margin: .6em 0 }
    .customer { border-color: #2a7 } .support { border-color: #27c } .internal { border-color: #ca2 }
    .event { color: #666 } time { color: #666; font-size: .85em }
    </style></head><body>
    <h1>%s</h1><p>%s</p>%s
    <ol>
    %s
    </ol></body></html>
    """
        .formatted(
            escaped(of.number()),
            escaped(of.number() + ": " + of.title()),
            escaped(
                of.account()
                    + " · "
                    + of.state()
                    + " · asked by "
                    + of.requester()
                    + ", "
                    + time(of.openedAt())),
            block("Quoted", of.quoted()) + block("Asked", of.asked()) + block("Fix", of.fix()),
            lines);
  }

  /** As JSON. */
  public static String json(Transcript of) {
    return JSON.writeValueAsString(of);
  }

  private static String named(Transcript.File file) {
    if (!file.missing().isEmpty()) {
      return file.name() + ", which is not here: " + file.missing();
    }
    return file.name() + (file.path().isEmpty() ? "" : " (" + file.path() + ")");
  }

  private static String linked(Transcript.File file) {
    return file.path().isEmpty()
        ? "<p>File: " + escaped(named(file)) + "</p>"
        : "<p>File: <a href=\"%s\">%s</a></p>".formatted(file.path(), escaped(file.name()));
  }

  private static void section(StringBuilder text, String title, String body) {
    if (!body.isBlank()) {
      text.append('\n').append(title).append(":\n    ");
      text.append(lines(body)).append('\n');
    }
  }

  /** What stands in one line stays there. */
  private static String line(String foreign) {
    return Shown.of(foreign).replaceAll("\\R", " ");
  }

  /** Lines that cannot be taken for those of the transcript. */
  private static String lines(String foreign) {
    return Shown.of(foreign).replaceAll("\\R", "\n    ");
  }

  private static String block(String title, String body) {
    return body.isBlank() ? "" : "<h2>" + title + "</h2><pre>" + escaped(body) + "</pre>";
  }

  private static String speaker(Transcript.Line line) {
    return switch (line.kind()) {
      case CUSTOMER -> customer(line.who());
      case SUPPORT -> line.who() + " (support)";
      case INTERNAL -> line.who() + " (internal)";
      case BOT -> "Blackbird";
      case EVENT -> line.who().isEmpty() ? "·" : "· " + line.who();
    };
  }

  /** By whatever name, nobody reads like support, like the bot, or like what happened. */
  private static String customer(String who) {
    String seen = UNSEEN.matcher(who).replaceAll("").strip();
    return seen.isEmpty() || seen.equalsIgnoreCase("Blackbird")
        ? "Customer “" + seen + "”"
        : who.replaceFirst("^[·\\s\\p{Cf}]+", "").replace('(', '[').replace(')', ']');
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }

  private static String escaped(String text) {
    return Shown.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}

package com.blackbird.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DiscordProseTest {
  @Test
  void formattingAndMentionsAreRead() {
    Prose prose =
        read("Hi <@1> and <@!1> <@&2> in <#3> <:blob:4> **b** *i* _j_ ~~s~~ `c*` __u__ \\*no\\*");

    assertThat(prose.plain())
        .isEqualTo("Hi @Maria and @Maria @Team in #support :blob: b i j s c* u *no*");
    assertThat(spans(prose))
        .contains(
            new Rich.Bold("b"),
            new Rich.Italic("i"),
            new Rich.Italic("j"),
            new Rich.Struck("s"),
            new Rich.Code("c*"));
  }

  @Test
  void noLinkPretends() {
    assertThat(
            spans(
                read(
                    "[your bank](https://evil.example/x) https://example.org/a_b, <https://c.example>"
                        + " [d.example](https://d.example/) [x](javascript:alert)")))
        .containsExactly(
            new Rich.Plain("your bank ("),
            new Rich.Address(URI.create("https://evil.example/x")),
            new Rich.Plain(")"),
            new Rich.Plain(" "),
            new Rich.Address(URI.create("https://example.org/a_b")),
            new Rich.Plain(", "),
            new Rich.Address(URI.create("https://c.example")),
            new Rich.Plain(" "),
            new Rich.Address(URI.create("https://d.example/")),
            new Rich.Plain(" [x](javascript:alert)"));
  }

  @Test
  void blocksKeepTheirKind() {
    Prose prose =
        read(
            """
            # Title
            words
            on two lines
            > quoted
            > twice
            - one
            - **two**
            1. first
            2. second
            ```json
            {"a": "*"}
            ```
            -# small
            >>> the rest
            - of it\
            """);

    assertThat(prose.blocks())
        .containsExactly(
            new Prose.Paragraph(Rich.empty().bold("Title")),
            new Prose.Paragraph(Rich.of("words\non two lines")),
            new Prose.Quoted(Rich.of("quoted\ntwice")),
            new Prose.Listed(false, List.of(Rich.of("one"), Rich.empty().bold("two"))),
            new Prose.Listed(true, List.of(Rich.of("first"), Rich.of("second"))),
            new Prose.Lines("{\"a\": \"*\"}"),
            new Prose.Paragraph(Rich.of("small")),
            new Prose.Quoted(Rich.of("the rest\n- of it")));
  }

  @Test
  void timesAndMentionsKeepTheirPlaceInsideOfStyles() {
    assertThat(spans(read("**at <t:1764410400:R> by <@1>** ||secret||")))
        .containsExactly(
            new Rich.Bold("at "),
            new Rich.Time(Instant.parse("2025-11-29T10:00:00Z")),
            new Rich.Bold(" by @Maria"),
            new Rich.Plain(" "),
            new Rich.Plain("secret"));
  }

  @Test
  void nothingThatSomebodyWritesBreaksTheReader() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String text =
          random
              .ints(random.nextInt(80), 0, 29)
              .mapToObj(c -> "<>@&#:!|*_~`\\[](-.1t/ab\n htps".substring(c, c + 1))
              .collect(Collectors.joining());
      assertThat(read(text)).as("seed " + seed + ": " + text).isNotNull();
    }
  }

  @Test
  void theLongestMessageOfNothingButMarksIsReadAtOnce() {
    for (String mark :
        List.of("*", "**", "_", "__", "~~", "||", "`", "[", "<", "> ", "\\", "```")) {
      assertThat(read(mark.repeat(4_000 / mark.length()))).as(mark).isNotNull();
      assertThat(read((mark + "a ").repeat(1_000))).as(mark).isNotNull();
    }
  }

  private static Prose read(String content) {
    return DiscordProse.read(
        content,
        new DiscordProse.Names() {
          @Override
          public String person(String id) {
            return "Maria";
          }

          @Override
          public String role(String id) {
            return "Team";
          }

          @Override
          public String channel(String id) {
            return "support";
          }
        });
  }

  private static List<Rich.Span> spans(Prose prose) {
    return ((Prose.Paragraph) prose.blocks().getFirst()).text().spans();
  }
}

package com.blackbird.bot.desk.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatwootProseTest {
  @Test
  void formattingThatEveryPlatformKnowsIsKept() {
    assertThat(ChatwootProse.read("a **bold** *leaning* ~~gone~~ `x * y` snake_case_name").blocks())
        .containsExactly(
            new Prose.Paragraph(
                new Rich(
                    List.of(
                        new Rich.Plain("a "),
                        new Rich.Bold("bold"),
                        new Rich.Plain(" "),
                        new Rich.Italic("leaning"),
                        new Rich.Plain(" "),
                        new Rich.Struck("gone"),
                        new Rich.Plain(" "),
                        new Rich.Code("x * y"),
                        new Rich.Plain(" snake_case_name")))));
  }

  @Test
  void listsQuotesAndCodeAreBlocks() {
    assertThat(
            ChatwootProse.read("first\nline\n\n1. one\n2. two\n\n> theirs\n\n```\n**raw**\n```")
                .blocks())
        .containsExactly(
            new Prose.Paragraph(Rich.of("first\nline")),
            new Prose.Listed(true, List.of(Rich.of("one"), Rich.of("two"))),
            new Prose.Quoted(Rich.of("theirs")),
            new Prose.Lines("**raw**"));
  }

  @Test
  void aLinkIsShownByItsOwnAddress() {
    URI address = URI.create("https://evil.example/");
    assertThat(ChatwootProse.read("[bank](https://evil.example/)").blocks())
        .containsExactly(
            new Prose.Paragraph(
                new Rich(List.of(new Rich.Plain("bank "), new Rich.Address(address)))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*not* _a_ **mark** ~~up~~ `x` [y](https://z.example) # > - 1.",
        "- no list",
        "1. no list either",
        "{{contact.email}} {% raw %}",
        "<script>alert(1)</script> ![x](y)"
      })
  void foreignWordsReadAsTheyWere(String words) {
    String written = ChatwootMarkdown.of(ChatMessage.of(words));

    assertThat(ChatwootProse.read(written).plain()).isEqualTo(words);
    assertThat(written).doesNotContain("{{").doesNotContain("{%");
  }

  /** What looked for the end of each anew took minutes. */
  @ParameterizedTest
  @ValueSource(strings = {"[", "[{", "[a](", "**", "~~a", "`", "*a ", "_a ", "\\", "> ", "- "})
  void manyBeginningsWithoutAnEndAreRead(String beginning) {
    assertThat(ChatwootProse.read(beginning.repeat(30_000)).blocks()).isNotEmpty();
    String lines = ("\n" + beginning).repeat(10_000) + "\n".repeat(40_000);
    assertThat(ChatwootMarkdown.escape(lines)).hasSizeGreaterThanOrEqualTo(60_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "**", "```", "[](", "> ", "- ", "# ", "\\", "`a", "__ __"})
  void whateverItIsNothingIsThrown(String text) {
    assertThat(ChatwootProse.read(text).plain().length()).isLessThanOrEqualTo(text.length() + 2);
  }
}

package com.blackbird.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlProseTest {
  @Test
  void paragraphsAndLineBreaksAreKept() {
    assertThat(read("<div class=\"zd-comment\"><p>one<br>two</p>\n<p>three</p></div>"))
        .containsExactly(paragraph("one\ntwo"), paragraph("three"));
  }

  @Test
  void formattingThatEveryPlatformKnowsIsKept() {
    assertThat(read("<p>a <b>bold</b> <em>leaning</em> <del>gone</del> <code>x &lt; 1</code></p>"))
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
                        new Rich.Code("x < 1")))));
  }

  @Test
  void listsQuotesAndCodeAreBlocks() {
    assertThat(
            read(
                "<ol><li>first</li><li><p>second</p></li></ol>after"
                    + "<blockquote><p>theirs</p></blockquote><pre>if (a) {\n  b();\n}</pre>"))
        .containsExactly(
            new Prose.Listed(true, List.of(Rich.of("first"), Rich.of("second"))),
            paragraph("after"),
            new Prose.Quoted(Rich.of("theirs")),
            new Prose.Lines("if (a) {\n  b();\n}"));
  }

  @Test
  void aLinkIsShownByItsOwnAddress() {
    URI address = URI.create("https://evil.example/?a=1&b=2");
    assertThat(
            read("<p><a href=\"https://evil.example/?a=1&amp;b=2\">https://bank.example</a></p>"))
        .containsExactly(
            new Prose.Paragraph(
                new Rich(
                    List.of(new Rich.Plain("https://bank.example "), new Rich.Address(address)))));
    assertThat(read("<a href='https://evil.example/?a=1&amp;b=2'>evil.example</a>"))
        .containsExactly(new Prose.Paragraph(new Rich(List.of(new Rich.Address(address)))));
  }

  @Test
  void anAddressThatPretendsIsNoLink() {
    assertThat(read("<a href='https://bank.example@evil.example/'>your bank</a>"))
        .containsExactly(paragraph("your bank (https://bank.example@evil.example/)"));
    assertThat(read("<a href='https://evil.example/\u202egnp.exe'>evil.example</a>"))
        .containsExactly(
            new Prose.Paragraph(
                new Rich(
                    List.of(
                        new Rich.Address(URI.create("https://evil.example/%E2%80%AEgnp.exe"))))));
  }

  @Test
  void picturesAreNamedAndNotShown() {
    HtmlProse.Result result =
        HtmlProse.read("<p>see</p><img src=\"https://files.example/a.png\"><img src='data:x'>");

    assertThat(result.pictures()).containsExactly(URI.create("https://files.example/a.png"));
    assertThat(result.text().plain()).isEqualTo("see");
  }

  @Test
  void whatTheBotHasMadeInertReadsAsItWas() {
    assertThat(read(DeskHtml.paragraph("{{dc.secret}} {% if %} <b> & \"")))
        .containsExactly(paragraph("{{dc.secret}} {% if %} <b> & \""));
  }

  @Test
  void scriptsAndCommentsAreNotRead() {
    assertThat(read("<!-- <p>a</p> --><script>alert(1)</script><style>p {}</style><p>seen</p>"))
        .containsExactly(paragraph("seen"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "<<<>>>",
        "a < b",
        "</p></div></ul>",
        "<b><i><a href=x>",
        "<ul><li>a<ul><li>b",
        "&#0;&#xD800;&#99999999;&nosuch;",
        "<p",
        "<pre><blockquote><ol>x",
        "<li>loose</li>"
      })
  void whateverItIsNothingIsThrownAndNothingInvented(String html) {
    String words = HtmlProse.read(html).text().plain();

    assertThat(words.length()).isLessThanOrEqualTo(html.length() + 10);
  }

  /** What looked for the end of each anew took minutes. */
  @ParameterizedTest
  @ValueSource(strings = {"<", "<a", "<a b='", "<!--", "<![CDATA[", "<?", "<b>x", "<li>x", "&#1"})
  void manyBeginningsWithoutAnEndAreRead(String beginning) {
    assertThat(read(beginning.repeat(30_000))).isNotEmpty();
  }

  private static List<Prose.Block> read(String html) {
    return HtmlProse.read(html).text().blocks();
  }

  private static Prose.Block paragraph(String words) {
    return new Prose.Paragraph(Rich.of(words));
  }
}

package com.blackbird.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.Message;
import com.slack.api.util.json.GsonFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "mention:<@U012ABC|maria> => mention:person:U012ABC",
        "mention:<@U012ABC> => mention:person:U012ABC",
        "mention:<!subteam^S045|@ops> => mention:group:S045",
        "find <#C01|1021> => find #1021",
        "text:<mailto:a@b.example|a@b.example> => text:a@b.example",
        "guide <https://x.example/a?b=c|x.example> => guide https://x.example/a?b=c",
        "guide &lt;h1&gt;502 &amp; more&lt;/h1&gt; => guide <h1>502 & more</h1>",
        "guide <h1>502</h1> => guide <h1>502</h1>"
      })
  void whatSlackMadeOfTypedWordsIsReadAsThePersonSawIt(String sent, String read) {
    assertThat(SlackWords.typed(sent)).isEqualTo(read);
  }

  /** Other apps write little into the text, or nothing. */
  @Test
  void whatAnAppSaysInBlocksAndFieldsIsReadOnce() {
    Message message =
        GsonFactory.createSnakeCase()
            .fromJson(
                """
                {"text":"New order","blocks":[
                  {"type":"header","text":{"type":"plain_text","text":"New order"}},
                  {"type":"section","fields":[
                    {"type":"mrkdwn","text":"*Number*"},{"type":"mrkdwn","text":"<https://x|#1021>"}]},
                  {"type":"context","elements":[{"type":"plain_text","text":"A &amp; B"}]},
                  {"type":"actions","elements":[
                    {"type":"button","text":{"type":"plain_text","text":"Ship it"}}]}],
                 "attachments":[{"fields":[{"title":"SKU","value":"SKU-7"}]}]}
                """,
                Message.class);

    assertThat(SlackWords.of(message)).isEqualTo("New order\n*Number*\n#1021\nA & B\nSKU\nSKU-7");
  }

  @Test
  void whatAPersonWroteIsNotReadTwice() {
    Message message =
        GsonFactory.createSnakeCase()
            .fromJson(
                """
                {"text":"Is &lt;b&gt; <https://x|#1021> there?","blocks":[{"type":"rich_text",
                  "elements":[{"type":"rich_text_section","elements":[
                    {"type":"text","text":"Is <b> "},
                    {"type":"link","url":"https://x","text":"#1021"},
                    {"type":"text","text":" there?"}]}]}]}
                """,
                Message.class);

    assertThat(SlackWords.of(message)).isEqualTo("Is <b> #1021 there?");
  }
}

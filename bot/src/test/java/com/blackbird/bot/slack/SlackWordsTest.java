package com.blackbird.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

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
}

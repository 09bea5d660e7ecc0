package com.blackbird.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.blocks.BlockKit;
import com.blackbird.sandbox.slack.blocks.RichText;
import com.blackbird.sandbox.slack.blocks.Surface;
import com.blackbird.sandbox.slack.blocks.Typed;
import com.blackbird.sandbox.slack.play.SlackMessage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people write reaches apps as Slack stores it: escaped text, and rich text beside it. */
class WrittenTest {

  @Test
  void textIsStoredAsSlackStoresIt() {
    Map<String, String> samples =
        Map.of(
            "Tom & Jerry", "Tom &amp; Jerry",
            "a < b > c", "a &lt; b &gt; c",
            "already &amp; escaped", "already &amp; escaped",
            "<@U123> in <#C123>", "<@U123> in <#C123>",
            "see https://example.com/a?b=1&c=2.", "see <https://example.com/a?b=1&amp;c=2>.",
            "<https://example.com|label>", "<https://example.com|label>");

    samples.forEach((typed, stored) -> assertThat(Typed.stored(typed)).isEqualTo(stored));
  }

  private static String elements(String stored) {
    return RichText.of(stored).at("/0/elements").toString().replace('"', '\'');
  }

  @Test
  void mentionsLinksAndEmojiAreElementsOfTheirOwn() {
    assertThat(elements("hi <@U1> in <#C1>, <!here>: <https://x.org|docs> :+1:"))
        .isEqualTo(
            "[{'type':'rich_text_section','elements':[{'type':'text','text':'hi '},"
                + "{'type':'user','user_id':'U1'},{'type':'text','text':' in '},"
                + "{'type':'channel','channel_id':'C1'},{'type':'text','text':', '},"
                + "{'type':'broadcast','range':'here'},{'type':'text','text':': '},"
                + "{'type':'link','url':'https://x.org','text':'docs'},"
                + "{'type':'text','text':' '},{'type':'emoji','name':'+1'}]}]");
  }

  @Test
  void stylesMayStandInEachOther() {
    assertThat(elements("*bold _and italic_* `a_b_c` 2*3*4 at 10:30:45"))
        .isEqualTo(
            "[{'type':'rich_text_section','elements':["
                + "{'type':'text','text':'bold ','style':{'bold':true}},"
                + "{'type':'text','text':'and italic','style':{'bold':true,'italic':true}},"
                + "{'type':'text','text':' '},"
                + "{'type':'text','text':'a_b_c','style':{'code':true}},"
                + "{'type':'text','text':' 2*3*4 at 10:30:45'}]}]");
  }

  @Test
  void quotesAndPreformattedTextStandByThemselves() {
    assertThat(elements("he said\n&gt; no &amp; never\nthen ```x < 1\n*y*```"))
        .isEqualTo(
            "[{'type':'rich_text_section','elements':[{'type':'text','text':'he said'}]},"
                + "{'type':'rich_text_quote','elements':[{'type':'text','text':'no & never'}]},"
                + "{'type':'rich_text_section','elements':[{'type':'text','text':'then '}]},"
                + "{'type':'rich_text_preformatted','elements':"
                + "[{'type':'text','text':'x < 1\\n*y*'}]}]");
  }

  @Test
  void messageOfAPersonHasBothAndIsReadAsOne() {
    try (Sandbox sandbox = Sandbox.start()) {
      SlackMessage message =
          sandbox.slack().user("maria").says("#general", "Tom & *Jerry* https://example.com");

      JsonNode json = message.json();
      assertThat(json.path("text").asString(""))
          .isEqualTo("Tom &amp; *Jerry* <https://example.com>");
      assertThat(json.path("client_msg_id").asString("")).hasSize(36);
      assertThat(BlockKit.check(json.path("blocks"), Surface.MESSAGE)).isEmpty();
      assertThat(message.text()).isEqualTo("Tom & Jerry https://example.com");
    }
  }

  @Test
  void messageOfABotSaysWhichBot() {
    try (Sandbox sandbox = Sandbox.start()) {
      PlainHttp http = new PlainHttp(sandbox);
      JsonNode profile =
          http.call("chat.postMessage", "channel", "#general", "text", "x")
              .at("/message/bot_profile");

      assertThat(profile.path("name").asString("")).isEqualTo("Blackbird");
      assertThat(profile.path("id").asString("")).startsWith("B");
      assertThat(profile.path("app_id").asString("")).isEqualTo(sandbox.slack().app().id());
    }
  }
}

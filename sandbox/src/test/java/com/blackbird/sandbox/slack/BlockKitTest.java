package com.blackbird.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.slack.blocks.BlockKit;
import com.blackbird.sandbox.slack.blocks.Surface;
import com.blackbird.sandbox.slack.world.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Block Kit's documented limits, each with a payload that breaks it. Samples use single quotes. */
class BlockKitTest {
  private static final String BUTTON =
      "{'type':'button','action_id':'a%d','text':{'type':'plain_text','text':'Go'}}";

  private static JsonNode json(String text) {
    return Json.read(text.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          {'type':'nonsense'} | unsupported type: nonsense [json-pointer:/blocks/0/type]
          {'text':'x'} | missing required field: type [json-pointer:/blocks/0]
          {'type':'section'} | must define either `text` or `fields` [json-pointer:/blocks/0]
          {'type':'header'} | missing required field: text [json-pointer:/blocks/0]
          {'type':'header','text':{'type':'mrkdwn','text':'x'}} | unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]
          {'type':'section','text':{'type':'mrkdwn','text':''}} | must be more than 0 characters [json-pointer:/blocks/0/text/text]
          {'type':'section','text':{'type':'mrkdwn','text':'x','emoji':true}} | invalid additional property: emoji [json-pointer:/blocks/0/text]
          {'type':'section','text':{'type':'mrkdwn','text':'x'},'disabled':true} | invalid additional property: disabled [json-pointer:/blocks/0]
          {'type':'actions','elements':[]} | no fewer than 1 items allowed [json-pointer:/blocks/0/elements]
          {'type':'context','elements':[{'type':'button'}]} | unsupported type: button [json-pointer:/blocks/0/elements/0/type]
          {'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'x'},'style':'green'}]} | must be one of: primary, danger [json-pointer:/blocks/0/elements/0/style]
          {'type':'actions','elements':[{'type':'static_select'}]} | must define either `options` or `option_groups` [json-pointer:/blocks/0/elements/0]
          {'type':'image','image_url':'x:/y'} | missing required field: alt_text [json-pointer:/blocks/0]
          {'type':'image','alt_text':'x','image_url':'nowhere'} | must be a valid url [json-pointer:/blocks/0/image_url]
          {'type':'alert','text':{'type':'plain_text','text':'x'}} | unsupported type: alert [json-pointer:/blocks/0/type]
          """)
  void faultIsNamedWithItsPlace(String block, String fault) {
    assertThat(BlockKit.check(json("[" + block + "]"), Surface.MESSAGE)).containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          150 | {'type':'header','text':{'type':'plain_text','text':'%s'}}
          3000 | {'type':'section','text':{'type':'mrkdwn','text':'%s'}}
          2000 | {'type':'section','fields':[{'type':'mrkdwn','text':'%s'}]}
          12000 | {'type':'markdown','text':'%s'}
          75 | {'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'%s'}}]}
          255 | {'type':'divider','block_id':'%s'}
          150 | {'type':'actions','elements':[{'type':'static_select','options':[{'text':{'type':'plain_text','text':'x'},'value':'%s'}]}]}
          75 | {'type':'actions','elements':[{'type':'static_select','options':[{'text':{'type':'plain_text','text':'%s'},'value':'v'}]}]}
          """)
  void textMayBeAsLongAsDocumentedAndNoLonger(int limit, String block) {
    assertThat(check("[" + block.formatted("x".repeat(limit)) + "]")).isEmpty();
    assertThat(check("[" + block.formatted("x".repeat(limit + 1)) + "]")).hasSize(1);
  }

  private static List<String> check(String blocks) {
    return BlockKit.check(json(blocks), Surface.MESSAGE);
  }

  @Test
  void messageHoldsFiftyBlocksAndAModalHundred() {
    StringBuilder blocks = new StringBuilder("[");
    for (int i = 0; i < 51; i++) {
      blocks.append(i == 0 ? "" : ",").append("{'type':'divider'}");
    }
    JsonNode many = json(blocks.append("]").toString());

    assertThat(BlockKit.check(many, Surface.MESSAGE))
        .containsExactly("no more than 50 items allowed [json-pointer:/blocks]");
    assertThat(BlockKit.check(many, Surface.MODAL)).isEmpty();
  }

  @Test
  void actionsHoldTwentyFiveElements() {
    StringBuilder buttons = new StringBuilder();
    for (int i = 0; i < 26; i++) {
      buttons.append(i == 0 ? "" : ",").append(BUTTON.formatted(i));
    }

    assertThat(check("[{'type':'actions','elements':[" + buttons + "]}]"))
        .containsExactly("no more than 25 items allowed [json-pointer:/blocks/0/elements]");
  }

  @Test
  void idsAreUnique() {
    String twice = BUTTON.formatted(1) + "," + BUTTON.formatted(1);

    assertThat(check("[{'type':'divider','block_id':'x'},{'type':'divider','block_id':'x'}]"))
        .containsExactly("block_id `x` already exists [json-pointer:/blocks/1/block_id]");
    assertThat(check("[{'type':'actions','block_id':'b','elements':[" + twice + "]}]"))
        .singleElement()
        .asString()
        .contains("already exists for block_id b");
  }

  @Test
  void modalWithAnInputNeedsASubmitButtonAndAShortTitle() {
    JsonNode view =
        json(
            "{'type':'modal','title':{'type':'plain_text','text':'A title of 25 characters.'},"
                + "'blocks':[{'type':'input','label':{'type':'plain_text','text':'Why'},"
                + "'element':{'type':'plain_text_input','action_id':'w'}}]}");

    assertThat(BlockKit.checkView(view))
        .containsExactly(
            "must be less than 25 characters [json-pointer:/view/title/text]",
            "missing required field: submit [json-pointer:/view]");
  }
}

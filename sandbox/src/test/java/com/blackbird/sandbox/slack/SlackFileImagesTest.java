package com.blackbird.sandbox.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.play.SlackUser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Image blocks that show a file of the workspace. */
class SlackFileImagesTest {
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G'};
  private Sandbox sandbox;
  private SlackUser maria;
  private PlainHttp http;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start();
    maria = sandbox.slack().user("maria");
    http = new PlainHttp(sandbox);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private JsonNode show(String slackFile) {
    String image = "{\"type\":\"image\",\"alt_text\":\"chart\",\"slack_file\":" + slackFile + "}";
    return http.call(
        "chat.postMessage", "channel", "#integrations", "blocks", "[" + image + "]", "text", "x");
  }

  private static String fault(JsonNode answer) {
    return answer.path("error").asString("") + " " + answer.at("/errors/0").asString("");
  }

  private static String field(SlackMessage message, String name) {
    return message.json().at("/files/0/" + name).asString("");
  }

  @Test
  void fileIsNamedByItsIdOrItsAddress() {
    SlackMessage message = maria.uploads("#support", "chart.png", PICTURE, "");

    assertThat(show("{\"id\":\"" + field(message, "id") + "\"}").path("ok").asBoolean(false))
        .isTrue();
    JsonNode posted = show("{\"url\":\"" + field(message, "url_private") + "\"}");
    assertThat(posted.path("ok").asBoolean(false)).isTrue();
    assertThat(posted.at("/message/blocks/0").has("image_url")).isFalse();
  }

  @Test
  void pageShowsItToWhomMayOpenIt() {
    SlackMessage message = maria.uploads("#support", "my chart.png", PICTURE, "");
    show("{\"id\":\"" + field(message, "id") + "\"}");

    JsonNode seen = http.as("").look("messages?channel=integrations&user=sam&limit=1");
    HttpResponse<String> picture = http.get(seen.at("/messages/0/blocks/0/image_url").asString(""));
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
  }

  @Test
  void whoSeesTheMessageSeesTheImageAndNobodyElse() {
    JsonNode announced =
        http.call("files.getUploadURLExternal", "filename", "chart.png", "length", "3");
    String id = announced.path("file_id").asString("");
    http.post(announced.path("upload_url").asString(""), "image/png", "png");
    http.call("files.completeUploadExternal", "files", "[{\"id\":\"" + id + "\"}]");
    String image =
        "[{\"type\":\"image\",\"alt_text\":\"chart\",\"slack_file\":{\"id\":\"" + id + "\"}}]";

    http.call(
        "chat.postEphemeral",
        "channel",
        "#integrations",
        "user",
        maria.id(),
        "text",
        "only maria",
        "blocks",
        image);
    SlackMessage ephemeral = maria.sees("#integrations", "only maria");
    assertThat(maria.looksAt(ephemeral)).isEqualTo("png".getBytes(UTF_8));
    assertThatThrownBy(() -> sandbox.slack().user("sam").looksAt(ephemeral))
        .isInstanceOf(AssertionError.class);

    assertThat(show("{\"id\":\"" + id + "\"}").path("ok").asBoolean(false)).isTrue();
    assertThat(sandbox.slack().user("sam").looksAt(ephemeral)).hasSize(3);
  }

  @Test
  void otherFilesAreRefused() {
    String refusal = "invalid_blocks invalid slack file [json-pointer:/blocks/0/slack_file]";
    assertThat(fault(show("{\"id\":\"F0NOWHERE\"}"))).isEqualTo(refusal);
    assertThat(fault(show("{\"url\":\"https://example.com/a.png\"}"))).isEqualTo(refusal);

    SlackMessage text = maria.uploads("#support", "notes.txt", PICTURE, "");
    assertThat(fault(show("{\"id\":\"" + field(text, "id") + "\"}"))).isEqualTo(refusal);

    sandbox.slack().workspace("Sample Store").addChannel("secret", true);
    SlackMessage hidden = maria.uploads("#secret", "chart.png", PICTURE, "");
    assertThat(fault(show("{\"id\":\"" + field(hidden, "id") + "\"}"))).isEqualTo(refusal);
  }

  @Test
  void idAndAddressTogetherAreRefusedAndSoIsNeither() {
    assertThat(fault(show("{\"id\":\"F1\",\"url\":\"https://x.example/a.png\"}")))
        .startsWith("invalid_blocks only one of [id, url]");
    assertThat(fault(show("{}"))).startsWith("invalid_blocks must define either `id` or `url`");
  }
}

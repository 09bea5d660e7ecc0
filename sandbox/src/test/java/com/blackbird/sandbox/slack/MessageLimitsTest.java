package com.blackbird.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.play.SlackUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How long a message may be, what a change leaves of it, and who sees what is for one person. */
class MessageLimitsTest {
  private static final String DIVIDER = "[{\"type\":\"divider\"}]";
  private Sandbox sandbox;
  private PlainHttp http;
  private String channel;
  private SlackUser maria;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start();
    http = new PlainHttp(sandbox);
    maria = sandbox.slack().user("maria");
    channel = sandbox.slack().connection().getOrDefault("channel", "");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private JsonNode post(String text, String blocks) {
    return http.call("chat.postMessage", "channel", channel, "text", text, "blocks", blocks);
  }

  private JsonNode update(String ts, String... fields) {
    String[] all = new String[fields.length + 4];
    all[0] = "channel";
    all[1] = channel;
    all[2] = "ts";
    all[3] = ts;
    System.arraycopy(fields, 0, all, 4, fields.length);
    return http.call("chat.update", all);
  }

  private static String error(JsonNode answer) {
    return answer.path("error").asString("");
  }

  @Test
  void longTextOfANewMessageIsCut() {
    JsonNode posted = http.call("chat.postMessage", "channel", channel, "text", "x".repeat(40_001));

    assertThat(posted.at("/message/text").asString("")).hasSize(40_000);
    String pairs = "x" + "\uD83D\uDE00".repeat(20_000);
    JsonNode emoji = http.call("chat.postMessage", "channel", channel, "text", pairs);
    assertThat(emoji.at("/message/text").asString("")).hasSize(39_999);
  }

  @Test
  void longTextOfAChangedMessageIsRefused() {
    String ts = post("x", "[]").path("ts").asString("");

    assertThat(error(update(ts, "text", "x".repeat(4_001)))).isEqualTo("msg_too_long");
    assertThat(error(update(ts, "text", "x".repeat(4_000)))).isEmpty();
  }

  @Test
  void blocksWithTooMuchTextTogetherAreRefused() {
    assertThat(error(post("x", sections(4, 3_000)))).isEmpty();
    assertThat(error(post("x", sections(5, 3_000)))).isEqualTo("msg_blocks_too_long");
  }

  private static String sections(int count, int length) {
    StringBuilder blocks = new StringBuilder("[");
    for (int i = 0; i < count; i++) {
      blocks
          .append(i == 0 ? "" : ",")
          .append("{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"")
          .append("x".repeat(length))
          .append("\"}}");
    }
    return blocks.append("]").toString();
  }

  @Test
  void textAloneReplacesTheBlocks() {
    String ts = post("first", DIVIDER).path("ts").asString("");

    JsonNode changed = update(ts, "text", "second").path("message");

    assertThat(changed.has("blocks")).isFalse();
    assertThat(changed.at("/edited/user").asString("")).startsWith("U");
  }

  @Test
  void blocksStayWhenNeitherTheyNorATextAreSent() {
    String ts = post("first", DIVIDER).path("ts").asString("");

    JsonNode changed = update(ts, "attachments", "[{\"text\":\"more\"}]").path("message");

    assertThat(changed.path("blocks")).hasSize(1);
    assertThat(changed.path("text").asString("")).isEqualTo("first");
    assertThat(changed.path("attachments")).hasSize(1);
    assertThat(update(ts, "text", "x").at("/message/attachments")).hasSize(1);
    assertThat(update(ts, "text", "x", "attachments", "[]").at("/message/attachments")).isEmpty();
    assertThat(error(update(ts))).isEqualTo("no_text");
  }

  @Test
  void changeOfBlocksIsNotMarkedAsEdited() {
    String ts = post("first", DIVIDER).path("ts").asString("");

    update(ts, "text", "second", "blocks", DIVIDER);

    assertThat(maria.sees(channel, "second").isEdited()).isFalse();
  }

  private String ephemeral(String text, String thread) {
    return error(
        http.call(
            "chat.postEphemeral",
            "channel",
            channel,
            "user",
            maria.id(),
            "text",
            text,
            "thread_ts",
            thread));
  }

  @Test
  void ephemeralReplyIsShownOnlyWhereSomebodyHasReplied() {
    SlackMessage parent = maria.says(channel, "help");

    assertThat(ephemeral("too early", parent.id())).isEmpty();
    maria.repliesTo(parent, "anybody?");
    assertThat(ephemeral("in time", parent.id())).isEmpty();

    assertThat(maria.seesReply(parent, "in time").isEphemeral()).isTrue();
    assertThat(maria.messages(channel)).noneMatch(m -> m.text().contains("too early"));
  }

  @Test
  void ephemeralMessageIsNobodyElsesAndCannotBeReactedToOrDeleted() {
    JsonNode posted =
        http.call("chat.postEphemeral", "channel", channel, "user", maria.id(), "text", "psst");
    String ts = posted.path("message_ts").asString("");

    assertThat(maria.sees(channel, "psst").isEphemeral()).isTrue();
    assertThat(sandbox.slack().user("sam").messages(channel)).isEmpty();
    assertThat(http.call("conversations.history", "channel", channel).path("messages")).isEmpty();
    assertThat(error(http.call("chat.delete", "channel", channel, "ts", ts)))
        .isEqualTo("message_not_found");
    assertThat(
            error(http.call("reactions.add", "channel", channel, "timestamp", ts, "name", "eyes")))
        .isEqualTo("message_not_found");
    assertThat(error(http.call("chat.getPermalink", "channel", channel, "message_ts", ts)))
        .isEqualTo("message_not_found");
  }
}

package com.blackbird.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an app notes on its messages, seen by apps alone. */
class MessageMetadataTest {
  private static final String NOTE =
      "{\"event_type\":\"task_created\",\"event_payload\":{\"id\":\"11223\"}}";
  private Sandbox sandbox;
  private PlainHttp http;
  private String channel;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start();
    http = new PlainHttp(sandbox);
    channel = sandbox.slack().workspace("Sample Store").channelId("#integrations");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private String post() {
    JsonNode posted =
        http.call("chat.postMessage", "channel", channel, "text", "x", "metadata", NOTE);
    assertThat(posted.at("/message/metadata/event_payload/id").asString("")).isEqualTo("11223");
    return posted.path("ts").asString("");
  }

  private JsonNode metadata(String method, String... more) {
    String[] all = new String[more.length + 2];
    System.arraycopy(more, 0, all, 2, more.length);
    all[0] = "channel";
    all[1] = channel;
    return http.call(method, all).at("/messages/0/metadata");
  }

  @Test
  void historyTellsAllOfItOnlyWhenItIsAskedFor() {
    String ts = post();

    JsonNode kind = metadata("conversations.history");
    assertThat(kind.path("event_type").asString("")).isEqualTo("task_created");
    assertThat(kind.has("event_payload")).isFalse();
    assertThat(metadata("conversations.replies", "ts", ts).has("event_payload")).isFalse();

    JsonNode whole = metadata("conversations.history", "include_all_metadata", "true");
    assertThat(whole.at("/event_payload/id").asString("")).isEqualTo("11223");
    assertThat(
            metadata("conversations.replies", "ts", ts, "include_all_metadata", "1")
                .at("/event_payload/id")
                .asString(""))
        .isEqualTo("11223");
  }

  @Test
  void itStaysWhenTheTextChangesAndIsReplacedByAnother() {
    String ts = post();
    http.call("chat.update", "channel", channel, "ts", ts, "text", "y");
    assertThat(
            metadata("conversations.history", "include_all_metadata", "true")
                .at("/event_payload/id")
                .asString(""))
        .isEqualTo("11223");

    String other = NOTE.replace("11223", "2");
    http.call("chat.update", "channel", channel, "ts", ts, "text", "y", "metadata", other);
    assertThat(
            metadata("conversations.history", "include_all_metadata", "true")
                .at("/event_payload/id")
                .asString(""))
        .isEqualTo("2");
  }

  @Test
  void anotherFormIsRefused() {
    for (String wrong : new String[] {"{}", "no json", "{\"event_type\":\"a\"}"}) {
      JsonNode answer =
          http.call("chat.postMessage", "channel", channel, "text", "x", "metadata", wrong);
      assertThat(answer.path("error").asString("")).isEqualTo("invalid_metadata_format");
    }
  }
}

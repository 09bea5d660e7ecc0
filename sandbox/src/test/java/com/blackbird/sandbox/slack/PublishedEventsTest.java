package com.blackbird.sandbox.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.NodeHome;
import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.play.SlackUser;
import com.blackbird.sandbox.wire.Recorded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the sandbox tells apps is judged by the types that Slack publishes for Node. */
class PublishedEventsTest {
  private static final String PLACE = "#support";
  private final Sandbox sandbox = Sandbox.start();
  private final SlackUser maria = sandbox.slack().user("maria");
  private NodeHome node;

  @BeforeEach
  void node() {
    node = NodeHome.ready();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void everyEventHasItsPublishedType() throws Exception {
    events();

    List<String> judged = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Recorded told : sandbox.slack().recorder().events()) {
      JsonNode event = told.arguments().path("event");
      if (event.isObject()) {
        judged.add(declared(event));
        seen.add(name(event));
      }
    }
    assertThat(seen)
        .containsExactly(
            "app_home_opened",
            "app_mention",
            "app_uninstalled",
            "channel_archive",
            "file_shared",
            "link_shared",
            "member_joined_channel",
            "member_left_channel",
            "message",
            "message bot_message",
            "message file_share",
            "message message_changed",
            "message message_deleted",
            "reaction_added",
            "tokens_revoked");
    assertThat(verdict(judged)).isEmpty();
  }

  @Test
  void everyCommandClickAndFormHasItsPublishedType() throws Exception {
    interactions();

    List<String> judged = new ArrayList<>();
    for (Recorded told : sandbox.slack().recorder().events()) {
      switch (told.method()) {
        case "slash_commands" -> judged.add(declared("bolt.SlashCommand", told.arguments()));
        case "block_actions" -> judged.add(declared("bolt.BlockAction", told.arguments()));
        case "message_action" -> judged.add(declared("bolt.MessageShortcut", told.arguments()));
        default -> throw new AssertionError(told.method());
      }
    }
    assertThat(judged).hasSize(3);
    assertThat(verdict(judged)).isEmpty();
  }

  @Test
  void whatIsNotAsPublishedIsFound() throws Exception {
    maria.says(PLACE, "hello");
    ObjectNode event =
        (ObjectNode)
            sandbox.slack().recorder().events("message").getFirst().arguments().path("event");

    assertThat(verdict(List.of(declared(event)))).isEmpty();
    event.put("channel", 7);
    assertThat(verdict(List.of(declared(event)))).contains("'channel'");
    event.remove("channel");
    assertThat(verdict(List.of(declared(event)))).contains("'channel' is missing");
  }

  private void events() {
    SlackMessage message = maria.says(PLACE, "Order 7, see https://shop.example.com/orders/7");
    maria.edits(message, "Order 8");
    maria.reacts(message, "eyes");
    maria.repliesTo(message, "<@" + botUser() + "> help");
    maria.deletes(maria.says(PLACE, "by mistake"));
    maria.uploads(PLACE, "log.txt", "stuck".getBytes(UTF_8), "the log");
    maria.opensHome("Blackbird");
    new PlainHttp(sandbox).call("chat.postMessage", "channel", PLACE, "text", "from the bot");
    var store = sandbox.slack().workspace("Sample Store");
    store.invite("Blackbird", "random");
    store.remove("Blackbird", "random");
    store.archive("support");
    store.uninstall("Blackbird");
  }

  private void interactions() {
    new PlainHttp(sandbox)
        .call(
            "chat.postMessage",
            "channel",
            PLACE,
            "text",
            "stuck",
            "blocks",
            """
            [{"type":"actions","elements":[{"type":"button","action_id":"go","value":"7",
              "text":{"type":"plain_text","text":"Go"}}]}]
            """);
    SlackMessage message = maria.sees(PLACE, "Go");
    maria.types(PLACE, "/blackbird help");
    maria.clicks(message, "Go");
    maria.picks(message, "find");
  }

  private static String name(JsonNode event) {
    return (event.path("type").asString() + " " + event.path("subtype").asString("")).strip();
  }

  /** The events' union tells them apart by type and subtype; a plain message has none. */
  private static String declared(JsonNode event) {
    String type = event.path("type").asString();
    String subtype = event.path("subtype").asString("");
    String kind = "type: '" + type + "'";
    if (type.equals("message")) {
      kind += subtype.isEmpty() ? ", subtype: undefined" : ", subtype: '" + subtype + "'";
    }
    String literal = event.toString();
    if (type.equals("message") && subtype.isEmpty()) {
      literal = literal.substring(0, literal.length() - 1) + ",\"subtype\":undefined}";
    }
    return declared("Extract<slack.SlackEvent, {" + kind + "}>", literal);
  }

  private static String declared(String type, Object literal) {
    return "export const it: " + type + " = " + literal + ";";
  }

  /** What Slack's types have against the values; a module of its own for each. */
  private String verdict(List<String> declarations) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "node_modules/typescript/bin/tsc",
                "--noEmit",
                "--strict",
                "--skipLibCheck",
                "--pretty",
                "false",
                "--target",
                "es2022",
                "--module",
                "nodenext"));
    for (int i = 0; i < declarations.size(); i++) {
      String file = "judged-" + i + ".mts";
      node.write(
          file,
          "import type * as slack from '@slack/types';\nimport type * as bolt from '@slack/bolt';\n"
              + declarations.get(i)
              + "\n");
      command.add(file);
    }
    Process judge = node.node(command.toArray(String[]::new)).redirectErrorStream(true).start();
    judge.getOutputStream().close();
    String verdict = new String(judge.getInputStream().readAllBytes(), UTF_8);
    judge.waitFor();
    return Stream.of(verdict.split("\n"))
        .filter(line -> !line.isBlank())
        .reduce("", (all, line) -> all + line + "\n");
  }

  private String botUser() {
    return new PlainHttp(sandbox).call("auth.test").path("user_id").asString();
  }
}

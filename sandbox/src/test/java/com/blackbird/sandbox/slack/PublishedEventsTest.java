package com.blackbird.sandbox.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.NodeHome;
import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.play.SlackUser;
import com.blackbird.sandbox.slack.world.Shortcut;
import com.blackbird.sandbox.slack.world.SlackApp;
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

  /** The types want a whole event inside of it; the documents show the message alone. */
  private static final String CHANGED =
      """
      Omit<slack.MessageChangedEvent, 'message' | 'previous_message'> & {
        message: Inner, previous_message: Inner }\
      """;

  private static final String DELETED =
      "Omit<slack.MessageDeletedEvent, 'previous_message'> & { previous_message: Inner }";

  private final Sandbox sandbox = Sandbox.start();
  private final SlackUser maria = sandbox.slack().user("maria");
  private NodeHome node;

  @BeforeEach
  void start() {
    node = NodeHome.ready();
    SlackApp app = sandbox.slack().app();
    app.configure(
        app.config()
            .withShortcuts(new Shortcut("find", "Find", Shortcut.Kind.MESSAGE))
            .withUnfurlDomains(Set.of("shop.example.com")));
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
            "channel_deleted",
            "channel_unarchive",
            "file_shared",
            "group_archive",
            "group_deleted",
            "group_unarchive",
            "link_shared",
            "member_joined_channel",
            "member_left_channel",
            "message",
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
        case "slash_commands" -> judged.add(declared("bolt.SlashCommand", known(told.arguments())));
        case "block_actions" -> judged.add(declared("bolt.BlockAction", known(told.arguments())));
        case "message_action" ->
            judged.add(declared("bolt.MessageShortcut", known(told.arguments())));
        default -> assertThat(told.arguments().has("event")).as(told.method()).isTrue();
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

    String whole = declared(event);
    String wrong = declared(event.deepCopy().put("channel", 7));
    String invented = declared(event.deepCopy().put("colour", "red"));
    event.remove("channel");

    assertThat(verdict(List.of(whole, wrong, invented, declared(event))).lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("judged-1").contains("Type 'number' is not"),
            line -> assertThat(line).startsWith("judged-2").contains("\"colour\"' does not exist"),
            line -> assertThat(line).startsWith("judged-3").contains("'channel' is missing"));
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
    store.addChannel("deals", true);
    for (String put : List.of("support", "deals")) {
      store.invite("Blackbird", put);
      store.archive(put);
      store.unarchive(put);
    }
    for (String gone : List.of("random", "deals")) {
      store.invite("Blackbird", gone);
      store.delete(gone);
    }
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
    JsonNode known = known(event);
    String type = event.path("type").asString();
    String subtype = event.path("subtype").asString("");
    if (!type.equals("message")) {
      return declared("Extract<slack.SlackEvent, {type: '" + type + "'}>", known);
    }
    if (subtype.equals("message_changed")) {
      return declared(CHANGED, known);
    }
    if (subtype.equals("message_deleted")) {
      return declared(DELETED, known);
    }
    return subtype.isEmpty()
        ? declared("Omit<slack.GenericMessageEvent, 'subtype'>", known)
        : declared("Extract<slack.SlackEvent, {subtype: '" + subtype + "'}>", known);
  }

  /** Without the fields that Slack sends and its types leave out. */
  private static JsonNode known(JsonNode told) {
    ObjectNode known = (ObjectNode) told.deepCopy();
    if (known.path("type").asString().equals("message_action")) {
      known.remove("api_app_id");
    }
    if (known.path("subtype").asString("").equals("file_share")) {
      known.remove(List.of("team", "client_msg_id"));
    }
    if (known.path("enterprise").isNull()) {
      known.remove("enterprise");
    }
    if (known.path("type").asString().matches("message|app_mention")) {
      known.remove(List.of("parent_user_id", "app_id"));
    }
    known
        .path("files")
        .forEach(file -> ((ObjectNode) file).remove(List.of("file_access", "timestamp")));
    return known;
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
              + "type Inner = Omit<slack.GenericMessageEvent,\n"
              + "  'subtype' | 'event_ts' | 'channel' | 'channel_type'>;\n"
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

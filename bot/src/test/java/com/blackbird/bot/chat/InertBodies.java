package com.blackbird.bot.chat;

import com.blackbird.sandbox.wire.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks through everything that was sent to a platform for what could call or mislead people: the
 * one place that no path to a chat can go round.
 */
public final class InertBodies {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * What may begin markup in Slack's mrkdwn: moments, the bot's own links, people who were named.
   */
  private static final Pattern LIVE_MRKDWN =
      Pattern.compile("<(?!!date\\^\\d|https?://|mailto:|@[UW]|!subteam\\^S)");

  private InertBodies() {}

  /** What is wrong with bodies that were sent to Discord. */
  public static List<String> inDiscord(List<Recorded> calls) {
    List<String> wrong = new ArrayList<>();
    for (Recorded call : calls) {
      JsonNode sent = call.arguments();
      JsonNode body = sent.has("payload_json") ? sent.get("payload_json") : sent;
      for (JsonNode message : List.of(body, body.path("data"), body.path("message"))) {
        boolean isMessage =
            (message.has("components") || message.has("content") || message.has("embeds"))
                && !message.has("title");
        JsonNode parse = message.path("allowed_mentions").path("parse");
        if (isMessage && !(parse.isArray() && parse.isEmpty())) {
          wrong.add("may mention: " + call.method() + " " + message);
        }
      }
    }
    return wrong;
  }

  /** What is wrong with bodies that were sent to Slack. */
  public static List<String> inSlack(List<Recorded> calls) {
    List<String> wrong = new ArrayList<>();
    for (Recorded call : calls) {
      JsonNode body = call.arguments();
      String text = body.path("text").asString("");
      if (body.has("blocks") && (text.contains("<") || text.contains(">"))) {
        wrong.add("fallback with markup: " + call.method() + " " + text);
      }
      String unfurl = body.path("unfurl_links").asString("1");
      if (call.method().equals("chat.postMessage") && !List.of("0", "false").contains(unfurl)) {
        wrong.add("links are unfurled: " + body);
      }
      for (String field : List.of("blocks", "view", "attachments")) {
        blocks(tree(body.path(field)), call, wrong);
      }
    }
    return wrong;
  }

  private static JsonNode tree(JsonNode node) {
    return node.isString() ? JSON.readTree(node.asString()) : node;
  }

  private static void blocks(JsonNode node, Recorded call, List<String> wrong) {
    String type = node.path("type").asString("");
    if (type.equals("broadcast")) {
      wrong.add("calls everybody: " + call.method() + " " + node);
    }
    if (type.equals("mrkdwn")) {
      String text = node.path("text").asString("");
      if (LIVE_MRKDWN.matcher(text).find()) {
        wrong.add("foreign markup: " + call.method() + " " + text);
      }
      if (!node.path("verbatim").asBoolean(false)) {
        wrong.add("links by itself: " + call.method() + " " + text);
      }
    }
    node.forEach(child -> blocks(child, call, wrong));
  }
}

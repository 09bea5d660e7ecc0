package com.blackbird.sandbox.slack.blocks;

import com.blackbird.sandbox.slack.world.Ids;
import com.blackbird.sandbox.slack.world.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds what can be used in blocks, and gives ids to what has none. */
public final class BlockElements {
  private static final int SHORT_ID = 5;

  private BlockElements() {}

  /** Every element that can be clicked or filled in, in reading order. */
  public static List<BlockElement> in(JsonNode blocks) {
    List<BlockElement> found = new ArrayList<>();
    for (JsonNode block : blocks) {
      places(block)
          .filter(element -> element.has("action_id") || isActing(element))
          .forEach(element -> found.add(new BlockElement(block, element)));
      found.addAll(in(block.path("child_blocks")));
    }
    return found;
  }

  /** The element with this action id, in this block when one is named. */
  public static Optional<BlockElement> find(JsonNode blocks, String blockId, String actionId) {
    return in(blocks).stream()
        .filter(element -> element.actionId().equals(actionId))
        .filter(element -> blockId.isEmpty() || element.blockId().equals(blockId))
        .findFirst();
  }

  /** The blocks as Slack stores them: every block and element has its id. */
  public static ArrayNode withIds(JsonNode sent) {
    ArrayNode blocks = Json.array();
    for (JsonNode block : sent) {
      ObjectNode copy = (ObjectNode) block.deepCopy();
      addIds(copy);
      blocks.add(copy);
    }
    return blocks;
  }

  private static void addIds(ObjectNode block) {
    nameIfNameless(block, "block_id");
    places(block)
        .filter(BlockElements::isActing)
        .forEach(element -> nameIfNameless((ObjectNode) element, "action_id"));
    markText(block);
    block.path("child_blocks").forEach(child -> addIds((ObjectNode) child));
  }

  private static void nameIfNameless(ObjectNode node, String field) {
    if (Json.text(node, field).isEmpty()) {
      String fresh = Ids.fresh("").toLowerCase(Locale.ROOT);
      node.put(field, fresh.substring(fresh.length() - SHORT_ID));
    }
  }

  /** Slack answers text objects with the flags that were left out. */
  private static void markText(JsonNode node) {
    if (node instanceof ObjectNode object) {
      String type = Json.text(object, "type");
      if (type.equals("plain_text") && !object.has("emoji")) {
        object.put("emoji", true);
      }
      if (type.equals("mrkdwn") && !object.has("verbatim")) {
        object.put("verbatim", false);
      }
    }
    node.forEach(BlockElements::markText);
  }

  private static Stream<JsonNode> places(JsonNode block) {
    Stream.Builder<JsonNode> places = Stream.builder();
    places.add(block.path("accessory"));
    places.add(block.path("element"));
    if (!Json.text(block, "type").equals("rich_text")) {
      block.path("elements").forEach(places::add);
    }
    if (Json.text(block, "type").equals("card")) {
      block.path("actions").forEach(places::add);
    }
    return places.build().filter(JsonNode::isObject);
  }

  private static boolean isActing(JsonNode element) {
    return switch (Json.text(element, "type")) {
      case "image", "mrkdwn", "plain_text", "card", "" -> false;
      default -> true;
    };
  }
}

package com.blackbird.sandbox.slack.blocks;

import com.blackbird.sandbox.slack.world.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Says what Slack would refuse in blocks and views; an empty list means that it accepts them. */
public final class BlockKit {
  /** All markdown blocks of one message together. */
  private static final int MARKDOWN_TOTAL = 12_000;

  private BlockKit() {}

  /** The faults of a message's or view's blocks, each ending with where it is. */
  public static List<String> check(JsonNode blocks, Surface surface) {
    Findings findings = new Findings(surface);
    checkBlocks(blocks, "/blocks", findings);
    return findings.errors();
  }

  /** The faults of a view. */
  public static List<String> checkView(JsonNode view) {
    boolean home = Json.text(view, "type").equals("home");
    Findings findings = new Findings(home ? Surface.HOME : Surface.MODAL);
    (home ? BlockCatalogue.HOME : BlockCatalogue.MODAL).check(view, "/view", findings);
    if (view.has("blocks")) {
      checkBlocks(view.path("blocks"), "/view/blocks", findings);
    }
    boolean asks = BlockElements.in(view.path("blocks")).stream().anyMatch(BlockElement::isInput);
    if (!home && asks && !view.hasNonNull("submit")) {
      findings.add("missing required field: submit", "/view");
    }
    return findings.errors();
  }

  /** The number of characters of text in blocks, however deep it stands. */
  public static int readableLength(JsonNode node) {
    int length = 0;
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      boolean isText = field.getKey().equals("text") && field.getValue().isString();
      length += isText ? field.getValue().asString("").length() : readableLength(field.getValue());
    }
    if (node.isArray()) {
      for (JsonNode item : node) {
        length += readableLength(item);
      }
    }
    return length;
  }

  private static void checkBlocks(JsonNode blocks, String pointer, Findings findings) {
    Rules.list(0, findings.surface().maxBlocks(), BlockCatalogue.BLOCK)
        .check(blocks, pointer, findings);
    checkUnique(blocks, pointer, findings);
    checkMarkdown(blocks, pointer, findings);
  }

  private static void checkUnique(JsonNode blocks, String pointer, Findings findings) {
    Set<String> blockIds = new HashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      JsonNode block = blocks.get(i);
      String blockId = Json.text(block, "block_id");
      if (!blockId.isEmpty() && !blockIds.add(blockId)) {
        findings.add("block_id `" + blockId + "` already exists", pointer + "/" + i + "/block_id");
      }
      Set<String> actionIds = new HashSet<>();
      JsonNode elements = block.path("elements");
      for (int j = 0; j < elements.size(); j++) {
        String actionId = Json.text(elements.get(j), "action_id");
        if (!actionId.isEmpty() && !actionIds.add(actionId)) {
          findings.add(
              "`action_id` " + actionId + " already exists for block_id " + blockId,
              pointer + "/" + i + "/elements/" + j + "/action_id");
        }
      }
    }
  }

  private static void checkMarkdown(JsonNode blocks, String pointer, Findings findings) {
    int total = 0;
    int count = 0;
    for (JsonNode block : blocks) {
      if (Json.text(block, "type").equals("markdown")) {
        total += Json.text(block, "text").length();
        count++;
      }
    }
    if (count > 1 && total > MARKDOWN_TOTAL) {
      findings.add("markdown blocks must be less than 12001 characters in total", pointer);
    }
  }
}

package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.blocks.BlockElements;
import com.blackbird.sandbox.slack.blocks.BlockKit;
import com.blackbird.sandbox.slack.blocks.Surface;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what a message says from a request, and refuses what Slack refuses.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.postMessage">chat.postMessage</a>
 */
public final class ContentReader {
  /**
   * Longest text of a new message; what is longer is cut, not refused.
   *
   * @see <a
   *     href="https://docs.slack.dev/reference/methods/chat.postMessage#truncating">Truncating</a>
   */
  public static final int POST_TEXT = 40_000;

  /**
   * Longest text of a changed message; what is longer is refused.
   *
   * @see <a href="https://docs.slack.dev/reference/methods/chat.update#errors">chat.update</a>
   */
  public static final int UPDATE_TEXT = 4_000;

  /**
   * Readable characters in all blocks together. Slack publishes the error and no number; this is
   * what its users have measured.
   *
   * @see <a href="https://github.com/slackapi/bolt-js/issues/2509">Measured</a>
   */
  private static final int BLOCKS_TEXT = 13_200;

  private static final int MAX_ATTACHMENTS = 100;
  private static final int MARKDOWN_TEXT = 12_000;
  private static final String FALLBACK = "This content can't be displayed.";

  private ContentReader() {}

  /** The content of a new message. */
  public static Message.Content read(JsonNode request, Installation app) {
    return read(request, app, cut(Json.text(request, "text")));
  }

  /** The content of a changed message. */
  public static Message.Content readChanged(JsonNode request, Installation app) {
    String text = Json.text(request, "text");
    if (text.length() > UPDATE_TEXT) {
      throw new Refusal("msg_too_long");
    }
    return read(request, app, text);
  }

  private static String cut(String text) {
    if (text.length() <= POST_TEXT) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(POST_TEXT - 1));
    return text.substring(0, splitsPair ? POST_TEXT - 1 : POST_TEXT);
  }

  private static Message.Content read(JsonNode request, Installation app, String text) {
    ArrayNode blocks = blocks(request, app, text);
    ArrayNode attachments = attachments(request, app);
    if (text.isBlank() && blocks.isEmpty() && attachments.isEmpty()) {
      throw new Refusal("no_text");
    }
    String shown = text.isEmpty() && !blocks.isEmpty() ? FALLBACK : text;
    return new Message.Content(shown, blocks, attachments, Json.array(), metadata(request));
  }

  private static ArrayNode blocks(JsonNode request, Installation app, String text) {
    String markdown = Json.text(request, "markdown_text");
    if (!markdown.isEmpty()) {
      return markdownBlock(request, text, markdown);
    }
    ArrayNode sent = array(request, "blocks", "invalid_blocks_format");
    refuse("invalid_blocks", BlockKit.check(sent, Surface.MESSAGE));
    refuse("invalid_blocks", SlackFiles.unusable(sent, "/blocks", app));
    if (BlockKit.readableLength(sent) > BLOCKS_TEXT) {
      throw new Refusal("msg_blocks_too_long");
    }
    return BlockElements.withIds(sent);
  }

  private static void refuse(String error, List<String> faults) {
    if (!faults.isEmpty()) {
      throw new Refusal(error, faults);
    }
  }

  private static ArrayNode markdownBlock(JsonNode request, String text, String markdown) {
    if (!text.isEmpty() || request.hasNonNull("blocks")) {
      throw new Refusal("markdown_text_conflict");
    }
    if (markdown.length() > MARKDOWN_TEXT) {
      throw new Refusal("msg_too_long");
    }
    ArrayNode blocks = Json.array();
    blocks.addObject().put("type", "markdown").put("text", markdown);
    return BlockElements.withIds(blocks);
  }

  private static ArrayNode attachments(JsonNode request, Installation app) {
    ArrayNode attachments = array(request, "attachments", "invalid_attachments").deepCopy();
    if (attachments.size() > MAX_ATTACHMENTS) {
      throw new Refusal("too_many_attachments");
    }
    for (JsonNode attachment : attachments) {
      if (!(attachment instanceof ObjectNode object)) {
        throw new Refusal("invalid_attachments");
      }
      ArrayNode blocks = Json.list(object, "blocks");
      refuse("invalid_attachments", BlockKit.check(blocks, Surface.MESSAGE));
      refuse("invalid_attachments", SlackFiles.unusable(blocks, "/blocks", app));
      if (!blocks.isEmpty()) {
        object.set("blocks", BlockElements.withIds(blocks));
      }
    }
    return attachments;
  }

  private static ArrayNode array(JsonNode request, String field, String refusal) {
    JsonNode sent = request.path(field);
    if (sent.isMissingNode() || sent.isNull()) {
      return Json.array();
    }
    JsonNode parsed = sent.isString() ? Json.read(sent.asString("")) : sent;
    if (parsed instanceof ArrayNode array) {
      return array;
    }
    throw new Refusal(refusal);
  }

  private static @Nullable ObjectNode metadata(JsonNode request) {
    JsonNode sent = request.path("metadata");
    JsonNode parsed = sent.isString() ? Json.read(sent.asString("")) : sent;
    if (parsed.isMissingNode() || parsed.isNull()) {
      if (!sent.isMissingNode() && !sent.isNull()) {
        throw new Refusal("invalid_metadata_format");
      }
      return null;
    }
    if (parsed instanceof ObjectNode metadata
        && (metadata.has("entities")
            || (metadata.has("event_type") && metadata.path("event_payload").isObject()))) {
      return metadata;
    }
    throw new Refusal("invalid_metadata_format");
  }
}

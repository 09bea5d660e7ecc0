package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.dispatch.Board;
import com.blackbird.sandbox.slack.dispatch.ComposerLinks;
import com.blackbird.sandbox.slack.dispatch.ContentReader;
import com.blackbird.sandbox.slack.dispatch.Links;
import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Message;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Showing what stands behind the links of a message.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.unfurl">chat.unfurl</a>
 */
final class UnfurlMethods implements Methods {
  private static final Set<String> SOURCES = Set.of("composer", "conversations_history");
  private final Board board;
  private final ComposerLinks composer;

  UnfurlMethods(Board board, ComposerLinks composer) {
    this.board = board;
    this.composer = composer;
  }

  @Override
  public void addTo(Map<String, Method> methods) {
    methods.put("chat.unfurl", this::unfurl);
  }

  /** A message is named by its channel and time, or by the id that the event had. */
  private record Named(String channel, String ts) {
    static Named by(Call call) {
      boolean byId = given(call, "unfurl_id") || given(call, "source");
      return byId ? byUnfurlId(call) : byTime(call);
    }

    private static Named byTime(Call call) {
      if (!given(call, "channel")) {
        throw new Refusal("missing_channel");
      }
      if (!given(call, "ts")) {
        throw new Refusal("missing_ts");
      }
      return new Named(call.text("channel"), call.text("ts"));
    }

    private static Named byUnfurlId(Call call) {
      if (!given(call, "unfurl_id")) {
        throw new Refusal("missing_unfurl_id");
      }
      if (!given(call, "source")) {
        throw new Refusal("missing_source");
      }
      if (!SOURCES.contains(call.text("source"))) {
        throw new Refusal("invalid_source");
      }
      String[] parts = call.text("unfurl_id").split("\\.", -1);
      if (parts.length != 4) {
        throw new Refusal("invalid_unfurl_id");
      }
      return new Named(parts[0], parts[1] + "." + parts[2]);
    }

    private static boolean given(Call call, String field) {
      return call.arguments().hasNonNull(field) && !call.text(field).isEmpty();
    }
  }

  private ObjectNode unfurl(Call call) {
    call.needs("links:write");
    if (call.text("source").equals("composer")) {
      return inComposer(call);
    }
    Named named = Named.by(call);
    ObjectNode unfurls = unfurls(call);
    Channel channel =
        call.workspace()
            .channel(named.channel())
            .orElseThrow(() -> new Refusal("cannot_find_channel"));
    Message message =
        channel.message(named.ts()).orElseThrow(() -> new Refusal("cannot_find_message"));
    ArrayNode attachments = message.content().attachments().deepCopy();
    for (Map.Entry<String, JsonNode> entry : unfurls.properties()) {
      String url = entry.getKey();
      ObjectNode shown = attachment(call, url, entry.getValue());
      if (!Links.in(message).contains(url)) {
        throw new Refusal("cannot_unfurl_message");
      }
      put(attachments, shown);
    }
    board.edit(channel, message.ts(), message.content().withAttachments(attachments), null);
    return Json.object();
  }

  /** The message is not sent yet: only its writer sees what is shown. */
  private ObjectNode inComposer(Call call) {
    if (!Named.given(call, "unfurl_id")) {
      throw new Refusal("missing_unfurl_id");
    }
    if (!call.text("unfurl_id").startsWith("COMPOSER.")) {
      throw new Refusal("invalid_unfurl_id");
    }
    for (Map.Entry<String, JsonNode> entry : unfurls(call).properties()) {
      String url = entry.getKey();
      ObjectNode shown = attachment(call, url, entry.getValue());
      composer.unfurl(call.installation(), call.text("unfurl_id"), url, shown);
    }
    return Json.object();
  }

  private static ObjectNode unfurls(Call call) {
    JsonNode sent = call.arguments().path("unfurls");
    if (sent.isMissingNode() || sent.isNull() || sent.asString("x").isEmpty()) {
      throw new Refusal("missing_unfurls");
    }
    JsonNode parsed = sent.isString() ? Json.read(sent.asString("")) : sent;
    if (parsed instanceof ObjectNode unfurls) {
      return unfurls;
    }
    throw new Refusal("invalid_unfurls_format");
  }

  private static ObjectNode attachment(Call call, String url, JsonNode sent) {
    if (Links.domain(call.installation(), url).isEmpty()) {
      throw new Refusal("cannot_unfurl_url");
    }
    if (!sent.isObject()) {
      throw new Refusal("cannot_parse_attachment");
    }
    ObjectNode request = Json.object();
    request.putArray("attachments").add(sent);
    ObjectNode shown =
        (ObjectNode) ContentReader.read(request, call.installation()).attachments().get(0);
    return shown
        .put("from_url", url)
        .put("app_unfurl_url", url)
        .put("is_app_unfurl", true)
        .put("app_id", call.installation().app().id())
        .put("bot_id", call.installation().botId());
  }

  /** Unfurling a link again replaces what it showed before. */
  private static void put(ArrayNode attachments, ObjectNode attachment) {
    for (int i = 0; i < attachments.size(); i++) {
      if (isSame(attachments.get(i), attachment)) {
        attachments.set(i, attachment.put("id", i + 1));
        return;
      }
    }
    attachments.add(attachment.put("id", attachments.size() + 1));
  }

  private static boolean isSame(JsonNode one, JsonNode other) {
    return Json.text(one, "from_url").equals(Json.text(other, "from_url"))
        && Json.text(one, "app_id").equals(Json.text(other, "app_id"));
  }
}

package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Message;
import com.blackbird.sandbox.slack.world.MessageJson;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reading what was written.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/conversations.history">History</a>
 */
final class HistoryMethods implements Methods {
  private static final int USUAL_LIMIT = 100;
  private static final int USUAL_REPLIES = 1000;
  private static final Pattern TIMESTAMP = Pattern.compile("\\d{1,10}(\\.\\d{1,6})?");
  private static final String END = "9999999999.999999";

  @Override
  public void addTo(Map<String, Method> methods) {
    methods.put("conversations.history", this::history);
    methods.put("conversations.replies", this::replies);
  }

  private ObjectNode history(Call call) {
    Channel channel = readable(call);
    int limit = Page.limit(call, USUAL_LIMIT);
    String oldest = given(call, "oldest", "0");
    String cursor = Page.cursor(call);
    if (!cursor.isEmpty() && !TIMESTAMP.matcher(cursor).matches()) {
      throw new Refusal("invalid_cursor");
    }
    boolean inclusive = call.flag("inclusive");
    String latest = cursor.isEmpty() ? given(call, "latest", END) : cursor;
    ArrayNode messages = Json.array();
    String last = "";
    boolean more = false;
    for (String ts : channel.timelineBefore(latest, inclusive && cursor.isEmpty())) {
      if (!isAfter(ts, oldest, inclusive)) {
        break;
      }
      if (messages.size() == limit) {
        more = true;
        break;
      }
      channel.message(ts).ifPresent(message -> messages.add(shown(call, message, channel)));
      last = ts;
    }
    ObjectNode answer = Json.object().set("messages", messages);
    answer.put("has_more", more).put("pin_count", 0);
    if (more) {
      answer.putObject("response_metadata").put("next_cursor", Page.encode(last));
    }
    return answer;
  }

  private ObjectNode replies(Call call) {
    Channel channel = readable(call);
    Message start =
        channel.message(call.text("ts")).orElseThrow(() -> new Refusal("thread_not_found"));
    String above = start.threadTs();
    List<Message> thread = channel.thread(above == null ? start.ts() : above);
    String oldest = given(call, "oldest", "0");
    String latest = given(call, "latest", END);
    boolean inclusive = call.flag("inclusive");
    List<Message> wanted =
        thread.stream()
            .filter(message ->
                !message.isReply()
                    || (isAfter(message.ts(), oldest, inclusive)
                        && isAfter(latest, message.ts(), inclusive)))
            .toList();
    ObjectNode page =
        Page.of(call, USUAL_REPLIES, "messages", wanted, message -> shown(call, message, channel));
    boolean more = !Json.text(page.path("response_metadata"), "next_cursor").isEmpty();
    return page.put("has_more", more);
  }

  /**
   * Of its metadata only the kind, unless all of it is asked for.
   *
   * @see <a href="https://docs.slack.dev/messaging/message-metadata">Message metadata</a>
   */
  private static ObjectNode shown(Call call, Message message, Channel channel) {
    ObjectNode json = MessageJson.of(message, channel);
    if (!call.flag("include_all_metadata") && json.get("metadata") instanceof ObjectNode metadata) {
      metadata.remove(List.of("event_payload", "entities"));
    }
    return json;
  }

  private static Channel readable(Call call) {
    Channel channel = call.channel();
    call.needs(Call.scope(channel, "history"));
    call.member(channel);
    return channel;
  }

  private static boolean isAfter(String ts, String bound, boolean inclusive) {
    int order = Double.compare(Double.parseDouble(ts), Double.parseDouble(bound));
    return order > 0 || (inclusive && order == 0);
  }

  private static String given(Call call, String name, String otherwise) {
    String value = call.arguments().hasNonNull(name) ? call.text(name) : "";
    if (value.isEmpty() || value.equals("now")) {
      return otherwise;
    }
    if (!TIMESTAMP.matcher(value).matches()) {
      throw new Refusal("invalid_ts_" + name);
    }
    return value;
  }
}

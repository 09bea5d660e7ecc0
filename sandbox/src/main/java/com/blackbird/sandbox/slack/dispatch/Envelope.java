package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.world.Json;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request to an app.
 *
 * @param type {@code slash_commands}, {@code interactive} or {@code events_api}
 * @param attempt 0 at first, counted up when an event is sent again
 * @param retryReason why it is sent again, empty at first
 * @see <a href="https://docs.slack.dev/apis/events-api/using-socket-mode">Socket Mode</a>
 */
public record Envelope(
    String type,
    String id,
    boolean acceptsPayload,
    ObjectNode payload,
    int attempt,
    String retryReason) {

  /** A request that is sent for the first time. */
  public static Envelope of(String type, boolean acceptsPayload, ObjectNode payload) {
    return new Envelope(type, UUID.randomUUID().toString(), acceptsPayload, payload, 0, "");
  }

  /** The same request, sent again under a new envelope id. */
  public Envelope again(String reason) {
    String fresh = UUID.randomUUID().toString();
    return new Envelope(type, fresh, acceptsPayload, payload, attempt + 1, reason);
  }

  /** The envelope as it goes over a socket. */
  public String json() {
    ObjectNode json = Json.object();
    json.put("envelope_id", id);
    json.put("type", type);
    json.put("accepts_response_payload", acceptsPayload);
    json.set("payload", payload);
    if (type.equals("events_api")) {
      json.put("retry_attempt", attempt);
      json.put("retry_reason", retryReason);
    }
    return Json.write(json);
  }
}

package com.blackbird.sandbox.wire;

import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Tells every open page what has changed, as server-sent events. */
public final class LiveFeed implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();

  /** Sends the changes to one more page, until it goes away. */
  public void add(SseClient client) {
    client.keepAlive();
    client.onClose(() -> clients.remove(client));
    clients.add(client);
  }

  /**
   * Publishes one change.
   *
   * @param platform {@code slack} or {@code discord}
   * @param kind what changed: {@code message}, {@code ephemeral}, {@code modal}, {@code connection}
   *     ...
   * @param details names and values that let a page decide whether it is concerned: ids of team,
   *     guild, channel, user
   */
  public void publish(String platform, String kind, Map<String, String> details) {
    String json =
        JSON.writeValueAsString(Map.of("platform", platform, "kind", kind, "details", details));
    for (SseClient client : clients) {
      if (!client.terminated()) {
        client.sendEvent("change", json);
      }
    }
  }

  @Override
  public void close() {
    clients.forEach(SseClient::close);
    clients.clear();
  }
}

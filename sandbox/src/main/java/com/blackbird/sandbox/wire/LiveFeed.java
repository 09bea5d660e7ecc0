package com.blackbird.sandbox.wire;

import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** Tells every open page what has changed, as server-sent events, without holding up the change. */
public final class LiveFeed implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private final Set<SseClient> clients = ConcurrentHashMap.newKeySet();
  private final ExecutorService sender =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("feed").factory());

  /** Sends the changes to one more page, until it goes away. */
  public void add(SseClient client) {
    client.keepAlive();
    client.onClose(() -> clients.remove(client));
    clients.add(client);
    // Only now does the page hear of everything; what it read before may be old already.
    if (!sender.isShutdown()) {
      sender.execute(() -> client.sendEvent("ready", "{}"));
    }
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
    send("change", Map.of("platform", platform, "kind", kind, "details", details));
  }

  /** Says that a request or an event was recorded, or that its answer was. */
  void recorded(String platform, long number, String method) {
    send("call", Map.of("platform", platform, "number", number, "method", method));
  }

  private void send(String event, Map<String, Object> content) {
    if (clients.isEmpty() || sender.isShutdown()) {
      return;
    }
    sender.execute(() -> {
      String json = JSON.writeValueAsString(content);
      for (SseClient client : clients) {
        if (!client.terminated()) {
          client.sendEvent(event, json);
        }
      }
    });
  }

  @Override
  public void close() {
    sender.shutdownNow();
    clients.forEach(SseClient::close);
    clients.clear();
  }
}

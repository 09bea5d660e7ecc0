package com.blackbird.sandbox.discord;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.discord.form.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A gateway connection without an SDK. */
final class RawGateway implements WebSocket.Listener, AutoCloseable {
  private final BlockingQueue<JsonNode> payloads = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private @Nullable WebSocket socket;

  static RawGateway connect(Sandbox sandbox) {
    return connect(sandbox, "?v=10&encoding=json");
  }

  static RawGateway connect(Sandbox sandbox, String query) {
    // A busy machine is no fault of the bot; the limit itself has a test of its own.
    sandbox.discord().timeToAnswer(Duration.ofSeconds(30));
    RawGateway gateway = new RawGateway();
    URI uri = URI.create(sandbox.discord().connection().get("gatewayUrl") + query);
    gateway.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(uri, gateway).join();
    return gateway;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      payloads.add(Json.parse(partial.toString()));
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closeCode.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closeCode.complete(1006);
  }

  void send(String payload) {
    if (socket != null) {
      socket.sendText(payload, true).join();
    }
  }

  void identify(Sandbox sandbox, long intents) {
    identify(sandbox.discord().connection().getOrDefault("botToken", ""), intents, "[0,1]");
  }

  void identify(String token, long intents, String shard) {
    send(
        "{\"op\":2,\"d\":{\"token\":\"%s\",\"intents\":%d,\"shard\":%s,\"properties\":{}}}"
            .formatted(token, intents, shard));
  }

  /** The body of the next event of this type; others before it are skipped. */
  JsonNode receives(String type) {
    return next(payload -> Json.text(payload, "t").equals(type), type).path("d");
  }

  /** The next payload with this op. */
  JsonNode receivesOp(int op) {
    return next(payload -> Json.integer(payload, "op", -1) == op, "op " + op);
  }

  private JsonNode next(Predicate<JsonNode> wanted, String name) {
    try {
      while (true) {
        JsonNode payload = payloads.poll(20, TimeUnit.SECONDS);
        if (payload == null) {
          throw new AssertionError("nothing came of " + name);
        }
        if (wanted.test(payload)) {
          return payload;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The code with which the other side ended it. */
  int closedWith() {
    return closeCode.orTimeout(20, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.abort();
    }
  }
}

package com.blackbird.sandbox.discord;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.discord.form.Json;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ServerHandshake;
import tools.jackson.databind.JsonNode;

/**
 * A gateway connection without an SDK. The JDK's own client does not always notice that a line
 * broke: the socket is closed by the other side, and nobody reads it.
 */
final class RawGateway extends WebSocketClient implements AutoCloseable {
  private final BlockingQueue<JsonNode> payloads = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();

  private RawGateway(URI uri) {
    super(uri);
    setConnectionLostTimeout(0);
  }

  static RawGateway connect(Sandbox sandbox) {
    return connect(sandbox, "?v=10&encoding=json");
  }

  static RawGateway connect(Sandbox sandbox, String query) {
    // A busy machine is no fault of the bot; the limit itself has a test of its own.
    sandbox.discord().timeToAnswer(Duration.ofSeconds(30));
    RawGateway gateway =
        new RawGateway(URI.create(sandbox.discord().connection().get("gatewayUrl") + query));
    try {
      gateway.connectBlocking();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
    return gateway;
  }

  @Override
  public void onOpen(ServerHandshake handshake) {}

  @Override
  public void onMessage(String text) {
    payloads.add(Json.parse(text));
  }

  @Override
  public void onClose(int code, String reason, boolean remote) {
    closeCode.complete(code);
  }

  @Override
  public void onError(Exception error) {
    closeCode.complete(CloseFrame.ABNORMAL_CLOSE);
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

  /** Ends it without a word. */
  @Override
  public void close() {
    closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
  }
}

package com.blackbird.sandbox.discord.gateway;

import com.blackbird.sandbox.discord.form.Json;
import io.javalin.websocket.WsContext;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One WebSocket of a bot; it may serve a session, or not yet. */
final class Connection {
  private static final int SENDS_PER_MINUTE = 120;
  private static final long MINUTE_NANOS = 60_000_000_000L;
  private final WsContext socket;
  private final @Nullable Deflater deflater;
  private final Deque<Long> received = new ArrayDeque<>();
  private @Nullable Session session;
  private long lastHeartbeat = System.nanoTime();

  /** A connection that compresses what it sends as one zlib stream, or does not. */
  Connection(WsContext socket, boolean compressed) {
    this.socket = socket;
    deflater = compressed ? new Deflater() : null;
  }

  @Nullable Session session() {
    return session;
  }

  void serve(@Nullable Session served) {
    session = served;
  }

  void sendOp(int op, @Nullable JsonNode data) {
    ObjectNode payload = Json.object().put("op", op).putNull("s").putNull("t");
    payload.set("d", data);
    send(Json.write(payload));
  }

  synchronized void send(String text) {
    if (deflater == null) {
      socket.send(text);
    } else {
      socket.send(ByteBuffer.wrap(compress(deflater, text)));
    }
  }

  /**
   * https://discord.com/developers/docs/events/gateway#zlibstream: each message ends in a flush.
   */
  private static byte[] compress(Deflater deflater, String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    deflater.setInput(plain);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    int count;
    do {
      count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
      out.write(buffer, 0, count);
    } while (count == buffer.length);
    return out.toByteArray();
  }

  /**
   * Whether the bot sends more than
   * https://discord.com/developers/docs/events/gateway#rate-limiting allows.
   */
  synchronized boolean isTooBusy() {
    long now = System.nanoTime();
    received.addLast(now);
    while (now - received.getFirst() > MINUTE_NANOS) {
      received.removeFirst();
    }
    return received.size() > SENDS_PER_MINUTE;
  }

  synchronized void heartbeat() {
    lastHeartbeat = System.nanoTime();
  }

  synchronized boolean isSilentFor(long nanos) {
    return System.nanoTime() - lastHeartbeat > nanos;
  }

  void close(CloseCode code) {
    socket.closeSession(code.number(), code.reason());
  }

  /** Ends the connection without a word, as a broken line does. */
  void drop() {
    socket.session.disconnect();
  }
}

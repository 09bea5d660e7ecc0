package com.blackbird.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A chat over HTTP that notes every message it takes, and can be ill. As Slack and Discord do, it
 * can be asked for a message that may be there already.
 */
final class ChaosChat implements AutoCloseable {
  /** Longer than a replica waits for an answer. */
  private static final Duration SILENCE = ChaosReplica.PATIENCE.plusSeconds(1);

  private static final int TOO_MANY = 429;

  /** How it answers. */
  enum Health {
    WELL,
    /** A third of the calls each: the connection breaks before, or after it, or no answer comes. */
    BROKEN,
    /** Everybody is told to wait for a second. */
    BUSY
  }

  private final HttpServer server;
  private final Toll toll;
  private final Map<String, String> posted = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();
  private final Random random = new Random(7);
  private volatile Health health = Health.WELL;

  ChaosChat(Toll toll) throws IOException {
    this.toll = toll;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  void become(Health next) {
    health = next;
  }

  private void take(HttpExchange call) throws IOException {
    try (call) {
      String key = call.getRequestHeaders().getFirst("Key");
      String text = new String(call.getRequestBody().readAllBytes(), UTF_8);
      switch (health) {
        case WELL -> answer(call, 200, post(key, text));
        case BUSY -> answer(call, TOO_MANY, "");
        case BROKEN -> fail(call, key, text);
      }
    }
  }

  private void fail(HttpExchange call, String key, String text) throws IOException {
    switch (random.nextInt(4)) {
      case 0 -> {
        // Closed without a word: nothing was taken.
      }
      case 1 -> post(key, text);
      case 2 -> {
        post(key, text);
        LockSupport.parkNanos(SILENCE.toNanos());
      }
      default -> answer(call, 200, post(key, text));
    }
  }

  /** The same key again is the same post, as with Discord's nonce and a look at Slack's history. */
  private String post(String key, String text) {
    return posted.computeIfAbsent(
        key,
        any -> {
          toll.arrived(text);
          return "m" + number.incrementAndGet();
        });
  }

  private static void answer(HttpExchange call, int status, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    call.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

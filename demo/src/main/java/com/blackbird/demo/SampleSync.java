package com.blackbird.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sample account's own sync: it is asked by signed messages to sync records again, as the
 * account of any customer is.
 */
final class SampleSync implements AutoCloseable {
  static final String HOST = "127.0.0.1";
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int LONGEST = 64 * 1024;

  private final Queue<Wish> wishes = new ConcurrentLinkedQueue<>();
  private final HttpServer server;
  private volatile byte[] secret = new byte[0];

  /** A record that is to be synced again. */
  record Wish(String integration, String direction, String type, String reference) {}

  private SampleSync(HttpServer server) {
    this.server = server;
    server.createContext("/retries", this::answer);
    server.start();
  }

  /** Listens on a free port of this machine. */
  static SampleSync start() {
    try {
      return new SampleSync(
          HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(HOST), 0), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return URI.create("http://" + HOST + ":" + server.getAddress().getPort() + "/retries");
  }

  /** Takes only what is signed with this secret, as the API has shown it. */
  void trusts(String whsec) {
    secret = Base64.getDecoder().decode(whsec.substring("whsec_".length()));
  }

  /** What it was asked for since the last time. */
  List<Wish> take() {
    List<Wish> taken = new ArrayList<>();
    for (Wish wish = wishes.poll(); wish != null; wish = wishes.poll()) {
      taken.add(wish);
    }
    return taken;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(LONGEST);
      boolean isTrue = isSigned(exchange.getRequestHeaders(), body);
      if (isTrue) {
        remember(JSON.readTree(body));
      }
      exchange.sendResponseHeaders(isTrue ? 204 : 401, -1);
    }
  }

  private void remember(JsonNode message) {
    JsonNode data = message.path("data");
    for (JsonNode record : data.path("records")) {
      wishes.add(
          new Wish(
              data.path("integration").asString(""),
              record.path("direction").asString(""),
              record.path("type").asString(""),
              record.path("reference").asString("")));
    }
  }

  private boolean isSigned(Headers headers, byte[] body) {
    String id = String.valueOf(headers.getFirst("webhook-id"));
    String seconds = String.valueOf(headers.getFirst("webhook-timestamp"));
    String signatures = String.valueOf(headers.getFirst("webhook-signature"));
    if (secret.length == 0 || !seconds.matches("\\d{1,12}")) {
      return false;
    }
    Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), Instant.now());
    byte[] expected = ("v1," + signature(id + "." + seconds + ".", body)).getBytes(UTF_8);
    return age.abs().compareTo(WINDOW) <= 0
        && Arrays.stream(signatures.split(" ", -1))
            .anyMatch(one -> MessageDigest.isEqual(expected, one.getBytes(UTF_8)));
  }

  private String signature(String head, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update(head.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}

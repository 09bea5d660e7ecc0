package com.blackbird.bot.smoke;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An account's own system that is asked to sync records again, and reports what came of it. */
final class AccountsSync implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
  private final RunningBot bot;
  private final String key;
  private final HttpServer server;

  AccountsSync(RunningBot bot, String key) throws IOException {
    this.bot = bot;
    this.key = key;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          JsonNode message = JSON.readTree(exchange.getRequestBody());
          message.at("/data/records").forEach(asked::add);
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** The references of the records that it was asked to sync. */
  List<String> records() {
    return asked.stream().map(record -> record.get("reference").asString()).toList();
  }

  /** Reports that all of them ended so. */
  void reports(String status) {
    bot.report(
        key,
        asked.stream()
            .map(record ->
                Map.of(
                    "id", UUID.randomUUID().toString(),
                    "integration", "shopify-main",
                    "direction", record.get("direction").asString(),
                    "type", record.get("type").asString(),
                    "status", status,
                    "reference", record.get("reference").asString(),
                    "message", "success".equals(status) ? "" : "Email has already been taken",
                    "createdAt", Instant.now().toString()))
            .toList());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

package com.blackbird.sandbox.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A bot made with the real SDK behind a small HTTP server, which verifies every request. */
final class HttpBot implements AutoCloseable {
  private final App app;
  private final HttpServer server;
  private final BlockingQueue<RequestHeaders> received = new LinkedBlockingQueue<>();
  private final BlockingQueue<Answer> forced = new LinkedBlockingQueue<>();

  /** An answer given instead of the app's. */
  record Answer(int status, Map<String, String> headers) {}

  HttpBot(SlackSandbox sandbox, String signingSecret) throws IOException {
    // A busy machine is no fault of the bot; the limit itself has tests of its own.
    sandbox.timing().acknowledgeWithin(Duration.ofSeconds(30));
    Map<String, String> connection = sandbox.connection();
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(connection.getOrDefault("apiUrl", ""));
    config.setProxyUrl(null);
    config.setStatsEnabled(false);
    app =
        new App(
            AppConfig.builder()
                .slack(Slack.getInstance(config))
                .singleTeamBotToken(connection.getOrDefault("botToken", ""))
                .signingSecret(signingSecret)
                .build());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/slack/events", this::handle);
    server.createContext("/moved", this::redirect);
    server.start();
  }

  private void redirect(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    received.add(new RequestHeaders(exchange.getRequestHeaders()));
    String wanted = exchange.getRequestURI().getPath();
    String next = wanted.equals("/moved/for/ever") ? wanted : "/slack/events";
    exchange.getResponseHeaders().add("Location", next);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    RequestHeaders headers = new RequestHeaders(exchange.getRequestHeaders());
    received.add(headers);
    Answer answer = forced.poll();
    if (answer != null) {
      answer.headers().forEach(exchange.getResponseHeaders()::add);
      exchange.sendResponseHeaders(answer.status(), -1);
    } else {
      send(exchange, run(headers, body));
    }
    exchange.close();
  }

  private Response run(RequestHeaders headers, String body) {
    Request<?> request =
        new SlackRequestParser(app.config())
            .parse(
                SlackRequestParser.HttpRequest.builder()
                    .requestUri("/slack/events")
                    .requestBody(body)
                    .headers(headers)
                    .remoteAddress("127.0.0.1")
                    .build());
    try {
      return app.run(request);
    } catch (Exception failed) {
      return Response.error(500);
    }
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    String body = response.getBody() == null ? "" : response.getBody();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(response.getStatusCode(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  App app() {
    return app;
  }

  String url() {
    return url("/slack/events");
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** The headers of each request, in order. */
  BlockingQueue<RequestHeaders> received() {
    return received;
  }

  /** The next request is answered with this, whatever it is. */
  void answerNext(int status, Map<String, String> headers) {
    forced.add(new Answer(status, headers));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

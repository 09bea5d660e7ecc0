package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.bot.operations.Lifeline;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection: a socket that is opened from the inside, or in HTTP mode a door that Slack comes
 * to; behind either are the same listeners.
 *
 * <p>The SDK's own watch ends for good when Slack answers one request for a socket with an error
 * (its timer does not survive the exception), so the lifeline replaces it.
 */
final class SlackConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackConnection.class);
  private static final Duration HELLO = Duration.ofSeconds(10);
  private static final Duration CHECK = Duration.ofSeconds(15);

  /** In HTTP mode nothing else tells that Slack does not accept the token any more. */
  private static final Duration CHECK_OF_TOKEN = Duration.ofMinutes(1);

  /** Commands are only handed over to other threads; what is said in threads is stored on these. */
  static final int LISTENER_THREADS = 24;

  private final SlackProperties properties;
  private final SlackTokens tokens;
  private final SlackWeb web;

  private Consumer<App> listeners = app -> {};
  private Runnable afterConnecting = () -> {};
  private volatile @Nullable App door;
  private final Lifeline lifeline = new Lifeline("Slack", this::session);

  SlackConnection(SlackProperties properties, SlackTokens tokens, SlackWeb web) {
    this.properties = properties;
    this.tokens = tokens;
    this.web = web;
  }

  ConnectionState state() {
    return lifeline.state();
  }

  /**
   * Connects in the background and keeps connected; does nothing when Slack is not configured.
   *
   * @param afterConnecting what to do when there is a connection again
   */
  void open(Consumer<App> listeners, Runnable afterConnecting) {
    this.listeners = listeners;
    this.afterConnecting = afterConnecting;
    if (properties.configured()) {
      lifeline.start();
    }
  }

  @Override
  public void close() {
    lifeline.close();
  }

  /**
   * Gives a signed request of Slack to the listeners.
   *
   * @param headers by name, however it is written
   */
  Response run(Map<String, List<String>> headers, String body) {
    App app = door;
    if (app == null) {
      return Response.error(503);
    }
    Request<?> request =
        new SlackRequestParser(app.config())
            .parse(
                SlackRequestParser.HttpRequest.builder()
                    .requestUri("/slack/events")
                    .requestBody(body)
                    .headers(new RequestHeaders(headers))
                    .build());
    if (request == null) {
      return Response.error(400);
    }
    try {
      return app.run(request);
    } catch (Exception e) {
      LOG.error("A Slack request was not understood", e);
      return Response.error(500);
    }
  }

  private void session(Runnable connected) throws Exception {
    checkToken();
    App app = app();
    if (properties.isHttp()) {
      waitAtTheDoor(app, connected);
    } else {
      holdSocket(app, connected);
    }
  }

  /** Slack comes by itself; what is left to do is to look whether it still knows the bot. */
  private void waitAtTheDoor(App app, Runnable connected) throws Exception {
    door = app;
    connected.run();
    Thread.ofVirtual().start(afterConnecting);
    while (true) {
      Thread.sleep(CHECK_OF_TOKEN);
      checkToken();
    }
  }

  private void holdSocket(App app, Runnable connected) throws Exception {
    SocketModeApp socket =
        new SocketModeApp(
            properties.appToken().reveal(),
            SocketModeClient.Backend.JavaWebSocket,
            failure -> {
              LOG.error("A Slack request was not understood", failure.getException());
              return Response.ok();
            },
            app,
            LISTENER_THREADS);
    try {
      Semaphore lost = connect(socket);
      connected.run();
      Thread.ofVirtual().start(afterConnecting);
      watch(socket.getClient(), lost);
    } finally {
      socket.close();
    }
  }

  /** Connects and gives a semaphore that is released when the socket closes. */
  private static Semaphore connect(SocketModeApp socket) throws Exception {
    Semaphore lost = new Semaphore(0);
    socket.startAsync();
    SocketModeClient client = socket.getClient();
    client.getSessionMonitorExecutor().ifPresent(ScheduledExecutorService::shutdownNow);
    client.addWebSocketCloseListener((code, reason) -> lost.release());
    long deadline = System.nanoTime() + HELLO.toNanos();
    while (!client.verifyConnection()) {
      if (System.nanoTime() > deadline || lost.tryAcquire(100, TimeUnit.MILLISECONDS)) {
        throw new IOException("Slack did not open the socket");
      }
    }
    return lost;
  }

  /** Returns when the connection does not answer any more. */
  private static void watch(SocketModeClient client, Semaphore lost) throws InterruptedException {
    boolean alive = true;
    while (alive) {
      if (lost.tryAcquire(CHECK.toSeconds(), TimeUnit.SECONDS)) {
        lost.drainPermits();
      }
      alive = client.verifyConnection();
    }
  }

  private void checkToken() throws IOException, SlackApiException, Lifeline.Rejected {
    if (!properties.hasBotToken()) {
      return;
    }
    AuthTestResponse answer =
        web.slack().methods(properties.botToken().reveal()).authTest(request -> request);
    if (answer.isOk()) {
      tokens.learn(answer.getTeamId(), String.valueOf(answer.getUserId()), scopes(answer));
    } else if (SlackErrors.isTokenRejected(answer.getError())) {
      throw new Lifeline.Rejected(
          "It says "
              + answer.getError()
              + ": set SLACK_BOT_TOKEN, and SLACK_APP_TOKEN where there is one, to the tokens of"
              + " your Slack app and restart.");
    }
  }

  /** https://docs.slack.dev/authentication/installing-with-oauth */
  private static Set<String> scopes(AuthTestResponse answer) {
    Map<String, List<String>> headers = answer.getHttpResponseHeaders();
    return headers == null
        ? Set.of()
        : headers.getOrDefault("x-oauth-scopes", List.of()).stream()
            .flatMap(line -> SlackScopes.read(line).stream())
            .collect(Collectors.toSet());
  }

  /**
   * Without the SDK's own middleware: tokens are chosen by the workspace at each call, signatures
   * are looked at by the door, and what the bot says itself is heard as well, because those who
   * relay know it by its id.
   */
  private App app() {
    App app = new App(AppConfig.builder().slack(web.slack()).build(), new ArrayList<>());
    app.use((request, response, chain) -> {
      Context context = request.getContext();
      boolean isFarewell =
          request instanceof EventRequest event && SlackFarewells.isOne(event.getEventType());
      if (!isFarewell && context.getTeamId() != null && context.getEnterpriseId() != null) {
        tokens.seen(context.getTeamId(), context.getEnterpriseId());
      }
      return chain.next(request);
    });
    listeners.accept(app);
    return app;
  }
}

package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.bot.operations.Lifeline;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Socket Mode connection.
 *
 * <p>The SDK's own watch ends for good when Slack answers one request for a socket with an error
 * (its timer does not survive the exception), so the lifeline replaces it.
 */
final class SlackConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlackConnection.class);
  private static final Duration HELLO = Duration.ofSeconds(10);
  private static final Duration CHECK = Duration.ofSeconds(15);

  /** Listeners only hand over to other threads, so a few do. */
  private static final int LISTENER_THREADS = 8;

  private final SlackProperties properties;
  private final Slack slack;
  private final Slack once;

  private Consumer<App> listeners = app -> {};
  private final Lifeline lifeline = new Lifeline("Slack", this::session);

  SlackConnection(SlackProperties properties) {
    this.properties = properties;
    this.slack = Slack.getInstance(config(properties));
    this.once = Slack.getInstance(config(properties), neverRepeating(config(properties)));
  }

  ConnectionState state() {
    return lifeline.state();
  }

  Slack slack() {
    return slack;
  }

  MethodsClient methods() {
    return slack.methods(properties.botToken());
  }

  /** For what must not happen twice: its HTTP client does not repeat a request by itself. */
  MethodsClient methodsOnce() {
    return once.methods(properties.botToken());
  }

  private static SlackHttpClient neverRepeating(SlackConfig config) {
    return new SlackHttpClient(
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .retryOnConnectionFailure(false)
            .build());
  }

  /** Connects in the background and keeps connected; does nothing when Slack is not configured. */
  void open(Consumer<App> listeners) {
    this.listeners = listeners;
    if (properties.configured()) {
      lifeline.start();
    }
  }

  @Override
  public void close() {
    lifeline.close();
  }

  private void session(Runnable connected) throws Exception {
    checkToken();
    App app = new App(appConfig());
    listeners.accept(app);
    SocketModeApp socket =
        new SocketModeApp(
            properties.appToken(),
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
    AuthTestResponse answer = methods().authTest(request -> request);
    if (!answer.isOk() && SlackErrors.isTokenRejected(answer.getError())) {
      throw new Lifeline.Rejected(
          "It says "
              + answer.getError()
              + ": set SLACK_BOT_TOKEN and SLACK_APP_TOKEN to the tokens of your Slack app and"
              + " restart.");
    }
  }

  private AppConfig appConfig() {
    return AppConfig.builder().slack(slack).singleTeamBotToken(properties.botToken()).build();
  }

  private static SlackConfig config(SlackProperties properties) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(properties.apiUrl());
    config.setStatsEnabled(false);
    config.setHttpClientCallTimeoutMillis(10_000);
    if (!properties.apiUrl().startsWith("https:")) {
      config.setProxyUrl(null); // a local stand-in is never behind the company's proxy
    }
    return config;
  }
}

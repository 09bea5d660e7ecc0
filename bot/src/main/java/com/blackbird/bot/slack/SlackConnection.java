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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;
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

  private static final Duration TRANSFER = Duration.ofMinutes(5);

  /** Commands are only handed over to other threads; what is said in threads is stored on these. */
  static final int LISTENER_THREADS = 24;

  private final SlackProperties properties;
  private final Slack slack;
  private final Slack once;

  private Consumer<App> listeners = app -> {};
  private Runnable afterConnecting = () -> {};
  private volatile Set<String> scopes = Set.of();
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

  /** Where the Web API is. */
  String apiUrl() {
    return properties.apiUrl();
  }

  /** What opens everything that the bot may see. */
  String botToken() {
    return properties.botToken();
  }

  /** An HTTP client that has the time that files take. */
  OkHttpClient patient() {
    return slack
        .getHttpClient()
        .getOkHttpClient()
        .newBuilder()
        .callTimeout(TRANSFER)
        .readTimeout(TRANSFER)
        .build();
  }

  /** Whether the app was installed with this scope; an older installation may lack a newer one. */
  boolean may(String scope) {
    Set<String> known = scopes;
    return known.isEmpty() || known.contains(scope);
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
    AuthTestResponse answer = methods().authTest(request -> request);
    scopes = scopes(answer);
    if (!answer.isOk() && SlackErrors.isTokenRejected(answer.getError())) {
      throw new Lifeline.Rejected(
          "It says "
              + answer.getError()
              + ": set SLACK_BOT_TOKEN and SLACK_APP_TOKEN to the tokens of your Slack app and"
              + " restart.");
    }
  }

  /** https://docs.slack.dev/authentication/installing-with-oauth */
  private static Set<String> scopes(AuthTestResponse answer) {
    Map<String, List<String>> headers = answer.getHttpResponseHeaders();
    return headers == null
        ? Set.of()
        : headers.getOrDefault("x-oauth-scopes", List.of()).stream()
            .flatMap(line -> Arrays.stream(line.split(",", -1)))
            .map(String::strip)
            .filter(scope -> !scope.isEmpty())
            .collect(Collectors.toSet());
  }

  /** What the bot says itself is heard as well: those who relay know it by its id. */
  private AppConfig appConfig() {
    return AppConfig.builder()
        .slack(slack)
        .singleTeamBotToken(properties.botToken())
        .ignoringSelfEventsEnabled(false)
        .build();
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

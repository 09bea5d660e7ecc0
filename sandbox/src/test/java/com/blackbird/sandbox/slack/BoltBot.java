package com.blackbird.sandbox.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.MethodsClient;
import com.slack.api.socket_mode.SocketModeClient;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bot made with the real SDK, connected to the sandbox. */
final class BoltBot implements AutoCloseable {
  private static final int CONCURRENCY = 4;
  private final Slack slack;
  private final App app;
  private final String appToken;
  private final String botToken;
  private @Nullable SocketModeApp socket;

  BoltBot(SlackSandbox sandbox) {
    this(sandbox, sandbox.connection());
  }

  BoltBot(SlackSandbox sandbox, Map<String, String> connection) {
    // A busy machine is no fault of the bot; the limit itself has tests of its own.
    sandbox.timing().acknowledgeWithin(Duration.ofSeconds(30));
    sandbox.timing().triggersLive(Duration.ofSeconds(30));
    appToken = connection.getOrDefault("appToken", "");
    botToken = connection.getOrDefault("botToken", "");
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(connection.getOrDefault("apiUrl", ""));
    config.setProxyUrl(null);
    config.setStatsEnabled(false);
    slack = Slack.getInstance(config);
    app = new App(AppConfig.builder().slack(slack).singleTeamBotToken(botToken).build());
  }

  App app() {
    return app;
  }

  MethodsClient client() {
    return slack.methods(botToken);
  }

  String appToken() {
    return appToken;
  }

  BoltBot connect(SlackSandbox sandbox) throws Exception {
    start();
    sandbox.awaitConnected();
    return this;
  }

  /** Begins to connect; the sandbox waits for its sample app alone. */
  void start() throws Exception {
    SocketModeApp connected =
        new SocketModeApp(appToken, app, SocketModeClient.Backend.JavaWebSocket, CONCURRENCY);
    connected.startAsync();
    socket = connected;
  }

  @Override
  public void close() {
    try {
      if (socket != null) {
        socket.close();
      }
      slack.close();
    } catch (Exception failed) {
      throw new IllegalStateException("the bot did not stop", failed);
    }
  }
}

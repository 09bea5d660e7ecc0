package com.blackbird.bot.slack;

import com.blackbird.activity.access.Secret;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Slack's Web API, each workspace with its own token; it is called whether or not Slack comes. */
final class SlackWeb {
  private static final Duration TRANSFER = Duration.ofMinutes(5);

  private final String apiUrl;
  private final SlackTokens tokens;
  private final Slack slack;
  private final Slack once;

  SlackWeb(SlackProperties properties, SlackTokens tokens) {
    this.apiUrl = properties.apiUrl();
    this.tokens = tokens;
    SlackConfig config = config(apiUrl);
    this.slack = Slack.getInstance(config);
    this.once = Slack.getInstance(config, neverRepeating(config));
  }

  Slack slack() {
    return slack;
  }

  /** The Web API with the token of the workspace. */
  MethodsClient methods(String workspace) throws IOException {
    return slack.methods(tokens.of(workspace).token().reveal());
  }

  /** For what must not happen twice: its HTTP client does not repeat a request by itself. */
  MethodsClient methodsOnce(String workspace) throws IOException {
    return once.methods(tokens.of(workspace).token().reveal());
  }

  /** For what is done in no workspace, such as installing; repeats nothing by itself. */
  MethodsClient withoutToken() {
    return once.methods();
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
    return apiUrl;
  }

  /** Whether an answer to this address stays with Slack; a stand-in may have it anywhere. */
  boolean isSlacks(String responseUrl) {
    return isBelow(URI.create(apiUrl), responseUrl);
  }

  /** Slack's own have other names of its domain: hooks.slack.com, hooks.slack-gov.com. */
  static boolean isBelow(URI api, String responseUrl) {
    if (!"https".equals(api.getScheme())) {
      return true;
    }
    HttpUrl address = HttpUrl.parse(responseUrl);
    return address != null
        && address.isHttps()
        && (address.host().equals(api.getHost()) || address.host().endsWith("." + api.getHost()));
  }

  /** What opens everything that the bot may see in the workspace. */
  Secret botToken(String workspace) throws IOException {
    return tokens.of(workspace).token();
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

  /**
   * Whether the app was installed there with this scope; when nobody knows now, the call itself
   * will tell.
   */
  boolean may(String workspace, String scope) {
    try {
      return tokens.of(workspace).may(scope);
    } catch (IOException e) {
      return true;
    }
  }

  private static SlackConfig config(String apiUrl) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiUrl);
    config.setStatsEnabled(false);
    config.setHttpClientCallTimeoutMillis(10_000);
    if (!apiUrl.startsWith("https:")) {
      config.setProxyUrl(null); // a local stand-in is never behind the company's proxy
    }
    return config;
  }
}

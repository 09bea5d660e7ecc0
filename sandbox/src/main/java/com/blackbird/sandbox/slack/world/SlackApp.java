package com.blackbird.sandbox.slack.world;

import java.util.Locale;

/** An app: one configuration and one set of secrets, installed in any number of workspaces. */
public final class SlackApp {
  private final String id;
  private volatile AppConfig config;
  private volatile String appToken;
  private volatile String signingSecret;

  SlackApp(AppConfig config) {
    this.id = Ids.stable("A", config.name());
    this.config = config;
    appToken = "xapp-1-" + id + "-sandbox";
    signingSecret = "sandbox-signing-" + id.toLowerCase(Locale.ROOT);
  }

  public String id() {
    return id;
  }

  public String name() {
    return config.name();
  }

  /** What its configuration says now. */
  public AppConfig config() {
    return config;
  }

  /** Changes its commands, shortcuts or events, as on the app's settings page. */
  public void configure(AppConfig changed) {
    config = changed;
  }

  /** Uses other secrets than the ones it came with. */
  public void useSecrets(String newAppToken, String newSigningSecret) {
    appToken = newAppToken;
    signingSecret = newSigningSecret;
  }

  /** The token of Socket Mode. */
  public String appToken() {
    return appToken;
  }

  /** The secret that signs requests in HTTP mode. */
  public String signingSecret() {
    return signingSecret;
  }

  /** The old verification token, still part of every payload. */
  public String verificationToken() {
    return "sandbox-verification-" + id.toLowerCase(Locale.ROOT);
  }

  /** The id by which an installation page names the app. */
  public String clientId() {
    return "sandbox." + id.toLowerCase(Locale.ROOT);
  }

  /** The secret that turns an installation code into a token. */
  public String clientSecret() {
    return "sandbox-client-" + id.toLowerCase(Locale.ROOT);
  }
}

package com.blackbird.sandbox.slack.world;

import java.util.Set;
import java.util.TreeSet;

/** An app in one workspace: its bot user, its token and what it was granted. */
public final class Installation {
  private final Workspace workspace;
  private final SlackApp app;
  private final User bot;
  private volatile Set<String> scopes;
  private volatile boolean active = true;
  private volatile boolean revoked;
  private volatile int renewals;
  private volatile String firstToken;

  Installation(Workspace workspace, SlackApp app, User bot) {
    this.workspace = workspace;
    this.app = app;
    this.bot = bot;
    this.scopes = app.config().scopes();
    this.firstToken = "xoxb-sandbox-" + workspace.id() + "-" + app.id();
  }

  public Workspace workspace() {
    return workspace;
  }

  public SlackApp app() {
    return app;
  }

  /** The app's own user. */
  public User bot() {
    return bot;
  }

  /** The id of the bot, not of its user. */
  public String botId() {
    return String.valueOf(bot.botId());
  }

  public String botToken() {
    return renewals == 0 ? firstToken : firstToken + "-" + renewals;
  }

  /** The granted scopes, in alphabetical order. */
  public Set<String> scopes() {
    return new TreeSet<>(scopes);
  }

  /** Uses another token than the one it came with. */
  public void useToken(String other) {
    firstToken = other;
  }

  public boolean has(String scope) {
    return scopes.contains(scope);
  }

  /** Grants exactly these scopes, as a reinstallation does. */
  public void grant(Set<String> granted) {
    scopes = Set.copyOf(granted);
  }

  /** False once the app was uninstalled: its token is then worth nothing. */
  public boolean isActive() {
    return active;
  }

  /** Removes the app from the workspace, or brings it back. */
  public synchronized void activate(boolean installed) {
    if (installed && revoked) {
      renewals = renewals + 1;
      revoked = false;
    }
    active = installed;
  }

  /** Makes the token worthless; what is installed again gets a new one. */
  public synchronized void revoke() {
    active = false;
    revoked = true;
  }
}

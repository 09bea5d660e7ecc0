package com.blackbird.sandbox.slack.world;

import java.time.Instant;
import java.util.Optional;
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
  private final BotTokens tokens;

  Installation(Workspace workspace, SlackApp app, User bot) {
    this.workspace = workspace;
    this.app = app;
    this.bot = bot;
    this.scopes = app.config().scopes();
    this.tokens = new BotTokens("xoxb-sandbox-" + workspace.id() + "-" + app.id());
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

  /** The token that it uses now. */
  public String botToken() {
    return tokens.current();
  }

  /** Whether this is, or was until it expired, one of its tokens. */
  public boolean holds(String token) {
    return tokens.hold(token);
  }

  public boolean isExpired(String token, Instant now) {
    return tokens.isExpired(token, now);
  }

  /** Begins to use tokens that expire. */
  public BotTokens.Pair rotate(Instant now) {
    return tokens.issue(now);
  }

  /** Whether its tokens expire. */
  public boolean rotates() {
    return tokens.rotate();
  }

  /** Exchanges a refresh token, which works once. */
  public Optional<BotTokens.Pair> refresh(String refreshToken, Instant now) {
    return tokens.refresh(refreshToken, now);
  }

  /** The granted scopes, in alphabetical order. */
  public Set<String> scopes() {
    return new TreeSet<>(scopes);
  }

  /** Uses another token than the one it came with. */
  public void useToken(String other) {
    tokens.use(other);
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
      tokens.renew();
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

package com.blackbird.sandbox;

import com.blackbird.sandbox.discord.DiscordSandbox;
import com.blackbird.sandbox.slack.SlackSandbox;
import com.blackbird.sandbox.wire.LiveFeed;
import com.blackbird.sandbox.wire.SandboxAddress;
import com.blackbird.sandbox.wire.SandboxClock;
import com.blackbird.sandbox.wire.ScenarioPart;
import io.javalin.Javalin;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A running sandbox: one HTTP port that serves a Slack, a Discord, the API that plays their users,
 * and the page.
 */
public final class Sandbox implements AutoCloseable {
  static final String HOST = "127.0.0.1";

  /** Files come in one request; those that tests send for real are smaller. */
  private static final long LARGEST_REQUEST = 64L << 20;

  private final SandboxClock clock;
  private final LiveFeed feed;
  private final SlackSandbox slack;
  private final DiscordSandbox discord;
  private final Javalin server;

  private Sandbox(int port, SandboxClock clock, @Nullable ScenarioPart scenario) {
    this.clock = clock;
    feed = new LiveFeed();
    SandboxAddress address = new SandboxAddress();
    slack = new SlackSandbox(address, clock, feed, part(scenario, "slack"));
    discord = new DiscordSandbox(address, clock, feed, part(scenario, "discord"));
    server =
        Javalin.create(config -> {
          config.concurrency.useVirtualThreads = true;
          config.startup.showJavalinBanner = false;
          config.http.maxRequestSize = LARGEST_REQUEST;
          slack.register(config.routes);
          discord.register(config.routes);
          new SandboxPage(this, feed).register(config.routes);
        });
    server.start(HOST, port);
    address.set(HOST, server.port());
  }

  /**
   * Starts a sandbox that listens on the loopback address.
   *
   * @param port the TCP port, 0 for any free one
   * @param clock the time that it goes by; a {@link SandboxClock} can also be moved from outside
   */
  public static Sandbox start(int port, Clock clock) {
    return new Sandbox(port, SandboxClock.over(clock), null);
  }

  /**
   * Starts a sandbox that holds what a scenario says; a platform that it leaves out holds the
   * samples.
   *
   * @param scenario JSON, as the README describes it; a mistake is an {@code
   *     IllegalArgumentException} that names the field
   */
  public static Sandbox start(int port, Clock clock, String scenario) {
    return new Sandbox(port, SandboxClock.over(clock), ScenarioPart.parse(scenario));
  }

  /** Starts a sandbox on a free port with the system's clock. */
  public static Sandbox start() {
    return start(0, Clock.systemUTC());
  }

  private static @Nullable ScenarioPart part(@Nullable ScenarioPart scenario, String platform) {
    return scenario != null && scenario.has(platform) ? scenario.part(platform) : null;
  }

  /** Adds what a scenario says to what there is. */
  public void arrange(String scenario) {
    ScenarioPart whole = ScenarioPart.parse(scenario);
    Optional.ofNullable(part(whole, "slack")).ifPresent(slack::arrange);
    Optional.ofNullable(part(whole, "discord")).ifPresent(discord::arrange);
  }

  /** The pretended Slack. */
  public SlackSandbox slack() {
    return slack;
  }

  /** The pretended Discord. */
  public DiscordSandbox discord() {
    return discord;
  }

  /** The clock, which can be moved. */
  public SandboxClock clock() {
    return clock;
  }

  /** The TCP port that it listens on. */
  public int port() {
    return server.port();
  }

  /** Ends the server and drops every connection. */
  @Override
  public void close() {
    slack.close();
    discord.close();
    feed.close();
    server.stop();
  }
}

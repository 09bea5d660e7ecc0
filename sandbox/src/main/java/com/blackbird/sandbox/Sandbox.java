package com.blackbird.sandbox;

import com.blackbird.sandbox.discord.DiscordSandbox;
import com.blackbird.sandbox.slack.SlackSandbox;
import com.blackbird.sandbox.wire.LiveFeed;
import com.blackbird.sandbox.wire.SandboxAddress;
import com.blackbird.sandbox.wire.SandboxClock;
import io.javalin.Javalin;
import java.time.Clock;

/**
 * A running sandbox: one HTTP port that serves a Slack, a Discord, the API that plays their users,
 * and the page.
 */
public final class Sandbox implements AutoCloseable {
  static final String HOST = "127.0.0.1";

  private final SandboxClock clock;
  private final LiveFeed feed;
  private final SlackSandbox slack;
  private final DiscordSandbox discord;
  private final Javalin server;

  private Sandbox(int port, SandboxClock clock) {
    this.clock = clock;
    feed = new LiveFeed();
    SandboxAddress address = new SandboxAddress();
    slack = new SlackSandbox(address, clock, feed);
    discord = new DiscordSandbox(address, clock, feed);
    server =
        Javalin.create(config -> {
          config.concurrency.useVirtualThreads = true;
          config.startup.showJavalinBanner = false;
          slack.register(config.routes);
          discord.register(config.routes);
          new SandboxPage(slack, discord, feed, clock).register(config.routes);
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
    return new Sandbox(port, SandboxClock.over(clock));
  }

  /** Starts a sandbox on a free port with the system's clock. */
  public static Sandbox start() {
    return start(0, Clock.systemUTC());
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

package com.blackbird.sandbox;

import com.blackbird.sandbox.discord.DiscordSandbox;
import com.blackbird.sandbox.slack.SlackSandbox;
import com.blackbird.sandbox.wire.LiveFeed;
import com.blackbird.sandbox.wire.SandboxAddress;
import io.javalin.Javalin;
import java.time.Clock;

/**
 * A running sandbox: one HTTP port that serves a Slack, a Discord, the API that plays their users,
 * and the page.
 */
public final class Sandbox implements AutoCloseable {
  private final LiveFeed feed;
  private final SlackSandbox slack;
  private final DiscordSandbox discord;
  private final Javalin server;

  private Sandbox(String host, int port, Clock clock) {
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
          new SandboxPage(slack, discord, feed).register(config.routes);
        });
    server.start(host, port);
    address.set(host, server.port());
  }

  /**
   * Starts a sandbox that listens on the loopback address.
   *
   * @param port the TCP port, 0 for any free one
   */
  public static Sandbox start(int port, Clock clock) {
    return new Sandbox("127.0.0.1", port, clock);
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

package com.blackbird.sandbox.discord;

import com.blackbird.sandbox.wire.LiveFeed;
import com.blackbird.sandbox.wire.SandboxAddress;
import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.util.Map;

/** A Discord that keeps state in memory and obeys the documented rules. */
public final class DiscordSandbox implements AutoCloseable {
  private final SandboxAddress address;

  /** A Discord with one sample workspace, reached at the given address. */
  public DiscordSandbox(SandboxAddress address, Clock clock, LiveFeed feed) {
    this.address = address;
  }

  /** Adds the routes of the API, of the socket and of the users' play. */
  public void register(RoutesConfig routes) {}

  /** What a bot needs to connect. */
  public Map<String, String> connection() {
    return Map.of("apiUrl", address.http("/discord/api/"));
  }

  /** Drops every connection. */
  @Override
  public void close() {}
}

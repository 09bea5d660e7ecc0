package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.world.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The documented rate limits. Off until switched on, so that tests are fast.
 *
 * @see <a href="https://docs.slack.dev/apis/web-api/rate-limits">Rate limits</a>
 */
public final class RateLimits {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int TIER_3 = 50;

  /** Calls in a minute by method; all others are of tier 3. */
  private static final Map<String, Integer> PER_MINUTE =
      Map.ofEntries(
          Map.entry("apps.connections.open", 10),
          Map.entry("conversations.create", 20),
          Map.entry("conversations.archive", 20),
          Map.entry("conversations.list", 20),
          Map.entry("users.list", 20),
          Map.entry("chat.postEphemeral", 100),
          Map.entry("views.open", 100),
          Map.entry("views.push", 100),
          Map.entry("views.update", 100),
          Map.entry("views.publish", 100),
          Map.entry("users.info", 100),
          Map.entry("conversations.members", 100),
          Map.entry("auth.test", 600),
          Map.entry("chat.getPermalink", 600));

  /** One message a second in a channel, with a short burst. */
  private static final Duration BURST_WINDOW = Duration.ofSeconds(5);

  private static final int BURST = 10;

  private final Clock clock;
  private final Map<String, Deque<Instant>> calls = new ConcurrentHashMap<>();
  private volatile boolean enforced;

  RateLimits(Clock clock) {
    this.clock = clock;
  }

  /** Switches the limits on or off. */
  public void enforce(boolean on) {
    enforced = on;
    calls.clear();
  }

  /** Seconds to wait before this call, 0 when it may go on. */
  int secondsToWait(Call call) {
    if (!enforced) {
      return 0;
    }
    String who = call.caller() instanceof Caller.Bot(var bot) ? bot.botToken() : "";
    if (call.method().equals("chat.postMessage")) {
      String channel = Json.text(call.arguments(), "channel");
      return secondsToWait(who + "/" + channel, BURST, BURST_WINDOW);
    }
    int limit = PER_MINUTE.getOrDefault(call.method(), TIER_3);
    return secondsToWait(who + "/" + call.method(), limit, MINUTE);
  }

  private int secondsToWait(String key, int limit, Duration window) {
    Deque<Instant> recent = calls.computeIfAbsent(key, _ -> new ArrayDeque<>());
    synchronized (recent) {
      Instant now = clock.instant();
      while (!recent.isEmpty() && !recent.getFirst().plus(window).isAfter(now)) {
        recent.removeFirst();
      }
      if (recent.size() < limit) {
        recent.addLast(now);
        return 0;
      }
      Duration left = Duration.between(now, recent.getFirst().plus(window));
      return (int) left.toSeconds() + 1;
    }
  }
}

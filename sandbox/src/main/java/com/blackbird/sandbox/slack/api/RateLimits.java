package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.SlackApp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The documented rate limits, counted per method, app and workspace, and for new messages per
 * channel. Off until switched on, so that tests are fast.
 *
 * @see <a href="https://docs.slack.dev/apis/web-api/rate-limits">Rate limits</a>
 */
public final class RateLimits {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /**
   * One message a second in a channel. Slack allows short bursts: a second one at once is let
   * through, so that a bot that keeps the pace is not refused for a few milliseconds.
   *
   * @see <a href="https://docs.slack.dev/apis/web-api/rate-limits#posting-messages">Posting</a>
   */
  private static final int MESSAGES = 2;

  private static final Duration MESSAGES_IN = Duration.ofSeconds(MESSAGES);

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

  /** The calls of a method that an app may make in a minute; new messages have their own limit. */
  public static int perMinute(String method) {
    return Tier.of(method).perMinute();
  }

  /** Seconds to wait before this call, 0 when it may go on. */
  int secondsToWait(Call call) {
    if (!enforced) {
      return 0;
    }
    if (call.method().equals("chat.postMessage")) {
      return secondsToWait(caller(call) + "/" + channel(call), MESSAGES, MESSAGES_IN);
    }
    return secondsToWait(caller(call) + "/" + call.method(), perMinute(call.method()), MINUTE);
  }

  private static String caller(Call call) {
    return switch (call.caller()) {
      case Caller.Bot(Installation bot) -> bot.workspace().id() + "/" + bot.app().id();
      case Caller.App(SlackApp app) -> app.id();
      case Caller.Nobody() -> "";
    };
  }

  /** A channel may be named by its id or its name. */
  private static String channel(Call call) {
    String wanted = Json.text(call.arguments(), "channel");
    return call.caller() instanceof Caller.Bot(Installation bot)
        ? bot.workspace().findChannel(wanted).map(Channel::id).orElse(wanted)
        : wanted;
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
      return (int) left.plusNanos(999_999_999).toSeconds();
    }
  }
}

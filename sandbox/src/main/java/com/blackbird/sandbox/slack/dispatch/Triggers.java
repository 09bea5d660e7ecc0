package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.world.Ids;
import com.blackbird.sandbox.slack.world.Installation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The right to open one view after a user did something: for 3 seconds, once.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/views.open#errors">views.open</a>
 */
public final class Triggers {
  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private final Clock clock;
  private final Timing timing;
  private final Map<String, Trigger> issued = new ConcurrentHashMap<>();

  /** Triggers that live as long as the timing says. */
  public Triggers(Clock clock, Timing timing) {
    this.clock = clock;
    this.timing = timing;
  }

  /**
   * Who did something, and in which view.
   *
   * @param view the view in which it happened, when it happened in one
   */
  public record Trigger(
      Installation installation, String user, @Nullable String view, Instant at, boolean used) {
    Trigger spent() {
      return new Trigger(installation, user, view, at, true);
    }
  }

  /** A new trigger for what the user did just now. */
  String issue(Installation installation, String user, @Nullable String view) {
    Instant now = clock.instant();
    issued.values().removeIf(old -> old.at().plus(REMEMBERED).isBefore(now));
    String id = now.getEpochSecond() + "." + now.getNano() + "." + Ids.secret();
    issued.put(id, new Trigger(installation, user, view, now, false));
    return id;
  }

  /** Uses a trigger up, or says why it cannot be used. */
  public synchronized Trigger exchange(String id, Installation installation) {
    Trigger trigger = issued.get(id);
    if (trigger == null || trigger.installation() != installation) {
      throw new Refusal("invalid_trigger_id");
    }
    if (trigger.used()) {
      throw new Refusal("exchanged_trigger_id");
    }
    if (clock.instant().isAfter(trigger.at().plus(timing.trigger()))) {
      throw new Refusal("expired_trigger_id");
    }
    issued.put(id, trigger.spent());
    return trigger;
  }
}

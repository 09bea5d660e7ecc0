package com.blackbird.sandbox.slack.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** How long an app may take. Tests may shorten it. */
public final class Timing {
  /**
   * Time to acknowledge.
   *
   * @see <a
   *     href="https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response">Acknowledgment</a>
   */
  private volatile Duration acknowledgement = Duration.ofSeconds(3);

  /**
   * When an unacknowledged event is sent again.
   *
   * @see <a href="https://docs.slack.dev/apis/events-api/#retries">Retries</a>
   */
  private volatile List<Duration> retries =
      List.of(Duration.ofMillis(100), Duration.ofMinutes(1), Duration.ofMinutes(5));

  /**
   * Age at which a trigger is worth nothing.
   *
   * @see <a
   *     href="https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses">Triggers</a>
   */
  private volatile Duration trigger = Duration.ofSeconds(3);

  /**
   * Dates the signatures of requests. The system's, because apps compare them with their own clock,
   * which does not move with the sandbox's.
   *
   * @see <a
   *     href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Verifying</a>
   */
  private final Clock signatures = Clock.systemUTC();

  public Duration acknowledgement() {
    return acknowledgement;
  }

  public List<Duration> retries() {
    return retries;
  }

  public Duration trigger() {
    return trigger;
  }

  public Clock signatures() {
    return signatures;
  }

  /** Sets the time to acknowledge, 3 seconds as in Slack at first. */
  public void acknowledgeWithin(Duration limit) {
    acknowledgement = limit;
  }

  /** Sets when an unacknowledged event is sent again: about at once, 1 and 5 minutes at first. */
  public void retryAfter(Duration... delays) {
    retries = List.of(delays);
  }

  /** Sets the life of a trigger, 3 seconds as in Slack at first. */
  public void triggersLive(Duration life) {
    trigger = life;
  }
}

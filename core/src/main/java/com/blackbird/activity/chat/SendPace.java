package com.blackbird.activity.chat;

import java.time.Duration;

/**
 * How fast a platform lets the bot write, kept by the sender so that it is not told to wait.
 *
 * @param post the least time between two new messages in a channel
 * @param change the least time, in the long run, between two edits or removals in a workspace, and
 *     as much between two reactions
 * @param burst how many of either may come at once after a rest
 */
public record SendPace(Duration post, Duration change, int burst) {
  /** For a platform whose library waits by itself. */
  public static final SendPace UNBOUND = new SendPace(Duration.ZERO, Duration.ZERO, 1);
}

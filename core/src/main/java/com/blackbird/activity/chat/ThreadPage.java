package com.blackbird.activity.chat;

import java.time.Duration;
import java.util.List;

/** What came of asking what stands in a thread. */
public sealed interface ThreadPage {
  /**
   * What stands there, oldest first, what the bot said included.
   *
   * @param isLast whether nothing follows
   */
  record Found(List<ThreadEvent.Posted> messages, boolean isLast) implements ThreadPage {
    public Found {
      messages = List.copyOf(messages);
    }
  }

  /** The platform may tell after a wait. */
  record TryLater(Duration delay, Reason reason) implements ThreadPage {}

  /**
   * The platform will not tell.
   *
   * @param detail the platform's own word for it, for the log
   */
  record Refused(Reason reason, String detail) implements ThreadPage {}
}

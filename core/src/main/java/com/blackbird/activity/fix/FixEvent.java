package com.blackbird.activity.fix;

import com.blackbird.activity.command.Who;
import java.time.Instant;

/**
 * One thing that happened to a fix.
 *
 * @param note the case in which it was told, or why it was retired; may be empty
 */
public record FixEvent(Instant at, What what, Who who, String note) {
  /** The kinds of it. */
  public enum What {
    TOLD,
    RETIRED,
    RESTORED,
    SHARED
  }
}

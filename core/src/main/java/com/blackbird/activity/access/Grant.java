package com.blackbird.activity.access;

import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.Who;
import java.time.Instant;
import java.util.Optional;

/**
 * A right that an admin has given.
 *
 * @param right the right; nothing when everyone is to have none
 */
public record Grant(Subject subject, Optional<Right> right, Who by, Instant at) {
  /** To whom a right is given. */
  public sealed interface Subject {
    /** Everyone in the workspace but guests. */
    record Everyone() implements Subject {}

    /** A user group of Slack, a role of Discord. */
    record Group(String id) implements Subject {}

    /** One person. */
    record Person(String id) implements Subject {}
  }

  /** Whether it is enough for what needs that right. */
  boolean allows(Right needed) {
    return right.filter(given -> given.includes(needed)).isPresent();
  }
}

package com.blackbird.sandbox.wire;

import java.time.Duration;

/** Something that goes wrong on purpose. */
public sealed interface Fault {
  /** 429 with the seconds to wait. */
  record RateLimited(int retryAfterSeconds) implements Fault {}

  /** An answer with this HTTP status and no work done. */
  record Status(int status) implements Fault {}

  /** An error code of the API, such as {@code internal_error} or {@code 50013}. */
  record Refused(String code) implements Fault {}

  /** The work is done, or the event is sent, later than expected. */
  record Slow(Duration delay) implements Fault {}

  /** The request is never answered, until the faults are cleared. */
  record Hang() implements Fault {}

  /** The connection is reset, and no work is done. */
  record Reset() implements Fault {}

  /** The work is done, and the connection is reset before the answer. */
  record AnswerLost() implements Fault {}

  /** The socket breaks when an event was to be sent over it. */
  record SocketDropped() implements Fault {}

  /** The event is delivered twice. */
  record Twice() implements Fault {}

  /** The event is delivered after the one that follows it. */
  record OutOfOrder() implements Fault {}

  /** Whether it can happen to a request of an app. */
  default boolean isForRequests() {
    return switch (this) {
      case SocketDropped _, Twice _, OutOfOrder _ -> false;
      case RateLimited _, Status _, Refused _, Slow _, Hang _, Reset _, AnswerLost _ -> true;
    };
  }

  /** Whether it can happen to an event that an app is told. */
  default boolean isForEvents() {
    return this instanceof Slow || !isForRequests();
  }
}

package com.blackbird.sandbox.slack.api;

import java.time.Duration;

/** Something that goes wrong on purpose. */
public sealed interface Fault {
  /** 429 with the seconds to wait. */
  record RateLimited(int retryAfterSeconds) implements Fault {}

  /** An answer with this HTTP status and no work done. */
  record Status(int status) implements Fault {}

  /** An error code of the API, such as {@code internal_error}. */
  record Refused(String code) implements Fault {}

  /** The work is done later than expected. */
  record Slow(Duration delay) implements Fault {}

  /** The work is done, and the answer is lost. */
  record AnswerLost() implements Fault {}
}

package com.blackbird.activity.intake;

import java.time.Duration;
import java.time.Instant;

/** How much is taken in at once, and why not more. */
public final class IntakeLimits {
  /** An array is read whole before it is stored; more belongs in a stream. */
  public static final int ARRAY_BYTES = 32 << 20;

  /** An array is stored in one transaction, which stays short with so many. */
  public static final int ARRAY_ITEMS = 10_000;

  /** A line is held in memory while it is read. */
  public static final int LINE_BYTES = 32 << 20;

  /** No platform's message is longer; a page of the log stays small enough to send. */
  public static final int MESSAGE_BYTES = 64 << 10;

  /** References and ids are indexed. */
  public static final int NAME_CHARACTERS = 255;

  /** How far a sender's clock may be ahead of ours. */
  public static final Duration AHEAD = Duration.ofMinutes(10);

  /** Anything older is a mistaken date. */
  public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

  /** An answer that lists more would not be read, and the stream may be endless. */
  public static final int LISTED_REJECTIONS = 1_000;

  /** Integrations that activities may create by themselves; more are a sender's mistake. */
  public static final int CREATED_INTEGRATIONS = 1_000;

  /** A stream is stored in pieces of so many lines or bytes, whichever comes first. */
  static final int PIECE_LINES = 1_000;

  static final int PIECE_BYTES = 4 << 20;

  /** Deep enough for any real report, shallow enough for any stack. */
  static final int NESTING = 100;

  private IntakeLimits() {}
}

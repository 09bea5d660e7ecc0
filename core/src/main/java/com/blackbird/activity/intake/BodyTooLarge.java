package com.blackbird.activity.intake;

/** An array that is longer than {@link IntakeLimits} allow; nothing of it was stored. */
public final class BodyTooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private BodyTooLarge(String message) {
    super(message);
  }

  /** Too many bytes. */
  public static BodyTooLarge bytes() {
    return new BodyTooLarge(
        "the body is over %d MiB; send smaller bodies, or one line an activity as %s, which has no limit"
            .formatted(IntakeLimits.ARRAY_BYTES >> 20, ReportFormat.NDJSON.mediaType()));
  }

  static BodyTooLarge items() {
    return new BodyTooLarge(
        "the array has more than %,d activities; send smaller ones, or one line an activity as %s, which has no limit"
            .formatted(IntakeLimits.ARRAY_ITEMS, ReportFormat.NDJSON.mediaType()));
  }
}

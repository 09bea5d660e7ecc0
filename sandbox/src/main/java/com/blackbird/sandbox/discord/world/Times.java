package com.blackbird.sandbox.discord.world;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes times as Discord does: ISO 8601 with microseconds and an offset. */
public final class Times {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);

  private Times() {}

  /** The text of a time. */
  public static String text(Instant time) {
    return FORMAT.format(time);
  }
}

package com.blackbird.activity.relay;

import com.blackbird.activity.redaction.Secrets;
import java.util.UUID;

/**
 * A file of a message.
 *
 * @param id under which {@link Relay#open} gives the bytes
 * @param name what the person called it; foreign text
 * @param length in bytes
 * @param state whether there are bytes
 */
public record SaidFile(UUID id, String name, String mediaType, long length, State state) {
  private static final int LONGEST_NAME = 80;

  /** A name that every platform keeps as it is; the ending stays. */
  public String safeName() {
    String kept = Secrets.hide(name).replaceAll("[^A-Za-z0-9._-]+", "_");
    String end = kept.substring(Math.max(0, kept.length() - LONGEST_NAME));
    String name = end.replaceFirst("^[._-]+", "");
    return name.isEmpty() ? "file" : name;
  }

  /** What became of it. */
  public enum State {
    /** It is not fetched yet. */
    COMING,
    /** Its bytes are here. */
    KEPT,
    /** It is larger than what is kept. */
    TOO_LARGE,
    /** The platform did not give it. */
    LOST
  }
}

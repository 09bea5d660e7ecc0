package com.blackbird.activity.relay;

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

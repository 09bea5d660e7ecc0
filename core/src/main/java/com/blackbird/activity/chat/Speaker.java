package com.blackbird.activity.chat;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who said something in a thread.
 *
 * @param isBot whether it is a program, this bot itself included
 * @param picture where the person's picture is on the web; null when there is none
 */
public record Speaker(ChatUser user, boolean isBot, @Nullable URI picture) {
  /** A platform refuses the whole message for a longer one. */
  private static final int LONGEST_ADDRESS = 2_000;

  /** What is no address of the web is no picture. */
  public Speaker {
    picture =
        picture == null || picture.toString().length() > LONGEST_ADDRESS
            ? null
            : Rich.Address.of(picture.toString()).map(Rich.Address::target).orElse(null);
  }
}

package com.blackbird.bot.desk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a help desk answered.
 *
 * @param json an empty object when it was none
 * @param retryAfter how long it asks to be left alone; null when it does not say
 */
public record DeskAnswer(int status, JsonNode json, @Nullable Duration retryAfter) {
  /** Whether it did what was asked. */
  public boolean isOk() {
    return status >= 200 && status < 300;
  }
}

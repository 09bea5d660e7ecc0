package com.blackbird.activity.access;

import java.util.Optional;
import java.util.regex.Pattern;

/** The name of an API key, by which an admin lists and ends it; it says nothing of the key. */
public record ApiKeyId(String text) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

  /** The id that was typed, unless it cannot be one. */
  public static Optional<ApiKeyId> parse(String typed) {
    return FORM.matcher(typed).matches() ? Optional.of(new ApiKeyId(typed)) : Optional.empty();
  }
}

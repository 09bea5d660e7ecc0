package com.blackbird.bot.desk;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that came in at a help desk's address and may be from anybody.
 *
 * @param headers finds a header by its name, in whatever case
 * @param pathSecret the last part of the address, where a help desk cannot sign; empty otherwise
 */
public record DeskNotice(
    byte[] body, Function<String, @Nullable String> headers, String pathSecret) {
  /** The header, or an empty text. */
  public String header(String name) {
    String value = headers.apply(name);
    return value == null ? "" : value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DeskNotice notice
        && Arrays.equals(body, notice.body)
        && pathSecret.equals(notice.pathSecret);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(body);
  }

  @Override
  public String toString() {
    return "DeskNotice[" + body.length + " bytes]";
  }
}

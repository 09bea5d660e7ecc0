package com.blackbird.bot.desk;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something that came in at a help desk's address and may be from anybody. */
public final class DeskNotice {
  private final byte[] body;
  private final Function<String, @Nullable String> headers;
  private final String pathSecret;

  /**
   * A notice that nobody has looked at.
   *
   * @param headers finds a header by its name, in whatever case
   * @param pathSecret the last part of the address, where a help desk cannot sign; empty otherwise
   */
  DeskNotice(byte[] body, Function<String, @Nullable String> headers, String pathSecret) {
    this.body = body.clone();
    this.headers = headers;
    this.pathSecret = pathSecret;
  }

  /** The bytes as they came in, which are what is signed. */
  public byte[] body() {
    return body.clone();
  }

  /** The header, or an empty text. */
  public String header(String name) {
    String value = headers.apply(name);
    return value == null ? "" : value;
  }

  /** The last part of the address, where a help desk cannot sign; empty otherwise. */
  public String pathSecret() {
    return pathSecret;
  }
}

package com.blackbird.bot.desk.standin;

import java.util.Map;

/** A webhook's request as it was sent. */
public final class Notice {
  private final byte[] body;
  private final Map<String, String> headers;

  /** A request with this body. */
  public Notice(byte[] body, Map<String, String> headers) {
    this.body = body.clone();
    this.headers = Map.copyOf(headers);
  }

  byte[] body() {
    return body.clone();
  }

  /** The headers, signature included. */
  public Map<String, String> headers() {
    return headers;
  }
}

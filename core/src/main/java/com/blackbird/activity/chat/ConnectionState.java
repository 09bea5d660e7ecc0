package com.blackbird.activity.chat;

/** How the bot stands with a platform. */
public enum ConnectionState {
  /** No token is configured. */
  NOT_CONFIGURED("not set up"),
  CONNECTING("connecting"),
  CONNECTED("connected"),
  /** The connection was lost and is being made again. */
  RECONNECTING("reconnecting"),
  /** The platform will not have us until somebody changes the settings. */
  REJECTED("rejected, see the log");

  private final String words;

  ConnectionState(String words) {
    this.words = words;
  }

  /** In words for people. */
  public String words() {
    return words;
  }
}

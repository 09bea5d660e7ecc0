package com.blackbird.activity.chat;

/** How the bot stands with a platform. */
public enum ConnectionState {
  /** No token is configured. */
  NOT_CONFIGURED,
  CONNECTING,
  CONNECTED,
  /** The connection was lost and is being made again. */
  RECONNECTING,
  /** The platform will not have us until somebody changes the settings. */
  REJECTED
}

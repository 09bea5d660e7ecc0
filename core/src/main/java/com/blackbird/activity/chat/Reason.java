package com.blackbird.activity.chat;

/** Why a platform did not take a message; metrics, logs and docs use the same words. */
public enum Reason {
  RATE_LIMITED,
  NOT_IN_CHANNEL,
  CHANNEL_GONE,
  MESSAGE_GONE,
  TOKEN_REJECTED,
  PERMISSION_MISSING,
  TOO_LONG,
  PLATFORM_DOWN,
  UNKNOWN
}

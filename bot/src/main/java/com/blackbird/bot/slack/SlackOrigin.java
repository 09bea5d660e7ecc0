package com.blackbird.bot.slack;

import com.google.gson.Gson;

/**
 * Where something was done, kept in a form's metadata so that its submission can be answered where
 * the form was opened.
 *
 * @param responseUrl where answers to the person go
 * @param channel Slack's id of the channel
 */
record SlackOrigin(String responseUrl, String channel) {
  /** The app's home, which is in no channel. */
  static final SlackOrigin HOME = new SlackOrigin("", "");

  private static final Gson JSON = new Gson();

  /** Reads what {@link #metadata} wrote. */
  static SlackOrigin parse(String metadata) {
    return JSON.fromJson(metadata, SlackOrigin.class);
  }

  boolean isHome() {
    return channel.isEmpty();
  }

  String metadata() {
    return JSON.toJson(this);
  }
}

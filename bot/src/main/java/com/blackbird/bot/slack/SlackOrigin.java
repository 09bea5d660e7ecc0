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
  private static final Gson JSON = new Gson();

  /** Reads what {@link #metadata} wrote. */
  static SlackOrigin parse(String metadata) {
    return JSON.fromJson(metadata, SlackOrigin.class);
  }

  String metadata() {
    return JSON.toJson(this);
  }
}

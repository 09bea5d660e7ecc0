package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.google.gson.Gson;

/**
 * Where something was done, kept in a form's metadata so that its submission can be answered where
 * the form was opened.
 *
 * @param responseUrl where answers to the person go
 * @param channel Slack's id of the channel
 * @param team Slack's id of the workspace
 * @param user Slack's id of the person
 * @param isShared whether it was done to a message that others see
 */
record SlackOrigin(String responseUrl, String channel, String team, String user, boolean isShared) {
  private static final Gson JSON = new Gson();

  /** Reads what {@link #metadata} wrote. */
  static SlackOrigin parse(String metadata) {
    return JSON.fromJson(metadata, SlackOrigin.class);
  }

  /** Whether it is the app's home, which is in no channel. */
  boolean isHome() {
    return channel.isEmpty();
  }

  /** The direct conversation with the person. */
  ChannelRef person() {
    return ChannelRef.direct(ChatPlatform.SLACK, team, user);
  }

  String metadata() {
    return JSON.toJson(this);
  }
}

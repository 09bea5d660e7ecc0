package com.blackbird.activity.chat;

/**
 * A message that the bot has posted.
 *
 * @param message the platform's id of the message (Slack ts, Discord snowflake)
 */
public record MessageRef(ChannelRef channel, String message) {}

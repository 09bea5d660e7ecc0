package com.blackbird.activity.chat;

/**
 * A channel of a workspace.
 *
 * @param workspace the platform's id of the workspace (Slack team, Discord guild)
 * @param channel the platform's id of the channel or thread
 */
public record ChannelRef(ChatPlatform platform, String workspace, String channel) {}

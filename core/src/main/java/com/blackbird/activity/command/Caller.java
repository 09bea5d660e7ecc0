package com.blackbird.activity.command;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;

/**
 * Who asks, and where.
 *
 * @param workspaceName the name that people know the workspace by; foreign text
 */
public record Caller(ChannelRef channel, String workspaceName, ChatUser user) {
  /** The platform that the request came through. */
  public ChatPlatform platform() {
    return channel.platform();
  }

  /** The platform's id of the workspace. */
  public String workspace() {
    return channel.workspace();
  }
}

package com.blackbird.activity.command;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Membership;
import com.blackbird.activity.language.Language;
import java.util.function.Supplier;

/**
 * Who asks, and where.
 *
 * @param workspaceName the name that people know the workspace by; foreign text
 * @param profile tells the language of the person's profile; may ask the platform for it
 * @param membership what the platform says of the person in the workspace
 */
public record Caller(
    ChannelRef channel,
    String workspaceName,
    ChatUser user,
    Supplier<Language> profile,
    Membership membership) {
  /** Somebody of whom the platform tells nothing. */
  public Caller(ChannelRef channel, String workspaceName, ChatUser user) {
    this(channel, workspaceName, user, () -> Language.ENGLISH, Membership.UNKNOWN);
  }

  /** The language in which the person reads. */
  public Language language() {
    return profile.get();
  }

  /** The platform that the request came through. */
  public ChatPlatform platform() {
    return channel.platform();
  }

  /** The platform's id of the workspace. */
  public String workspace() {
    return channel.workspace();
  }
}

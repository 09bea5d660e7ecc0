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
 * @param mark of the account that what they use belongs to; empty when nothing says so
 * @param channelName the name that everybody knows the channel by, foreign text; empty when the
 *     platform does not tell it, or not to everybody
 */
public record Caller(
    ChannelRef channel,
    String workspaceName,
    ChatUser user,
    Supplier<Language> profile,
    Membership membership,
    String mark,
    String channelName) {
  /** Somebody who uses nothing that belongs to a certain account. */
  public Caller(
      ChannelRef channel,
      String workspaceName,
      ChatUser user,
      Supplier<Language> profile,
      Membership membership) {
    this(channel, workspaceName, user, profile, membership, "", "");
  }

  /** Somebody of whom the platform tells nothing. */
  public Caller(ChannelRef channel, String workspaceName, ChatUser user) {
    this(channel, workspaceName, user, () -> Language.ENGLISH, Membership.UNKNOWN);
  }

  /** The same person, using something of the account with this mark. */
  public Caller using(String mark) {
    return new Caller(channel, workspaceName, user, profile, membership, mark, channelName);
  }

  /** The same person, in a channel that is called so. */
  public Caller in(String channelName) {
    return new Caller(channel, workspaceName, user, profile, membership, mark, channelName);
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

package com.blackbird.activity.delivery;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.DerivedUuid;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import java.util.UUID;

/**
 * A message in a channel under a name of its owner's choice, whether or not it is posted yet.
 *
 * @param name unique in the channel, such as {@code alert/<id>}; the first word is its owner's
 */
public record Handle(AccountId account, ChannelRef channel, String name) {
  /** A direct message to a person. */
  public static Handle direct(
      AccountId account, ChatPlatform platform, String workspace, String user, String name) {
    return new Handle(account, ChannelRef.direct(platform, workspace, user), name);
  }

  /** The id under which it is stored, and told to a {@link DeliveryListener}. */
  public UUID id() {
    return DerivedUuid.of(lane().id() + "\n" + name);
  }

  /** The first word of its name. */
  String owner() {
    int end = name.indexOf('/');
    return end < 0 ? name : name.substring(0, end);
  }

  /** The queue in which it stands. */
  LaneId lane() {
    return LaneId.of(account, channel);
  }
}

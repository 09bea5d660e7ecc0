package com.blackbird.activity.delivery;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.DerivedUuid;
import com.blackbird.activity.chat.ChannelRef;
import java.util.UUID;

/**
 * The queue of an account's deliveries to one channel; within it they are sent in order.
 *
 * @param slot the share of all workspaces that its workspace belongs to
 */
record LaneId(AccountId account, UUID id, int slot) {
  /** As many as the rows of the table {@code delivery_slot}. */
  static final int SLOTS = 64;

  static LaneId of(AccountId account, ChannelRef channel) {
    String workspace = channel.platform() + "\n" + channel.workspace();
    return new LaneId(
        account,
        DerivedUuid.of(account.value() + "\n" + workspace + "\n" + channel.channel()),
        Math.floorMod(DerivedUuid.of(workspace).getMostSignificantBits() >>> 32, SLOTS));
  }
}

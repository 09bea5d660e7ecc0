package com.blackbird.activity.delivery;

import com.blackbird.activity.chat.ChannelRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent next of one message: its newest state, or the one that was tried already.
 *
 * @param first the oldest row that this settles
 * @param id the newest row that this settles
 * @param body the message as JSON; null when it is to be taken back
 * @param stands whether the message is posted, so that this is a change
 * @param askedAt when the oldest wish was made
 * @param triedAt when it was first tried, with an outcome that nobody knows
 */
record Delivery(
    LaneId lane,
    ChannelRef channel,
    UUID handle,
    long first,
    long id,
    @Nullable String body,
    boolean alsoInChannel,
    boolean stands,
    @Nullable Instant forgetAt,
    Instant askedAt,
    @Nullable Instant triedAt,
    Extras extras) {
  /**
   * What most deliveries have not.
   *
   * @param owner the first word of the handle's name
   * @param manner how it is to be sent, as JSON; null for any message
   * @param isMark whether it is a reaction
   * @param hasFiles whether any of the rows that this settles has files
   * @param trace of the request that caused it; null for none
   */
  record Extras(
      String owner,
      @Nullable String manner,
      boolean isMark,
      boolean hasFiles,
      @Nullable String trace) {
    static final Extras NONE = new Extras("", null, false, false, null);
  }

  /** Whether it is no new message, in the eyes of a platform's limits. */
  boolean isChange() {
    return stands || extras.isMark();
  }
}

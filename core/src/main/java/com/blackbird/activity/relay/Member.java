package com.blackbird.activity.relay;

import com.blackbird.activity.delivery.Handle;

/**
 * A thread of a conversation.
 *
 * @param number tells the conversation's threads apart, for good: one that leaves keeps its number
 * @param root the message of the outbox that opens the thread, posted already or only owed; it may
 *     belong to another account than the conversation
 * @param isSpeakingOnly whether it hears nothing of what the others say: the desk's thread about a
 *     problem of many customers speaks to each of them
 */
public record Member(
    int number, Side side, Handle root, Visibility visibility, boolean isSpeakingOnly) {
  /** A customer's thread; everything that is said there is passed on. */
  public static Member customer(int number, Handle root) {
    return new Member(number, Side.CUSTOMER, root, Visibility.EVERYTHING, false);
  }

  /** The desk's thread; a help desk has notes of its own, so that what it tells is visible. */
  public static Member desk(int number, Handle root, Visibility visibility) {
    return new Member(
        number,
        Side.DESK,
        root,
        root.channel().platform().isHelpDesk() ? Visibility.EVERYTHING : visibility,
        false);
  }

  /** The same, which only speaks. */
  public Member speakingOnly() {
    return new Member(number, side, root, visibility, true);
  }
}

package com.blackbird.activity.chat;

/** Hears of channels in which the bot may write again, as far as the platform tells. */
@FunctionalInterface
public interface ReturnListener {
  /**
   * Takes note of it. The same again changes nothing, nor does a channel that was never away.
   *
   * @param channel all channels of its workspace when it has no id
   * @throws RuntimeException when it could not be kept
   */
  void returned(ChannelRef channel);
}

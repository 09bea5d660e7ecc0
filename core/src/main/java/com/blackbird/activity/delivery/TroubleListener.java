package com.blackbird.activity.delivery;

/** Hears, once each time, that a channel takes no messages any more. */
@FunctionalInterface
public interface TroubleListener {
  /** Called inside the transaction that records it, so that telling somebody is as durable. */
  void lost(ChannelTrouble trouble);
}

package com.blackbird.activity.escalation;

import com.blackbird.activity.chat.ChannelRef;

/** What the platforms say of the channels in which people ask. */
public interface AskingPlaces {
  /** Whether everybody of the workspace reads the channel. */
  boolean everybodyReads(ChannelRef channel);

  /** Whether support can answer there in a thread that only some people read. */
  boolean hasPrivateThreads(ChannelRef channel);
}

package com.blackbird.bot.desk;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ThreadListener;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows at which help desks something may have happened that the bot was not told: not every one
 * sends a notice again that was not taken.
 */
public final class MissedNotices {
  private final Set<ChatPlatform> desks = ConcurrentHashMap.newKeySet();
  private final ThreadListener listener;

  MissedNotices(ThreadListener listener) {
    this.listener = listener;
  }

  /** Something of this help desk was not taken, or may not have been told. */
  public void at(ChatPlatform desk) {
    desks.add(desk);
  }

  /** Lets the listener look at the threads of all help desks that are meant; returns how many. */
  int tell() {
    int told = 0;
    for (ChatPlatform desk : List.copyOf(desks)) {
      listener.missed(desk);
      desks.remove(desk);
      told++;
    }
    return told;
  }
}

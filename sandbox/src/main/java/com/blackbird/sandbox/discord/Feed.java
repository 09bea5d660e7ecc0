package com.blackbird.sandbox.discord;

import com.blackbird.sandbox.discord.world.Event;
import com.blackbird.sandbox.discord.world.WorldListener;
import com.blackbird.sandbox.wire.LiveFeed;
import java.util.Map;

/** Tells the pages what has changed. */
record Feed(LiveFeed feed) implements WorldListener {

  @Override
  public void happened(Event event) {}

  @Override
  public void changed(String kind, Map<String, String> details) {
    feed.publish("discord", kind, details);
  }
}

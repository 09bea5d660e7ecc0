package com.blackbird.sandbox.discord;

import com.blackbird.sandbox.discord.world.Event;
import com.blackbird.sandbox.discord.world.WorldListener;
import com.blackbird.sandbox.wire.LiveFeed;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Tells the pages what has changed, without holding up the world. */
final class Feed implements WorldListener, AutoCloseable {
  private final LiveFeed feed;
  private final ExecutorService sender =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("discord-feed").factory());

  Feed(LiveFeed feed) {
    this.feed = feed;
  }

  @Override
  public void happened(Event event) {}

  @Override
  public void changed(String kind, Map<String, String> details) {
    if (!sender.isShutdown()) {
      sender.execute(() -> feed.publish("discord", kind, details));
    }
  }

  @Override
  public void close() {
    sender.shutdownNow();
  }
}

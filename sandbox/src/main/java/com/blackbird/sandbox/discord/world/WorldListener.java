package com.blackbird.sandbox.discord.world;

import java.util.Map;

/** Hears of everything that happens, in order, while the world is locked. */
public interface WorldListener {
  /** Something happened that bots may hear of. */
  void happened(Event event);

  /** Something that is shown changed: `message`, `ephemeral`, `modal`, `channel`, `member`. */
  void changed(String kind, Map<String, String> details);
}

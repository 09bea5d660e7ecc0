package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.discord.form.Json;
import tools.jackson.databind.node.ObjectNode;

/** Emoji as they stand in addresses: the character itself, or `name:id` for a guild's own. */
public final class Emoji {
  private Emoji() {}

  /** As the API shows it. */
  public static ObjectNode toJson(String emoji) {
    int colon = emoji.indexOf(':');
    return colon < 0
        ? Json.object().putNull("id").put("name", emoji)
        : Json.object()
            .put("id", emoji.substring(colon + 1))
            .put("name", emoji.substring(0, colon));
  }

  /** Whether it is one that anybody may use: some character beyond the plain letters. */
  public static boolean isKnown(String emoji) {
    return !emoji.isEmpty()
        && emoji.codePointCount(0, emoji.length()) <= 12
        && emoji.codePoints().anyMatch(character -> character > 0xFF || character == 0x20E3);
  }
}

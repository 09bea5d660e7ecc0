package com.blackbird.bot.http;

import com.blackbird.activity.access.ListedKey;
import com.blackbird.activity.access.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An API key as JSON, after it was shown. */
record KeyAnswer(
    String id,
    String name,
    List<String> scopes,
    boolean works,
    String createdAt,
    String expiresAt,
    @Nullable String lastUsedAt,
    @Nullable String revokedAt) {
  static KeyAnswer of(ListedKey key, Instant now) {
    return new KeyAnswer(
        key.id().text(),
        key.name(),
        key.scopes().stream().sorted().map(Scope::text).toList(),
        key.works(now),
        key.createdAt().toString(),
        key.expiresAt().toString(),
        text(key.lastUsedAt()),
        text(key.revokedAt()));
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}

package com.blackbird.activity.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be told of an API key after it was made. */
public record ListedKey(
    ApiKeyId id,
    String name,
    Set<Scope> scopes,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt) {
  /** Copies the scopes. */
  public ListedKey {
    scopes = Set.copyOf(scopes);
  }

  /** Whether it still opens anything. */
  public boolean works(Instant now) {
    return revokedAt == null && expiresAt.isAfter(now);
  }
}

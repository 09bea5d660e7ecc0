package com.blackbird.activity.access;

import java.time.Instant;
import java.util.Set;

/** A new API key, the only time it can be read. */
public record IssuedKey(ApiKey key, Set<Scope> scopes, Instant expiresAt) {
  /** Copies the scopes. */
  public IssuedKey {
    scopes = Set.copyOf(scopes);
  }
}

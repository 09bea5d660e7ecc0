package com.blackbird.activity.access;

import com.blackbird.activity.account.AccountId;
import java.time.Instant;
import java.util.Set;

/** The account that a valid API key stands for, and what the key may do. */
public record KeyHolder(AccountId accountId, ApiKeyId key, Set<Scope> scopes, Instant expiresAt) {
  /** Copies the scopes. */
  public KeyHolder {
    scopes = Set.copyOf(scopes);
  }

  /** Whether the key was given this scope. */
  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }
}

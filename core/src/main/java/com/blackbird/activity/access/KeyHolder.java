package com.blackbird.activity.access;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.command.Who;
import java.time.Instant;
import java.util.Set;

/** The account that a valid API key stands for, and what the key may do. */
public record KeyHolder(AccountId accountId, ApiKeyId key, Set<Scope> scopes, Instant expiresAt) {
  /** Copies the scopes. */
  public KeyHolder {
    scopes = Set.copyOf(scopes);
  }

  /** How the key's holder stands in the audit log. */
  public Who who() {
    return new Who("", "API key " + key.text());
  }

  /** Whether the key was given this scope. */
  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }
}

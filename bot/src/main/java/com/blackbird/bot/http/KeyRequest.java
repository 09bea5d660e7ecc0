package com.blackbird.bot.http;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.blackbird.activity.access.KeyWish;
import com.blackbird.activity.access.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is sent to get an API key. */
record KeyRequest(
    @Nullable String name, @Nullable List<String> scopes, @Nullable Integer expiresInDays) {
  private static final int MOST_DAYS = 730;

  KeyWish wish() {
    return new KeyWish(name == null ? "" : name, wantedScopes(), life(expiresInDays));
  }

  private Set<Scope> wantedScopes() {
    if (scopes == null || scopes.isEmpty()) {
      throw bad("scopes: missing; use one or more of " + Scope.words());
    }
    return scopes.stream().map(KeyRequest::scope).collect(toUnmodifiableSet());
  }

  static Duration life(@Nullable Integer days) {
    if (days == null) {
      return KeyWish.DEFAULT_LIFE;
    }
    if (days < 1 || days > MOST_DAYS) {
      throw bad("expiresInDays: %d is not allowed; use 1 to %d".formatted(days, MOST_DAYS));
    }
    return Duration.ofDays(days);
  }

  private static Scope scope(@Nullable String word) {
    return Scope.of(String.valueOf(word))
        .orElseThrow(
            () -> bad("scopes: \"%s\" is not allowed; use %s".formatted(word, Scope.words())));
  }

  private static Refusal bad(String detail) {
    return new Refusal(ProblemKind.BAD_REQUEST, detail);
  }
}

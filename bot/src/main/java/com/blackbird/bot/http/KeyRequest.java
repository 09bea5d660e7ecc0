package com.blackbird.bot.http;

import static java.util.stream.Collectors.toCollection;

import com.blackbird.activity.access.ApiKeyStore;
import com.blackbird.activity.access.IssuedKey;
import com.blackbird.activity.access.Scope;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is sent to get an API key. */
record KeyRequest(@Nullable List<String> scopes, @Nullable Integer expiresInDays) {
  private static final int MOST_DAYS = 730;

  /** The key as JSON, the only time it can be read. */
  record Answer(String key, List<String> scopes, String expiresAt) {
    static Answer of(IssuedKey issued, Set<Scope> scopes) {
      return new Answer(
          issued.key().reveal(),
          scopes.stream().map(Scope::text).toList(),
          issued.expiresAt().toString());
    }
  }

  Set<Scope> wantedScopes() {
    if (scopes == null || scopes.isEmpty()) {
      throw bad("scopes: missing; use one or more of " + Scope.words());
    }
    return scopes.stream()
        .map(KeyRequest::scope)
        .collect(toCollection(() -> EnumSet.noneOf(Scope.class)));
  }

  Duration life() {
    if (expiresInDays == null) {
      return ApiKeyStore.DEFAULT_LIFE;
    }
    if (expiresInDays < 1 || expiresInDays > MOST_DAYS) {
      throw bad(
          "expiresInDays: %d is not allowed; use 1 to %d".formatted(expiresInDays, MOST_DAYS));
    }
    return Duration.ofDays(expiresInDays);
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

package com.blackbird.bot.http;

import com.blackbird.activity.access.IssuedKey;
import com.blackbird.activity.access.Scope;
import java.util.List;

/** A new API key as JSON, the only time it can be read. */
record NewKeyAnswer(String key, String id, List<String> scopes, String expiresAt) {
  static NewKeyAnswer of(IssuedKey issued) {
    return new NewKeyAnswer(
        issued.key().reveal(),
        issued.key().id().text(),
        issued.scopes().stream().sorted().map(Scope::text).toList(),
        issued.expiresAt().toString());
  }
}

package com.blackbird.activity.webhook;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The way to webhooks. */
public interface WebhookPost {
  /** Brings this body of JSON there: tries once, within seconds, and says what came of it. */
  PostResult post(URI url, Map<String, String> headers, byte[] body);

  /** Why this cannot be the address of a webhook, as the end of a sentence; empty when it can. */
  Optional<String> objection(URI url);
}

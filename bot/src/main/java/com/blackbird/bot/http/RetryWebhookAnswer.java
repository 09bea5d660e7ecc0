package com.blackbird.bot.http;

import com.blackbird.activity.access.Secret;
import com.blackbird.activity.webhook.Webhook;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where retries go, as JSON.
 *
 * @param why why nothing is sent there; null while something is
 * @param oldSecretUntil until when the secret before signs, too; null when there is none
 * @param secret shown only when it is made
 */
record RetryWebhookAnswer(
    String url,
    int confirmAbove,
    String state,
    @Nullable String why,
    @Nullable String oldSecretUntil,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {
  static RetryWebhookAnswer of(Webhook webhook, @Nullable Secret secret) {
    return new RetryWebhookAnswer(
        webhook.url().toString(),
        webhook.confirmAbove(),
        webhook.isActive() ? "active" : "disabled",
        webhook.isActive() ? null : webhook.why(),
        webhook.oldSecretUntil().map(Instant::toString).orElse(null),
        secret == null ? null : secret.reveal());
  }
}

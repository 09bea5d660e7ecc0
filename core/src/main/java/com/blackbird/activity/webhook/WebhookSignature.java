package com.blackbird.activity.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.access.Secret;
import com.blackbird.activity.account.Hmac;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Signs a message by Standard Webhooks, with every secret that is in force.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
final class WebhookSignature {
  private WebhookSignature() {}

  /** The headers that go with a message. */
  static Map<String, String> headers(String id, Instant at, byte[] body, List<Secret> secrets) {
    String seconds = Long.toString(at.getEpochSecond());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", seconds);
    headers.put(
        "webhook-signature",
        secrets.stream()
            .map(secret -> "v1," + sign(id + "." + seconds + ".", body, secret))
            .collect(Collectors.joining(" ")));
    return headers;
  }

  private static String sign(String head, byte[] body, Secret secret) {
    byte[] hash = Hmac.sha256(WebhookSecret.bytes(secret), head.getBytes(UTF_8), body);
    return Base64.getEncoder().encodeToString(hash);
  }
}

package com.blackbird.activity.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.access.Secret;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a message by Standard Webhooks, with every secret that is in force.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
final class WebhookSignature {
  private static final String ALGORITHM = "HmacSHA256";

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
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(WebhookSecret.bytes(secret), ALGORITHM));
      mac.update(head.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM, e);
    }
  }
}

package com.blackbird.activity.webhook;

import com.blackbird.activity.access.Secret;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret as Standard Webhooks writes it: {@code whsec_} and the Base64 of its bytes. */
final class WebhookSecret {
  private static final String PREFIX = "whsec_";
  private static final int BYTES = 32;

  private WebhookSecret() {}

  static Secret generate() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Secret(PREFIX + Base64.getEncoder().encodeToString(bytes));
  }

  static byte[] bytes(Secret secret) {
    return Base64.getDecoder().decode(secret.reveal().substring(PREFIX.length()));
  }
}

package com.blackbird.activity.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.access.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
  private static final Secret KNOWN = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  /** The example that the libraries of Standard Webhooks are tested with. */
  @Test
  void aMessageIsSignedAsEveryReceiverExpects() {
    assertThat(headers(KNOWN))
        .containsEntry("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
        .containsEntry("webhook-timestamp", "1614265330")
        .containsEntry("webhook-signature", SIGNATURE);
  }

  @Test
  void everySecretInForceSigns() {
    Secret fresh = WebhookSecret.generate();

    assertThat(headers(fresh, KNOWN).get("webhook-signature"))
        .matches("v1,\\S{44} v1,\\S{44}")
        .endsWith(" " + SIGNATURE);
  }

  @Test
  void aSecretHas256BitsAndIsLikeNoOther() {
    Secret secret = WebhookSecret.generate();

    assertThat(secret.reveal()).startsWith("whsec_");
    assertThat(WebhookSecret.bytes(secret)).hasSize(32);
    assertThat(secret.reveal()).isNotEqualTo(WebhookSecret.generate().reveal());
  }

  private static Map<String, String> headers(Secret... secrets) {
    return WebhookSignature.headers(
        "msg_p5jXN8AQM9LWM0D4loKWxJek",
        Instant.ofEpochSecond(1_614_265_330),
        "{\"test\": 2432232314}".getBytes(UTF_8),
        List.of(secrets));
  }
}

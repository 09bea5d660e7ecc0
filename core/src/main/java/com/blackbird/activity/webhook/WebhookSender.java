package com.blackbird.activity.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.access.Secret;
import com.blackbird.activity.vault.CannotOpen;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Signs a message and brings it to an account's webhook, once. */
public final class WebhookSender {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
  private static final JsonMapper JSON = new JsonMapper();

  private final Webhooks webhooks;
  private final WebhookPost post;
  private final Clock clock;

  /** Sends this way. */
  public WebhookSender(Webhooks webhooks, WebhookPost post, Clock clock) {
    this.webhooks = webhooks;
    this.post = post;
    this.clock = clock;
  }

  /**
   * Sends it now.
   *
   * @param id the same whenever this message is sent again, by which the receiver knows it
   */
  public PostResult send(Webhook webhook, String id, byte[] body) {
    List<Secret> secrets;
    try {
      secrets = webhooks.secrets(webhook, clock.instant());
    } catch (CannotOpen e) {
      LOG.error("{}. Let the account make a new secret.", e.getMessage());
      return new PostResult.Unanswered(PostResult.Why.SECRET);
    }
    return post.post(
        webhook.url(), WebhookSignature.headers(id, clock.instant(), body, secrets), body);
  }

  /** Why this cannot be the address of a webhook, as the end of a sentence; empty when it can. */
  public Optional<String> objection(URI url) {
    return post.objection(url);
  }

  /** Sends a message that asks for nothing, so that somebody sees whether they arrive. */
  public PostResult test(Webhook webhook) {
    ObjectNode message = JSON.createObjectNode();
    message.put("type", "retry.test");
    message.put("timestamp", clock.instant().toString());
    message.putObject("data");
    return send(
        webhook, "test_" + UUID.randomUUID(), JSON.writeValueAsString(message).getBytes(UTF_8));
  }
}

package com.blackbird.sandbox.slack.dispatch;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * How an app took what a user did.
 *
 * @param reason why it is not acknowledged, in Slack's words; null when it is
 * @param answer what the app acknowledged with, a missing node when nothing
 */
public record Outcome(boolean acknowledged, @Nullable String reason, JsonNode answer) {

  static Outcome of(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Acknowledged(JsonNode payload) -> new Outcome(true, null, payload);
      case Delivery.TimedOut() -> refused("operation_timeout");
      case Delivery.NotConnected() -> refused("dispatch_failed");
      case Delivery.Failed(String error, _, _) -> refused(error);
    };
  }

  static Outcome refused(String reason) {
    return new Outcome(false, reason, MissingNode.getInstance());
  }

  /** Nothing had to be sent. */
  static Outcome local() {
    return new Outcome(true, null, MissingNode.getInstance());
  }
}

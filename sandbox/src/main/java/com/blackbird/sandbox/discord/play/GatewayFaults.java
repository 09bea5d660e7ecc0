package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.gateway.Gateway;
import com.blackbird.sandbox.discord.rest.RateLimits;
import tools.jackson.databind.JsonNode;

/** What goes wrong with the connections when it is asked for. */
final class GatewayFaults {
  private static final String KINDS =
      "drop, reconnect, invalidate, resumable, silence, answer, limit, unlimit, refuse";
  private final Gateway gateway;
  private final RateLimits limits;

  GatewayFaults(Gateway gateway, RateLimits limits) {
    this.gateway = gateway;
    this.limits = limits;
  }

  /** Causes the fault that is named. */
  JsonNode cause(Ask ask) {
    switch (ask.text("kind")) {
      case "drop" -> gateway.dropConnections();
      case "reconnect" -> gateway.askToReconnect();
      case "invalidate" -> gateway.invalidateSessions(false);
      case "resumable" -> gateway.invalidateSessions(true);
      case "silence" -> gateway.acknowledgeHeartbeats(false);
      case "answer" -> gateway.acknowledgeHeartbeats(true);
      case "limit" -> limits.enforce(true);
      case "unlimit" -> limits.enforce(false);
      case "refuse" -> limits.refuseNext(ask.number("count", 1), ask.number("seconds", 1));
      default -> throw CannotPlay.wrong("There are the faults " + KINDS + ".");
    }
    return Json.object().put("ok", true);
  }
}

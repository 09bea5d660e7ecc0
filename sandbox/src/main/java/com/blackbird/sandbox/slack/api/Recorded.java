package com.blackbird.sandbox.slack.api;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** One call as it was received and answered; tokens are left out. */
public record Recorded(Instant at, String method, ObjectNode arguments, ObjectNode answer) {

  /** Whether Slack did what was asked. */
  public boolean isOk() {
    return answer.path("ok").asBoolean(false);
  }
}

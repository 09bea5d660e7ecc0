package com.blackbird.bot.desk.standin;

import tools.jackson.databind.JsonNode;

/** An answer other than that the work is done. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  final int status;
  final transient JsonNode json;

  Refusal(int status, JsonNode json) {
    super("HTTP " + status, null, false, false);
    this.status = status;
    this.json = json;
  }
}

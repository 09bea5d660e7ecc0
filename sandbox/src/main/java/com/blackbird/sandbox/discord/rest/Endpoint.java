package com.blackbird.sandbox.discord.rest;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Answers one kind of request while the world is locked. */
@FunctionalInterface
interface Endpoint {
  /** The body of the answer; null for the status 204 without one. */
  @Nullable JsonNode answer(Call call);
}

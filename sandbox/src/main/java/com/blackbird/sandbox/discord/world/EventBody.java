package com.blackbird.sandbox.discord.world;

import tools.jackson.databind.node.ObjectNode;

/** Tells one bot what happened. */
@FunctionalInterface
public interface EventBody {
  /** A new tree, which the caller may change. */
  ObjectNode toldTo(User bot);
}

package com.blackbird.sandbox.slack.api;

import tools.jackson.databind.node.ObjectNode;

/** What a method answers, without {@code ok}; refusals are thrown. */
@FunctionalInterface
interface Method {
  ObjectNode answer(Call call);
}

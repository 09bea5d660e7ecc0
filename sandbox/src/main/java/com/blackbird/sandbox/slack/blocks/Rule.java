package com.blackbird.sandbox.slack.blocks;

import tools.jackson.databind.JsonNode;

/** What one value of a payload has to be; says what is wrong in Slack's own words. */
@FunctionalInterface
interface Rule {
  void check(JsonNode value, String pointer, Findings findings);
}

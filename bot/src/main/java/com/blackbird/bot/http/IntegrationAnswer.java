package com.blackbird.bot.http;

import com.blackbird.activity.activity.IntegrationOverview;
import com.blackbird.activity.integration.Integration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An integration as JSON. */
record IntegrationAnswer(
    String key,
    String name,
    String platform,
    String state,
    @Nullable String lastActivity,
    long errors24h) {

  static IntegrationAnswer of(Integration integration, @Nullable IntegrationOverview overview) {
    return new IntegrationAnswer(
        integration.key().text(),
        integration.name(),
        integration.platform().key(),
        integration.state().text(),
        overview == null ? null : overview.lastActivity().map(Instant::toString).orElse(null),
        overview == null ? 0 : overview.errors());
  }
}

package com.blackbird.activity.activity;

import com.blackbird.activity.integration.IntegrationKey;
import java.time.Instant;
import java.util.Optional;

/** How an integration has been doing: its last activity and its errors since a given moment. */
public record IntegrationOverview(
    IntegrationKey integration, Optional<Instant> lastActivity, long errors) {}

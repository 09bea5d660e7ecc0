package com.blackbird.activity.stats;

import com.blackbird.activity.integration.IntegrationKey;
import java.time.Instant;

/**
 * An error that came again and again.
 *
 * @param title its words without what varies; foreign text
 * @param last when it came last
 */
public record TopError(IntegrationKey integration, String title, long count, Instant last) {}

package com.blackbird.activity.stats;

import com.blackbird.activity.integration.IntegrationKey;

/** Gives errors a name that is the same for the same error with other values. */
@FunctionalInterface
public interface ErrorNames {
  /** The name of what this integration's platform worded so. */
  String name(IntegrationKey integration, String message);
}

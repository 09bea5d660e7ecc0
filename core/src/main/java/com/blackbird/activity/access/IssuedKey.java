package com.blackbird.activity.access;

import java.time.Instant;

/** A new API key, the only time it can be read. */
public record IssuedKey(ApiKey key, Instant expiresAt) {}

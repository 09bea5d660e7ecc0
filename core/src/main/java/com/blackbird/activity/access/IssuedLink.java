package com.blackbird.activity.access;

import java.time.Instant;

/** A new link code, the only time it can be read. */
public record IssuedLink(LinkCode code, Instant expiresAt) {}

package com.blackbird.activity.vault;

/**
 * A sealed value where it lies.
 *
 * @param label what it is bound to
 * @param stored as it is stored
 */
public record SealedValue(Label label, String stored) {}

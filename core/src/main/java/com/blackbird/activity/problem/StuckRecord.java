package com.blackbird.activity.problem;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import java.time.Instant;
import java.util.UUID;

/**
 * One record that has failed and not gone through since.
 *
 * @param part the problem under whose id it is counted: the whole one or what was merged into it
 * @param senderId what its sender calls the last activity that failed; empty when that is dropped
 */
public record StuckRecord(
    UUID part,
    Direction direction,
    ActivityType type,
    String reference,
    Instant failedAt,
    String senderId) {}

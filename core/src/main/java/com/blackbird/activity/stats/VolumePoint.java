package com.blackbird.activity.stats;

import java.time.Instant;

/**
 * What was logged in one stretch of time.
 *
 * @param begin the first moment of the stretch
 * @param errors how many of the activities are errors
 */
public record VolumePoint(Instant begin, long activities, long errors) {}

package com.blackbird.activity.problem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of a problem; follows from the set of activities alone, in whatever order they
 * came, and for the records from when the present outbreak began.
 *
 * @param errors how many errors there were
 * @param records how many records failed in the present outbreak
 * @param stuck how many of these have not gone through since, without those that a person wrote off
 * @param oldestStuck when the first of these failed
 * @param lastSynced when the last record went through
 * @param inferred whether some of it failed without a reference, so that recovery is inferred
 */
public record Facts(
    long errors,
    Instant firstSeen,
    Instant lastSeen,
    long records,
    long stuck,
    @Nullable Instant oldestStuck,
    @Nullable Instant lastSynced,
    boolean inferred) {}

package com.blackbird.activity.problem;

import com.blackbird.activity.account.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A problem has changed since it was last claimed: its state, its owner, or what is counted.
 *
 * @param since when the first of these changes was noted
 * @param changes how many there were
 * @param trace of the request that caused the newest of them; null for none
 */
public record ProblemChange(
    AccountId accountId, UUID problem, Instant since, long changes, @Nullable String trace) {}

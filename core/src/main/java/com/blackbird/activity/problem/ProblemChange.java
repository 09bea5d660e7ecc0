package com.blackbird.activity.problem;

import com.blackbird.activity.account.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * A problem has changed since it was last claimed: its state, its owner, or what is counted.
 *
 * @param since when the first of these changes was noted
 * @param changes how many there were
 */
public record ProblemChange(AccountId accountId, UUID problem, Instant since, long changes) {}

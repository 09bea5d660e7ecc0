package com.blackbird.activity.retry;

import com.blackbird.activity.account.AccountId;
import java.util.UUID;

/**
 * One message of a retry that is to be brought now.
 *
 * @param attempts how often it was tried, with this time
 */
record RetryMessage(AccountId account, UUID retry, int number, int attempts) {}

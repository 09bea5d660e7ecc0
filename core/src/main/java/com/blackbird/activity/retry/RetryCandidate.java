package com.blackbird.activity.retry;

/**
 * A record that is stuck, with what the guide of its own error says.
 *
 * @param isTooSoon whether it failed so lately that it would fail again, as the guide says
 */
record RetryCandidate(RetryRecord record, RetryAdvice advice, boolean isTooSoon) {}

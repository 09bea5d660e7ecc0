package com.blackbird.activity.retry;

/** A record that is stuck, with what the guide of its own error says. */
record RetryCandidate(RetryRecord record, RetryAdvice advice) {}

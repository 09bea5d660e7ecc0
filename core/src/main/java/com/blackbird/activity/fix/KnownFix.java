package com.blackbird.activity.fix;

/**
 * The best fix that is known of an error.
 *
 * @param seen how often the error has broken out in the account, this time included
 */
public record KnownFix(Fix fix, long seen) {}

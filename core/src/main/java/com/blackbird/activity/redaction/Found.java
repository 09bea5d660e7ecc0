package com.blackbird.activity.redaction;

/**
 * A piece of a text that is not for everybody.
 *
 * @param start where it begins
 * @param end where the text goes on
 * @param kind what it is, in a few plain words
 */
public record Found(int start, int end, String kind) {}

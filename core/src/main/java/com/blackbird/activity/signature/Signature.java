package com.blackbird.activity.signature;

/**
 * What stays the same when the same error is reported again with other values.
 *
 * <p>Two messages are the same error when their ids are equal. Template and title are for people
 * and may differ a little between two messages of one id, because one was logged as JSON, say, and
 * the other as text; keep those of the first.
 *
 * @param id the version of the rules and a hash, such as {@code s2-0f3a...}; 23 characters
 * @param template the message with typed places for what varies, such as {@code <number>}
 * @param title one line for a list, of 120 characters at most
 */
public record Signature(String id, String template, String title) {}

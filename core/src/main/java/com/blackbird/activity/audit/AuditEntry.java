package com.blackbird.activity.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One act, for people to read; all of it may be foreign text.
 *
 * @param act its word, which a later version may not know
 * @param who by whom; empty when the bot did it by itself
 * @param place the channel, or how else they reached the bot
 * @param before what was, by the fields' names
 * @param hash in hexadecimal digits
 */
public record AuditEntry(
    long number,
    Instant at,
    String act,
    String subject,
    String who,
    String place,
    Map<String, String> before,
    Map<String, String> after,
    String hash) {}

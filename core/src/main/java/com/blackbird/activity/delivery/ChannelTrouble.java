package com.blackbird.activity.delivery;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.Reason;
import java.time.Instant;

/**
 * A channel that takes no messages now.
 *
 * @param reason what kind of refusal it was
 * @param detail the platform's own word for it
 * @param probedAt when it was last tried
 * @param probes how often it was tried since the first refusal
 * @param nextProbe when it is tried again
 */
public record ChannelTrouble(
    AccountId account,
    ChannelRef channel,
    Reason reason,
    String detail,
    Instant since,
    Instant probedAt,
    int probes,
    Instant nextProbe) {}

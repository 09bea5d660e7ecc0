package com.blackbird.activity.retry;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.integration.IntegrationKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some records that somebody wants to have synced again.
 *
 * @param records how many
 * @param decidedBy who sent, confirmed or cancelled it; nobody while it waits
 * @param channel where a second person is asked, if one has to be
 */
record Retry(
    AccountId account,
    UUID id,
    IntegrationKey integration,
    @Nullable UUID problem,
    String title,
    RetryState state,
    int records,
    Who askedBy,
    Instant askedAt,
    Instant expiresAt,
    Who decidedBy,
    @Nullable Instant decidedAt,
    Optional<ChannelRef> channel) {
  /** The message in which a second person is asked. */
  Optional<Handle> handle() {
    return channel.map(one -> new Handle(account, one, "retry/" + id));
  }

  /** Whether somebody may still confirm it. */
  boolean waits(Instant now) {
    return state == RetryState.ASKED && now.isBefore(expiresAt);
  }

  /** When it was sent, or asked for. */
  Instant at() {
    return decidedAt == null ? askedAt : decidedAt;
  }

  Retry decided(RetryState next, int count, Who who, Instant now) {
    return new Retry(
        account,
        id,
        integration,
        problem,
        title,
        next,
        count,
        askedBy,
        askedAt,
        expiresAt,
        who,
        now,
        channel);
  }
}

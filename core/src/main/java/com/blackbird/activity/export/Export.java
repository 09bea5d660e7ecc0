package com.blackbird.activity.export;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.language.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An export that somebody asked for.
 *
 * @param asked the filters as they were typed
 * @param person the direct conversation with the person who asked
 * @param activities how many have been written so far
 * @param filesSent how many files the person has already
 * @param detail why it failed, in words for the person; else empty
 * @param letter the message that tells the person how far it is, once there is one
 */
public record Export(
    AccountId account,
    UUID id,
    ActivityQuery query,
    String asked,
    ChannelRef person,
    Language language,
    ExportState state,
    long activities,
    int filesSent,
    String detail,
    Optional<MessageRef> letter,
    Instant requestedAt) {
  /** What the file is called, without its ending. */
  public String fileName() {
    return "activities-" + requestedAt.toString().substring(0, 10);
  }
}

package com.blackbird.activity.master;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.relay.ConversationId;
import com.blackbird.activity.support.CaseId;
import com.blackbird.activity.support.MasterNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What many cases at a desk are about, worked on as one.
 *
 * @param id of the conversation in its thread, which is the desk's own
 * @param title what it is about, in a few words; foreign text
 * @param quoted what the platform said to the first who asked; foreign text
 * @param resolvedAt when it was done with; null while it is open
 * @param fix what solved it, in a line; may be empty
 */
public record MasterCase(
    UUID desk,
    MasterNumber number,
    UUID id,
    String signature,
    String title,
    String quoted,
    Instant openedAt,
    @Nullable Instant resolvedAt,
    String fix) {
  /** Whether cases can still be taken in. */
  public boolean isOpen() {
    return resolvedAt == null;
  }

  /** Among the names of cases; a desk's own, since it belongs to no account. */
  public CaseId asCase() {
    return new CaseId(new AccountId(desk), id);
  }

  /** What is said in its thread. */
  public ConversationId conversation() {
    return asCase().conversation();
  }

  /** The message with which its thread begins. */
  Handle root(Desk at) {
    return new Handle(asCase().account(), at.channel(), "case/" + id + "/desk");
  }

  /** The bot's reaction to a message in its thread. */
  Handle mark(Desk at, String message, String emoji) {
    return new Handle(
        asCase().account(), at.channel(), "case/" + id + "/mark/" + message + "/" + emoji);
  }
}

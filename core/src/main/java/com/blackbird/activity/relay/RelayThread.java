package com.blackbird.activity.relay;

import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.delivery.Handle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A thread as it stands in its conversation.
 *
 * @param place where it is; null while its first message is not posted
 * @param since what was said before then is not passed on; null when it began for this conversation
 * @param lookAt when it is to be read on its platform; null when nothing is thought to be missed
 * @param looks how often it was tried to read it
 * @param troubles how often its channel has taken nothing
 */
record RelayThread(
    ConversationId conversation,
    Member member,
    @Nullable ThreadRef place,
    boolean hasEnded,
    boolean isHeld,
    int troubles,
    @Nullable Instant since,
    @Nullable Instant lookAt,
    int looks) {
  private static final int PATIENCE = 8;

  int number() {
    return member.number();
  }

  /** A message of the outbox that stands in this thread. */
  Handle handle(String name) {
    Handle root = member.root();
    return new Handle(
        root.account(), root.channel(), "relay/" + conversation.id() + "/" + number() + "/" + name);
  }

  /** The copy here of a part of a message. */
  Handle copyOf(RelayMessage message, String part) {
    return handle("copy/" + message.number() + "/" + message.id() + "/" + part);
  }

  /** Whether reactions can be set here. */
  boolean isReactive() {
    return !member.root().channel().platform().isHelpDesk();
  }

  /** Whether this is the ticket of a help desk in which another thread of support's speaks too. */
  boolean isTicketOfSameSide(RelayThread other) {
    return !isReactive() && member.side() == other.member().side();
  }

  /** Whether something older may come yet, from reading the thread. */
  boolean isCatchingUp() {
    return lookAt != null && place != null && looks <= PATIENCE;
  }

  /** Whether what is said in the other one is shown here. */
  boolean hears(RelayThread other) {
    return other.number() != number()
        && !member.isSpeakingOnly()
        && (member.side() != other.member().side() || other.member().isSpeakingOnly());
  }
}

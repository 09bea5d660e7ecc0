package com.blackbird.activity.delivery;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.ThreadRef;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a message that was owed.
 *
 * @param channel the channel of its handle
 * @param owner the first word of its handle's name
 * @param handle the id of its handle
 */
public record Settled(AccountId account, ChannelRef channel, String owner, UUID handle, Fate fate) {
  /** What became of it. */
  public sealed interface Fate {}

  /**
   * It is posted, or says now what it was to say.
   *
   * @param thread the thread of its own that began with it; null when none did
   */
  public record Stands(MessageRef message, @Nullable ThreadRef thread) implements Fate {}

  /** It was taken back. */
  public record TakenBack(MessageRef message) implements Fate {}

  /** Somebody else has removed it; it says nothing any more. */
  public record Gone(MessageRef message) implements Fate {}

  /** The platform will not have it, ever. */
  public record Refused(Reason reason, String detail) implements Fate {}

  /** The channel takes nothing for now; told once, for the first message that it did not take. */
  public record Held(Reason reason, String detail) implements Fate {}
}

package com.blackbird.bot.desk;

import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendResult;
import java.util.Optional;
import java.util.function.Function;

/**
 * The later state of a message where none can be changed: another one, which begins with
 * <em>Edited</em>.
 *
 * @param isSaid whether the newest one says so already
 * @param say says it
 */
public record DeskFollowUp(boolean isSaid, Runnable say) {
  /**
   * Brings a message to its newer state. The card that a ticket began with is not told again: its
   * fields are kept in step.
   *
   * @param followUp what would say it, when the message is there
   */
  public static SendResult of(
      MessageRef ref, Function<DeskMessage, Optional<DeskFollowUp>> followUp) {
    DeskMessage edited = DeskMessage.of(ref);
    if (edited.isRoot()) {
      return new SendResult.Sent(ref);
    }
    Optional<DeskFollowUp> next = followUp.apply(edited);
    if (next.isEmpty()) {
      return new SendResult.Refused(Reason.MESSAGE_GONE, "no message " + edited.message());
    }
    if (!next.get().isSaid()) {
      next.get().say().run();
    }
    return new SendResult.Sent(ref);
  }
}

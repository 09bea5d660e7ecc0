package com.blackbird.activity.redaction;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Decides what of a message is shown to whom, right before it leaves. Secrets never are. */
public interface Discretion {
  /** Shows everything but secrets. */
  Discretion SECRETS_ONLY =
      new Discretion() {
        @Override
        public ChatMessage shown(AccountId account, Reader reader, Place place, ChatMessage all) {
          return Secrets.MASK.of(all);
        }

        @Override
        public UnaryOperator<String> words(AccountId account, Reader reader) {
          return Secrets::hide;
        }
      };

  /** Who reads it. */
  enum Reader {
    /** Everybody in a channel. */
    CHANNEL,
    /** One person alone, who asked for it. */
    PERSON,
    /** Those to whom a person said it. */
    CONVERSATION
  }

  /**
   * Where a message stands.
   *
   * @param name of the message; the same one as long as it is the same message
   */
  record Place(ChannelRef channel, UUID name) {}

  /** What of the message is shown there; what is hidden can be asked for. */
  ChatMessage shown(AccountId account, Reader reader, Place place, ChatMessage message);

  /** Gives of words what is shown of them, such as those of a title or of a table's cells. */
  UnaryOperator<String> words(AccountId account, Reader reader);
}

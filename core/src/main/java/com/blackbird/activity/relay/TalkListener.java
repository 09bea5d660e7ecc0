package com.blackbird.activity.relay;

import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.language.Language;
import java.time.Instant;

/** Hears what is said in conversations, in the transaction that takes it up. */
public interface TalkListener {
  /**
   * Somebody has said something, or has made visible what was internal. Told once for each, also in
   * a closed conversation: one that is open when this returns passes it on.
   */
  void said(ConversationId conversation, Said said);

  /**
   * Whether what somebody says to all, in a thread that only speaks, may be said in this
   * conversation too; asked again for each wording of it.
   *
   * @param message the platform's id of the message
   */
  boolean mayBeSaidToAll(ConversationId conversation, Speaker speaker, String message, Prose text);

  /** A thread has ended on its platform: it was archived or deleted, or its channel was. */
  void ended(ConversationId conversation, Side side, Instant at);

  /** Somebody at a help desk said that the matter is done, or open again. */
  void settled(ConversationId conversation, Side side, Speaker speaker, boolean isDone, Instant at);

  /** Something could not be brought to a side. */
  void unreachable(ConversationId conversation, Side side, Reason why, Instant at);

  /**
   * How far it has got in this conversation what a thread says that only speaks; see {@link
   * Relay#arrivals}. The relay itself marks no message in such a thread.
   */
  void arrived(ConversationId conversation);

  /** The language that people read on a side. */
  Language language(ConversationId conversation, Side side);

  /** Hears nothing. */
  static TalkListener none() {
    return new TalkListener() {
      @Override
      public void said(ConversationId conversation, Said said) {}

      @Override
      public boolean mayBeSaidToAll(
          ConversationId conversation, Speaker speaker, String message, Prose text) {
        return true;
      }

      @Override
      public void ended(ConversationId conversation, Side side, Instant at) {}

      @Override
      public void settled(
          ConversationId conversation, Side side, Speaker speaker, boolean isDone, Instant at) {}

      @Override
      public void unreachable(ConversationId conversation, Side side, Reason why, Instant at) {}

      @Override
      public void arrived(ConversationId conversation) {}

      @Override
      public Language language(ConversationId conversation, Side side) {
        return Language.ENGLISH;
      }
    };
  }
}

package com.blackbird.activity.relay;

import com.blackbird.activity.chat.Speaker;
import java.time.Instant;

/** Hears what is said in conversations, in the transaction that takes it up. */
public interface TalkListener {
  /**
   * Somebody has said something, or has made visible what was internal. Told once for each, also in
   * a closed conversation: one that is open when this returns passes it on.
   */
  void said(ConversationId conversation, Said said);

  /** A thread has ended on its platform: it was archived or deleted, or its channel was. */
  void ended(ConversationId conversation, Side side, Instant at);

  /** Somebody at a help desk said that the matter is done, or open again. */
  void settled(ConversationId conversation, Side side, Speaker speaker, boolean isDone, Instant at);

  /**
   * Something could not be brought to a side.
   *
   * @param why in words that people read
   */
  void unreachable(ConversationId conversation, Side side, String why, Instant at);

  /**
   * How far it has got in this conversation what a thread says that only speaks; see {@link
   * Relay#arrivals}. The relay itself marks no message in such a thread.
   */
  void arrived(ConversationId conversation);

  /** Hears nothing. */
  static TalkListener none() {
    return new TalkListener() {
      @Override
      public void said(ConversationId conversation, Said said) {}

      @Override
      public void ended(ConversationId conversation, Side side, Instant at) {}

      @Override
      public void settled(
          ConversationId conversation, Side side, Speaker speaker, boolean isDone, Instant at) {}

      @Override
      public void unreachable(ConversationId conversation, Side side, String why, Instant at) {}

      @Override
      public void arrived(ConversationId conversation) {}
    };
  }
}

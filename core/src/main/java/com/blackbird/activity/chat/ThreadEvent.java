package com.blackbird.activity.chat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a thread. A platform tells it at least once and in any order; what this bot did
 * itself is told as well.
 */
public sealed interface ThreadEvent {
  /** Where it happened. */
  ThreadRef thread();

  /** When, by the platform's clock. */
  Instant at();

  /**
   * Somebody said something.
   *
   * @param answers the message that it answers inside the thread; null when it answers none
   */
  record Posted(
      ThreadRef thread,
      MessageRef message,
      Speaker speaker,
      Prose text,
      List<SentFile> files,
      @Nullable MessageRef answers,
      Instant at)
      implements ThreadEvent {
    public Posted {
      files = List.copyOf(files);
    }
  }

  /** A message says something else now, or has other files. */
  record Edited(
      ThreadRef thread,
      MessageRef message,
      Speaker speaker,
      Prose text,
      List<SentFile> files,
      Instant at)
      implements ThreadEvent {
    public Edited {
      files = List.copyOf(files);
    }
  }

  /** A message is gone. */
  record Deleted(ThreadRef thread, MessageRef message, Instant at) implements ThreadEvent {}

  /**
   * Somebody put a reaction to a message, or took it away.
   *
   * @param emoji the character itself, or the name of one of the workspace's own
   */
  record Reacted(
      ThreadRef thread,
      MessageRef message,
      Speaker speaker,
      String emoji,
      boolean isAdded,
      Instant at)
      implements ThreadEvent {}

  /**
   * Somebody has archived, locked or deleted the thread, or its channel, or sent the bot out of it.
   *
   * @param thread all threads of the channel when it has no id
   */
  record Ended(ThreadRef thread, Instant at) implements ThreadEvent {}

  /** Somebody at a help desk said that the matter is done, or that it is open again. */
  record Settled(ThreadRef thread, Speaker speaker, boolean isDone, Instant at)
      implements ThreadEvent {}
}

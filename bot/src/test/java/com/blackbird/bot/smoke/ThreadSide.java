package com.blackbird.bot.smoke;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.ThreadRef;
import java.util.List;

/** Support's side of the threads that the bot opens, with the same verbs everywhere. */
interface ThreadSide {
  ChatPlatform platform();

  /** Where the bot opens threads here. */
  ChannelRef channel();

  /** All threads that the bot has opened, in the order in which it did. */
  List<Shown> all();

  /** Somebody of support answers; returns the platform's name of the message. */
  String says(ThreadRef thread, String words);

  /** Somebody of support answers with a file. */
  void sends(ThreadRef thread, String words, String file, byte[] bytes);

  /** Somebody of support takes back what they have said. */
  void takesBack(ThreadRef thread, String message);

  /** The bytes of a file that the bot has brought into a thread. */
  byte[] opens(ThreadRef thread, String file);

  /** The next opening of a thread is done, but its answer is lost. */
  void losesNextOpening();

  /** The next reply is done, but its answer is lost. */
  void losesNextReply();

  /** The next reply is refused as one too many. */
  void limitsNextReply(int seconds);

  /** The thread behind a name. */
  default Shown shows(ThreadRef thread) {
    return all().stream().filter(one -> one.id().equals(thread.thread())).findFirst().orElseThrow();
  }

  /** The message behind a name, in its thread. */
  default Said shows(ThreadRef thread, MessageRef message) {
    return shows(thread).said().stream().filter(one -> one.is(message)).findFirst().orElseThrow();
  }

  /** A thread as support sees it. */
  record Shown(String id, String title, boolean isDone, List<String> tags, List<Said> said) {}

  /**
   * A message as support sees it.
   *
   * @param isVisible whether the customer could see it too
   */
  record Said(String id, String who, String words, boolean isVisible) {
    boolean is(MessageRef message) {
      return message.message().equals(id) || message.message().endsWith(":" + id);
    }
  }
}

package com.blackbird.bot.smoke;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.ThreadRef;
import java.net.URI;
import java.util.List;

/** Support's side of a help desk, with the same verbs at each; Kim is an agent there. */
interface DeskSide extends AutoCloseable {
  ChatPlatform platform();

  /** The environment variables that lead the bot here. */
  List<String> settings();

  /** Where the bot opens threads here. */
  ChannelRef channel();

  /** Sends all notices there from now on. */
  void tells(URI bot);

  /** All threads that the bot has opened, in the order in which it did. */
  List<Shown> all();

  /** Kim answers the customer; returns the help desk's name of the message. */
  String says(ThreadRef thread, String words);

  /** Kim writes something that only support can see. */
  void notes(ThreadRef thread, String words);

  /** Kim answers with a file. */
  void sends(ThreadRef thread, String words, String file, byte[] bytes);

  /** Kim says that the matter is done, or open again. */
  void settles(ThreadRef thread, boolean isDone);

  /** Kim takes back what she has said. */
  void takesBack(ThreadRef thread, String message);

  /** The next opening of a thread is done, but its answer is lost. */
  void losesNextOpening();

  /** The next reply is done, but its answer is lost. */
  void losesNextReply();

  /** The next reply is refused as one too many. */
  void limitsNextReply(int seconds);

  /**
   * Sends the newest notice again, signed with another secret; returns the status of the answer.
   */
  int forges();

  /** Sends the newest notice again as it was; returns the status of the answer. */
  int replays();

  /** The newest notice has this many bytes, though nobody needs them; returns the status. */
  int floods(int bytes);

  /** How many notices the bot has taken. */
  int taken();

  @Override
  void close();

  /** The thread behind a name. */
  default Shown shows(ThreadRef thread) {
    return all().stream().filter(one -> one.id().equals(thread.thread())).findFirst().orElseThrow();
  }

  /** The message behind a name, in its thread. */
  default Said shows(ThreadRef thread, MessageRef message) {
    return shows(thread).said().stream()
        .filter(one -> message.message().endsWith(":" + one.id()))
        .findFirst()
        .orElseThrow();
  }

  /** A thread as support sees it. */
  record Shown(String id, String title, boolean isDone, List<String> tags, List<Said> said) {}

  /**
   * A message as support sees it.
   *
   * @param isVisible whether the customer could see it too
   * @param files where they can be read
   */
  record Said(String id, String who, String words, boolean isVisible, List<URI> files) {}
}

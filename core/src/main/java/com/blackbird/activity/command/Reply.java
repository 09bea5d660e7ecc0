package com.blackbird.activity.command;

import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;

/** The way back to the person who asked; only that person sees what is said. */
public interface Reply {
  /** Answers; after a click this replaces the message that was clicked, unless others see that. */
  void show(ChatMessage message);

  /** Replaces the message that was clicked; does nothing to one that others see. */
  void change(ChatMessage message);

  /** Says something more and leaves what is there as it is. */
  void say(ChatMessage message);

  /** Opens a form; works only as the first answer to a click, within 3 seconds. */
  void ask(ChatForm form);
}

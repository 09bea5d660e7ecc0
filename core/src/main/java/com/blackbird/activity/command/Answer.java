package com.blackbird.activity.command;

import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;

/** What a command or an action wants to happen. */
public sealed interface Answer {
  /** The same, of the account with this mark. */
  default Answer marked(String mark) {
    return switch (this) {
      case Show show -> new Show(show.message().marked(mark));
      case Tell tell -> new Tell(tell.message().marked(mark));
      case TellAll all -> new TellAll(all.message().marked(mark));
      case Changed changed -> new Changed(changed.message().marked(mark));
      case Ask ask -> new Ask(ask.form().marked(mark));
      case Share share -> new Share(share.message().marked(mark));
    };
  }

  /**
   * Show this to the person alone; after a click it replaces what was clicked, unless others see
   * that.
   */
  record Show(ChatMessage message) implements Answer {}

  /** Show this to the person alone and leave what was clicked as it is. */
  record Tell(ChatMessage message) implements Answer {}

  /**
   * What was clicked has changed to this: it replaces the person's own copy. A message that
   * everybody sees is kept up to date by whoever posted it.
   */
  record Changed(ChatMessage message) implements Answer {}

  /** Tell this to the person alone, with the personal data in it. */
  record TellAll(ChatMessage message) implements Answer {}

  /** Open this form. */
  record Ask(ChatForm form) implements Answer {}

  /** Post this in the channel for everybody. */
  record Share(ChatMessage message) implements Answer {}
}

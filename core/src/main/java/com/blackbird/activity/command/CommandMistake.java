package com.blackbird.activity.command;

import com.blackbird.activity.chat.ChatMessage;

/** The person can do something about it; the message says what, in words for people. */
public class CommandMistake extends RuntimeException {
  private final transient ChatMessage answer;

  /** A mistake that one sentence explains. */
  public CommandMistake(String sentence) {
    this(ChatMessage.of(sentence));
  }

  /** A mistake that takes more than a sentence to explain. */
  public CommandMistake(ChatMessage answer) {
    super(answer.plainText());
    this.answer = answer;
  }

  /** What to show. */
  public ChatMessage answer() {
    return answer;
  }
}

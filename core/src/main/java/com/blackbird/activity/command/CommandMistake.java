package com.blackbird.activity.command;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.Language;
import java.util.List;

/** The person can do something about it; the message says what, in words for people. */
public class CommandMistake extends RuntimeException {
  private final transient ChatMessage answer;
  private final String line;

  /** A mistake that one sentence explains. */
  public CommandMistake(String sentence) {
    this(ChatMessage.of(sentence));
  }

  /** A mistake that takes more than a sentence to explain. */
  public CommandMistake(ChatMessage answer) {
    this(answer, "");
  }

  private CommandMistake(ChatMessage answer, String line) {
    super(answer.plainText());
    this.answer = answer;
    this.line = line;
  }

  /**
   * A mistake with what was probably meant.
   *
   * @param line what to type after {@code /blackbird} instead
   */
  public static CommandMistake offering(Language language, String sentence, String line) {
    ChatMessage.Builder answer = new ChatMessage.Builder().text(sentence);
    answer.text(Rich.empty().code("/blackbird " + line));
    CommandButton.of(CommandTexts.in(language).doThat(), line)
        .ifPresent(button -> answer.controls(List.of(button)));
    return new CommandMistake(answer.build(), line);
  }

  /** What to show. */
  public ChatMessage answer() {
    return answer;
  }

  /** What was probably meant, to type after {@code /blackbird}; empty when nobody knows. */
  public String line() {
    return line;
  }
}

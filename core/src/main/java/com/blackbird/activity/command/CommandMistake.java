package com.blackbird.activity.command;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Said;
import java.util.List;
import java.util.function.Function;

/**
 * The person can do something about it; the message says what, in words for people. Whoever throws
 * it need not know the reader's language.
 */
public class CommandMistake extends RuntimeException {
  private final transient Function<Language, ChatMessage> answer;
  private final String line;

  /** A mistake that one sentence explains. */
  public CommandMistake(Said sentence) {
    this(language -> ChatMessage.of(sentence.in(language)), "");
  }

  /** A mistake that one sentence explains, which is in the reader's language already. */
  public CommandMistake(String sentence) {
    this(Said.plain(sentence));
  }

  /** A mistake whose explanation is in the reader's language already. */
  public CommandMistake(ChatMessage answer) {
    this(language -> answer, "");
  }

  private CommandMistake(Function<Language, ChatMessage> answer, String line) {
    super(answer.apply(Language.ENGLISH).plainText());
    this.answer = answer;
    this.line = line;
  }

  /** What was clicked has been drawn by a version that knew other buttons. */
  public static CommandMistake oldButton() {
    return new CommandMistake(language -> CommandTexts.in(language).oldButton());
  }

  /** A mistake that takes more than a sentence to explain. */
  public static CommandMistake shown(Function<Language, ChatMessage> answer) {
    return new CommandMistake(answer, "");
  }

  /**
   * A mistake with what was probably meant.
   *
   * @param line what to type after {@code /blackbird} instead
   */
  public static CommandMistake offering(Said sentence, String line) {
    return new CommandMistake(language -> offer(language, sentence.in(language), line), line);
  }

  private static ChatMessage offer(Language language, String sentence, String line) {
    ChatMessage.Builder answer = new ChatMessage.Builder().text(sentence);
    answer.text(Rich.empty().code("/blackbird " + line));
    CommandButton.of(CommandTexts.in(language).doThat(), line)
        .ifPresent(button -> answer.controls(List.of(button)));
    return answer.build();
  }

  /** What to show to who reads in this language. */
  public ChatMessage answer(Language language) {
    return answer.apply(language);
  }

  /** What was probably meant, to type after {@code /blackbird}; empty when nobody knows. */
  public String line() {
    return line;
  }
}

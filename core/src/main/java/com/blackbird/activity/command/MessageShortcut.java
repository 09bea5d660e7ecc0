package com.blackbird.activity.command;

import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Said;

/**
 * Something that people do with a message that is already there, from the message's own menu.
 *
 * @param name letters, digits and dots
 * @param label what people read in the menu, up to 24 characters in English (Slack's limit)
 * @param right what it takes to use it
 */
public record MessageShortcut(String name, Said label, Right right, Handler handler) {
  /** https://docs.slack.dev/reference/app-manifest */
  private static final int MAX_LABEL = 24;

  /** https://discord.com/developers/docs/interactions/application-commands */
  private static final int MAX_TRANSLATION = 32;

  public MessageShortcut {
    for (Language language : Language.values()) {
      int most = language.isOriginal() ? MAX_LABEL : MAX_TRANSLATION;
      String words = label.in(language);
      if (!name.matches("[A-Za-z0-9.]+") || words.isBlank() || words.length() > most) {
        throw new IllegalArgumentException(
            "A shortcut cannot be like this: " + name + ", " + words);
      }
    }
  }

  /** Carries the shortcut out; may block, and therefore answers with no form. */
  @FunctionalInterface
  public interface Handler {
    /**
     * Carries the shortcut out.
     *
     * @throws CommandMistake when the person can do something about it
     */
    Answer run(Call call, Quoted quoted);
  }

  /**
   * The message that it is used on.
   *
   * @param text its words, attachments included; foreign text
   */
  public record Quoted(MessageRef message, String text) {}
}

package com.blackbird.bot.desk;

import com.blackbird.activity.chat.Shown;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Keeps what help desks would read in foreign text as something else than text. */
public final class DeskText {
  /** An invisible joint, so that no template language sees its own beginning. */
  private static final String JOINT = "\u200b";

  private DeskText() {}

  /**
   * The same words, in which {@code {{...}}} and {@code {%...%}} are not filled in: Zendesk and
   * Chatwoot read comments as Liquid templates.
   * https://support.zendesk.com/hc/en-us/articles/4408886858138,
   * https://www.chatwoot.com/hc/user-guide/articles/1677687537
   */
  public static String inert(String text) {
    return Shown.of(text)
        .replace("{{", "{" + JOINT + "{")
        .replace("{{", "{" + JOINT + "{")
        .replace("{%", "{" + JOINT + "%");
  }

  /**
   * The address that a help desk names; null for what is none, which is no reason to hear nothing.
   */
  public static @Nullable URI address(String text) {
    try {
      return text.isEmpty() ? null : URI.create(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The words as they were before {@link #inert}. */
  public static String original(String text) {
    return text.replace("{" + JOINT, "{");
  }
}

package com.blackbird.activity.command;

import java.util.regex.Pattern;

/** What people paste, and what comes along with it although nobody sees it. */
public final class Pasted {
  /** Marks of direction, spaces without width, and what begins a file. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\x00\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]");

  private static final Pattern SPACE = Pattern.compile("\\p{Zs}");

  private Pasted() {}

  /** The text without what nobody sees. */
  public static String seen(String text) {
    return UNSEEN.matcher(text).replaceAll("");
  }

  /** The same with plain spaces, and with none around it: a name, a time or a word. */
  public static String words(String text) {
    return SPACE.matcher(seen(text)).replaceAll(" ").strip();
  }
}

package com.blackbird.activity.chat;

import java.util.Locale;
import java.util.regex.Pattern;

/** Finds in a text what is somebody's own: a name that stands there as words, in whatever case. */
public final class NameSearch {
  /** A shorter name is met by chance. */
  private static final int SHORTEST = 3;

  private NameSearch() {}

  /** Whether the text names it. */
  public static boolean names(String text, String name) {
    return name.length() >= SHORTEST
        && Pattern.compile(
                "(?<![\\p{L}\\p{N}])"
                    + Pattern.quote(name.toLowerCase(Locale.ROOT))
                    + "(?![\\p{L}\\p{N}])")
            .matcher(text.toLowerCase(Locale.ROOT))
            .find();
  }
}

package com.blackbird.activity.language;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language that the bot speaks; {@link #ENGLISH} stands in for all others. */
public enum Language {
  ENGLISH("en"),
  GERMAN("de"),
  SPANISH("es");

  private final String tag;
  private final Locale locale;

  Language(String tag) {
    this.tag = tag;
    this.locale = Locale.forLanguageTag(tag);
  }

  /** The language of a locale as the chats write it, such as {@code de-DE} or {@code es-419}. */
  public static Language of(@Nullable String locale) {
    String wanted = locale == null ? "" : Locale.forLanguageTag(locale).getLanguage();
    return Arrays.stream(values())
        .filter(language -> language.tag.equals(wanted))
        .findFirst()
        .orElse(ENGLISH);
  }

  /** Its short name in the names of files. */
  public String tag() {
    return tag;
  }

  /** How its numbers and plurals are made. */
  public Locale locale() {
    return locale;
  }

  /** Whether the texts in the code are in it, so that it needs no file. */
  public boolean isOriginal() {
    return this == ENGLISH;
  }
}

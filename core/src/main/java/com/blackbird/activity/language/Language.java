package com.blackbird.activity.language;

import com.ibm.icu.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A language that the bot speaks; {@link #ENGLISH} stands in for all others. */
public enum Language {
  ENGLISH("en", "English"),
  GERMAN("de", "Deutsch"),
  SPANISH("es", "Español");

  private final String tag;
  private final String ownName;
  private final Locale locale;

  Language(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
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

  /** The language of exactly this short name. */
  public static Optional<Language> tagged(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }

  /** All short names, for a sentence that says what is allowed. */
  public static String tags() {
    return Arrays.stream(values()).map(Language::tag).collect(Collectors.joining(", "));
  }

  /** Its short name in the names of files. */
  public String tag() {
    return tag;
  }

  /** What those who speak it call it. */
  public String ownName() {
    return ownName;
  }

  /** How its numbers and plurals are made. */
  public Locale locale() {
    return locale;
  }

  /** A label in the middle of a sentence; German leaves its nouns as they are. */
  public String withinSentence(String label) {
    return this == GERMAN || label.isEmpty()
        ? label
        : label.substring(0, 1).toLowerCase(locale) + label.substring(1);
  }

  /** A number as it is written in this language, with up to so many digits of its fraction. */
  public String number(double number, int fractionDigits) {
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(fractionDigits);
    return format.format(number);
  }

  /** Whether 11/12 can only be a day in December; of English it depends on the country. */
  public boolean writesDayFirst() {
    return this != ENGLISH;
  }

  /** Whether the texts in the code are in it, so that it needs no file. */
  public boolean isOriginal() {
    return this == ENGLISH;
  }
}

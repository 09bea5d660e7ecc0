package com.blackbird.activity.command;

import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Said;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A word that people may type, and what it stands for.
 *
 * @param value what the command reads
 * @param label what people read in a list
 * @param others other spellings that are understood
 */
public record Word(String value, Said label, List<String> others) {
  /** The value of the word that stands for all others of its option. */
  public static final String ALL = "all";

  public Word {
    others = List.copyOf(others);
  }

  /** A word with other spellings. */
  public static Word of(String value, Said label, String... others) {
    return new Word(value, label, List.of(others));
  }

  /** A word that stands for something with a name, the same in every language. */
  public static Word named(String value, String name) {
    return of(value, Said.plain(name));
  }

  /** Whether it stands for all others of its option, and so never beside one of them. */
  public boolean isAll() {
    return value.equals(ALL);
  }

  /** Any of these words, for people. */
  public static String either(List<Word> words, Language language) {
    return words.stream()
        .map(word -> word.label().in(language))
        .reduce(CommandTexts.in(language)::either)
        .orElse("");
  }

  /** Whether its value or label contains what is typed, whatever the case. */
  boolean contains(String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    return value.toLowerCase(Locale.ROOT).contains(wanted)
        || labels().anyMatch(label -> label.toLowerCase(Locale.ROOT).contains(wanted));
  }

  /** Whether the typed word means this one, whatever its case. */
  public boolean matches(String typed) {
    return typed.equalsIgnoreCase(value)
        || others.stream().anyMatch(typed::equalsIgnoreCase)
        || labels().anyMatch(typed::equalsIgnoreCase);
  }

  private Stream<String> labels() {
    return Stream.of(Language.values()).map(label::in);
  }
}

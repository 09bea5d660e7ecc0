package com.blackbird.activity.command;

import com.blackbird.activity.language.Said;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One option of a command: on Discord a typed option, in Slack's text {@code name:value}.
 *
 * @param name lower-case letters, up to 32 (Discord's limit)
 * @param description up to 100 characters in every language (Discord's limit)
 * @param words the values allowed; empty when any text is
 * @param many whether several values may be given, separated by commas
 * @param bare which words without {@code name:} belong to this option
 */
public record OptionSpec(
    String name, Said description, Kind kind, List<Word> words, boolean many, Pattern bare) {
  private static final Pattern NOTHING = Pattern.compile("(?!)");
  private static final Pattern ANYTHING = Pattern.compile("(?s).*");

  /** Where an option's values come from. */
  public enum Kind {
    /** One of the words of this specification. */
    FIXED,
    /** One of the words that the command knows for the caller. */
    KNOWN,
    /** Anything. */
    FREE,
    /** Anything; in a text it also takes what is in quotes or belongs nowhere else. */
    REST,
    /** Anything; in a text it takes the whole line as it was typed, quotes and colons included. */
    VERBATIM
  }

  public OptionSpec {
    words = List.copyOf(words);
  }

  /** Whether a value must be of the form that {@link #bare} says. */
  boolean isStrict() {
    return kind == Kind.FREE && !words.isEmpty();
  }

  /** An option with fixed values, of which several may be given. */
  public static OptionSpec fixed(String name, Said description, Word... words) {
    return new OptionSpec(name, description, Kind.FIXED, List.of(words), true, NOTHING);
  }

  /** An option with fixed values, of which one may be given. */
  public static OptionSpec choice(String name, Said description, Word... words) {
    return new OptionSpec(name, description, Kind.FIXED, List.of(words), false, NOTHING);
  }

  /** An option whose values the command knows for each caller; several may be given. */
  public static OptionSpec known(String name, Said description) {
    return new OptionSpec(name, description, Kind.KNOWN, List.of(), true, NOTHING);
  }

  /** An option that takes one text, and bare words that match the pattern. */
  public static OptionSpec free(String name, Said description, Pattern bare) {
    return new OptionSpec(name, description, Kind.FREE, List.of(), false, bare);
  }

  /**
   * An option that takes one text of the form that the pattern says, with or without its name.
   *
   * @param suggestions examples of such a text, offered where a platform can
   */
  public static OptionSpec formed(
      String name, Said description, Pattern form, Word... suggestions) {
    return new OptionSpec(name, description, Kind.FREE, List.of(suggestions), false, form);
  }

  /** As {@link #free}, with several values. */
  public static OptionSpec freeMany(String name, Said description, Pattern bare) {
    return new OptionSpec(name, description, Kind.FREE, List.of(), true, bare);
  }

  /** An option that takes only what is in quotes. */
  public static OptionSpec quoted(String name, Said description) {
    return new OptionSpec(name, description, Kind.REST, List.of(), false, NOTHING);
  }

  /** An option that takes all words that belong to no other option. */
  public static OptionSpec rest(String name, Said description) {
    return new OptionSpec(name, description, Kind.REST, List.of(), false, ANYTHING);
  }

  /** An option that takes the whole line as it was typed or pasted; the only one of its command. */
  public static OptionSpec verbatim(String name, Said description) {
    return new OptionSpec(name, description, Kind.VERBATIM, List.of(), false, NOTHING);
  }
}

package com.blackbird.activity.command;

import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Said;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a sub-command is called and takes; both platforms' forms are made from it.
 *
 * @param name lower-case, up to 32 characters (Discord's limit)
 * @param right what it takes to use it, at the least
 * @param summary one line, up to 100 characters in every language (Discord's limit)
 * @param example words to type after the name, for help; may be empty
 */
public record CommandSpec(
    String name, Right right, Said summary, String example, List<OptionSpec> options) {
  /**
   * The integration of the examples; an account that has none of that name reads one of its own.
   */
  private static final String SAMPLE = "shopify-main";

  public CommandSpec {
    options = List.copyOf(options);
    for (Language language : Language.values()) {
      check(name, summary.in(language));
      options.forEach(option -> check(option.name(), option.description().in(language)));
    }
  }

  /** A command with these options. */
  public static CommandSpec of(
      String name, Right right, Said summary, String example, OptionSpec... options) {
    return new CommandSpec(name, right, summary, example, List.of(options));
  }

  /** The whole line of the example, such that it works where these words are known. */
  String exampleLine(Vocabulary vocabulary) {
    return line(exampleFor(vocabulary));
  }

  /** The same with the name of each option, to be typed where each has a field. */
  String namedExampleLine(Vocabulary vocabulary) {
    CommandInput input = new CommandGrammar(this, vocabulary).read(exampleFor(vocabulary));
    return line(
        options.stream()
            .filter(option -> !input.all(option.name()).isEmpty())
            .map(option -> option.name() + ":" + String.join(",", input.all(option.name())))
            .collect(Collectors.joining(" ")));
  }

  private String line(String words) {
    return ("/blackbird " + name + " " + words).strip();
  }

  private String exampleFor(Vocabulary vocabulary) {
    String words =
        options.stream()
            .filter(option -> option.kind() == OptionSpec.Kind.KNOWN && example.contains(SAMPLE))
            .filter(option -> vocabulary.word(option, SAMPLE).isEmpty())
            .map(option -> example.replace(SAMPLE, any(option, vocabulary)))
            .findFirst()
            .orElse(example);
    return words.replaceAll(" +", " ").strip();
  }

  private static String any(OptionSpec option, Vocabulary vocabulary) {
    return vocabulary.completions(option, "", 1).stream().map(Word::value).findFirst().orElse("");
  }

  private static void check(String name, String words) {
    if (name.length() > 32 || words.length() > 100) {
      throw new IllegalArgumentException("Too long for Discord: " + name + ", " + words);
    }
  }
}

package com.blackbird.activity.command;

import com.blackbird.activity.command.CommandText.Token;
import com.blackbird.activity.command.OptionSpec.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what was typed or picked for one command, forgiving about order, case and plural, and
 * answers a wrong word with the nearest right one.
 */
final class CommandGrammar {
  private final CommandSpec spec;
  private final Map<String, List<Word>> words = new LinkedHashMap<>();
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  /**
   * A grammar for one reading.
   *
   * @param known gives the words of an option of the kind {@code KNOWN}
   */
  CommandGrammar(CommandSpec spec, Function<OptionSpec, List<Word>> known) {
    this.spec = spec;
    for (OptionSpec option : spec.options()) {
      words.put(option.name(), option.kind() == Kind.KNOWN ? known.apply(option) : option.words());
    }
  }

  /** Reads a line of text. */
  CommandInput read(String line) {
    for (Token token : CommandText.tokens(line)) {
      if (token.name().isEmpty()) {
        bare(token);
      } else {
        named(token);
      }
    }
    return new CommandInput(values);
  }

  /** Reads typed options. */
  CommandInput accept(Map<String, String> options) {
    options.forEach((name, value) -> named(new Token(name, value, false)));
    return new CommandInput(values);
  }

  private void named(Token token) {
    Optional<OptionSpec> option =
        spec.options().stream().filter(o -> o.name().equals(token.name())).findFirst();
    if (option.isPresent()) {
      add(option.get(), token.value());
    } else if (token.name().startsWith("http")) {
      bare(new Token("", token.shown(), false));
    } else {
      throw mistake(token);
    }
  }

  private void bare(Token token) {
    OptionSpec option =
        token.quoted()
            ? rest().orElseThrow(() -> mistake(token))
            : owner(token.value()).orElseThrow(() -> mistake(token));
    add(option, token.value());
  }

  /** The option that a word without a name belongs to. */
  private Optional<OptionSpec> owner(String value) {
    return spec.options().stream()
        .filter(option ->
            option.bare().matcher(value).matches()
                || Stream.of(value.split(",", -1)).allMatch(one -> word(option, one).isPresent()))
        .findFirst();
  }

  private Optional<OptionSpec> rest() {
    return spec.options().stream().filter(option -> option.kind() == Kind.REST).findFirst();
  }

  private void add(OptionSpec option, String value) {
    List<String> list = values.computeIfAbsent(option.name(), name -> new ArrayList<>());
    if (option.kind() == Kind.REST) {
      String all = list.isEmpty() ? value : list.getFirst() + " " + value;
      list.clear();
      list.add(all);
      return;
    }
    for (String one : option.many() ? value.split(",", -1) : new String[] {value}) {
      if (!one.isBlank()) {
        list.add(meant(option, one.strip()));
      }
    }
    if (list.isEmpty()) {
      values.remove(option.name());
    }
    if (!option.many() && list.size() > 1) {
      throw new CommandMistake("I can use only one `" + option.name() + ":` at a time.");
    }
  }

  private String meant(OptionSpec option, String value) {
    if (option.kind() == Kind.FREE) {
      return value;
    }
    return word(option, value).orElseThrow(() -> unknownValue(option, value)).value();
  }

  private Optional<Word> word(OptionSpec option, String typed) {
    return words(option).stream().filter(word -> word.matches(typed)).findFirst();
  }

  private List<Word> words(OptionSpec option) {
    return words.getOrDefault(option.name(), List.of());
  }

  private CommandMistake unknownValue(OptionSpec option, String value) {
    List<Word> allowed = words(option);
    String nearest =
        NearestWord.of(value, allowed.stream().map(Word::value).toList())
            .map(word -> " Did you mean " + option.name() + ":" + word + "?")
            .orElse("");
    String list = allowed.stream().limit(10).map(Word::value).collect(Collectors.joining(", "));
    String can = allowed.isEmpty() ? "There is none yet." : "I know: " + list + ".";
    return new CommandMistake(
        "I do not know the " + option.name() + " “" + value + "”." + nearest + " " + can);
  }

  private CommandMistake mistake(Token token) {
    Map<String, String> suggestions = new LinkedHashMap<>();
    for (OptionSpec option : spec.options()) {
      suggestions.put(option.name() + ":", option.name() + ":");
      for (Word word : words(option)) {
        suggestions.put(word.value(), option.name() + ":" + word.value());
      }
    }
    String typed = token.name().isEmpty() ? token.value() : token.name() + ":";
    String nearest =
        NearestWord.of(typed, suggestions.keySet())
            .map(suggestions::get)
            .map(word -> " Did you mean " + word + "?")
            .orElse("");
    String example = " For example: /blackbird " + (spec.name() + " " + spec.example()).strip();
    return new CommandMistake(
        "I do not understand “" + token.shown() + "” here." + nearest + example);
  }
}

package com.blackbird.activity.command;

import com.blackbird.activity.command.CommandText.Token;
import com.blackbird.activity.command.OptionSpec.Kind;
import com.blackbird.activity.language.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed or picked for one command, forgiving about order, case and plural, and
 * answers a wrong word with the nearest right one, keeping the others.
 */
final class CommandGrammar {
  /** Words that may stand together without quotes: "1 Nov 2026 14:30 .. 2 Nov 2026". */
  private static final int LONGEST_PHRASE = 8;

  /** Slips that are put right at once. */
  private static final int MOST_SLIPS = 4;

  private final CommandSpec spec;
  private final Vocabulary vocabulary;

  private final int slips;
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private List<Token> line = List.of();
  private int at;

  /** A grammar for one reading. */
  CommandGrammar(CommandSpec spec, Vocabulary vocabulary) {
    this(spec, vocabulary, 0);
  }

  private CommandGrammar(CommandSpec spec, Vocabulary vocabulary, int slips) {
    this.spec = spec;
    this.vocabulary = vocabulary;

    this.slips = slips;
  }

  /** Reads a line of text. */
  CommandInput read(String text) {
    Optional<OptionSpec> verbatim =
        spec.options().stream().filter(option -> option.kind() == Kind.VERBATIM).findFirst();
    if (verbatim.isPresent()) {
      whole(verbatim.get(), text.strip());
      return new CommandInput(values);
    }
    line = CommandText.tokens(Pasted.seen(text));
    at = 0;
    while (at < line.size()) {
      Token token = line.get(at);
      at += token.name().isEmpty() ? bare(token) : named(token);
    }
    return new CommandInput(values);
  }

  /** Reads typed options. */
  CommandInput accept(Map<String, String> options) {
    line =
        options.entrySet().stream()
            .map(option -> new Token(option.getKey(), picked(option), true))
            .toList();
    for (at = 0; at < line.size(); at++) {
      named(line.get(at));
    }
    return new CommandInput(values);
  }

  /** What is taken verbatim stays as it was pasted. */
  private String picked(Map.Entry<String, String> option) {
    boolean verbatim =
        spec.options().stream()
            .anyMatch(one -> one.kind() == Kind.VERBATIM && one.name().equals(option.getKey()));
    return verbatim ? option.getValue() : Pasted.seen(option.getValue());
  }

  private void whole(OptionSpec option, String line) {
    String name = option.name() + ":";
    boolean named = line.regionMatches(true, 0, name, 0, name.length());
    String value = named ? line.substring(name.length()).strip() : line;
    if (!value.isEmpty()) {
      add(option, value);
    }
  }

  /** Takes a word with a name and the words that go on with it; returns how many. */
  private int named(Token token) {
    Optional<OptionSpec> option =
        spec.options().stream().filter(o -> o.name().equals(token.name())).findFirst();
    if (option.isEmpty()) {
      if (token.name().startsWith("http")) {
        return bare(new Token("", token.shown(), false));
      }
      throw mistake(token);
    }
    for (int words = token.quoted() ? 1 : phrase(); words > 1; words--) {
      String phrase = joined(words);
      if (takes(option.get(), phrase)) {
        add(option.get(), phrase);
        return words;
      }
    }
    add(option.get(), token.value());
    return 1;
  }

  /** Takes a word without a name and the words that go on with it; returns how many. */
  private int bare(Token token) {
    if (token.quoted()) {
      add(rest().orElseThrow(() -> mistake(token)), token.value());
      return 1;
    }
    for (int words = phrase(); words > 1; words--) {
      Optional<OptionSpec> option = freeOwner(joined(words));
      if (option.isPresent()) {
        add(option.get(), joined(words));
        return words;
      }
    }
    Optional<OptionSpec> option = owner(token.value());
    if (option.isPresent()) {
      add(option.get(), token.value());
      return 1;
    }
    for (int words = phrase(); words > 1; words--) {
      Optional<OptionSpec> known = knownOwner(joined(words));
      if (known.isPresent()) {
        add(known.get(), joined(words));
        return words;
      }
    }
    throw mistake(token);
  }

  /** How many words from here on may belong together. */
  private int phrase() {
    int words = 1;
    while (words < LONGEST_PHRASE
        && at + words < line.size()
        && line.get(at + words).name().isEmpty()
        && !line.get(at + words).quoted()) {
      words++;
    }
    return words;
  }

  private String joined(int words) {
    return line.subList(at, at + words).stream().map(Token::value).collect(Collectors.joining(" "));
  }

  private Optional<OptionSpec> freeOwner(String phrase) {
    return spec.options().stream().filter(option -> takes(option, phrase)).findFirst();
  }

  /**
   * Whether it is for any text, and this one has its form or is one of the words offered for it.
   */
  private boolean takes(OptionSpec option, String phrase) {
    return option.kind() == Kind.FREE
        && (option.bare().matcher(phrase).matches() || word(option, phrase).isPresent());
  }

  private Optional<OptionSpec> knownOwner(String phrase) {
    return spec.options().stream()
        .filter(option -> option.kind() == Kind.KNOWN && word(option, phrase).isPresent())
        .findFirst();
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
      String word = option.kind() == Kind.VERBATIM ? one.strip() : Pasted.words(one);
      if (!word.isEmpty()) {
        list.add(meant(option, word, value));
      }
    }
    if (list.isEmpty()) {
      values.remove(option.name());
    }
    if (!option.many() && list.size() > 1) {
      throw new CommandMistake(language -> CommandTexts.in(language).onlyOne(option.name() + ":"));
    }
  }

  private String meant(OptionSpec option, String one, String whole) {
    if (option.kind() == Kind.FREE || option.kind() == Kind.VERBATIM) {
      return option.isStrict() && !option.bare().matcher(one).matches()
          ? word(option, one).orElseThrow(() -> unknownValue(option, one, whole)).value()
          : one;
    }
    return word(option, one).orElseThrow(() -> unknownValue(option, one, whole)).value();
  }

  private Optional<Word> word(OptionSpec option, String typed) {
    return option.kind() == Kind.KNOWN
        ? vocabulary.word(option, typed)
        : option.words().stream().filter(word -> word.matches(typed)).findFirst();
  }

  private List<Word> words(OptionSpec option, String typed) {
    return option.kind() == Kind.KNOWN ? vocabulary.similar(option, typed) : option.words();
  }

  private CommandMistake unknownValue(OptionSpec option, String one, String whole) {
    List<Word> allowed = words(option, one);
    Optional<String> nearest = NearestWord.of(one, allowed.stream().map(Word::value).toList());
    String list = allowed.stream().limit(10).map(Word::value).collect(Collectors.joining(", "));
    Said sentence =
        language -> {
          CommandTexts say = CommandTexts.in(language);
          return say.unknownValue(option.name(), one)
              + nearest.map(word -> " " + say.didYouMean(option.name() + ":" + word)).orElse("")
              + " "
              + (option.isStrict()
                  ? option.description().in(language)
                  : allowed.isEmpty() ? say.noneYet() : say.known(list));
        };
    return offering(
        sentence,
        nearest
            .map(word -> new Token(option.name(), whole.replace(one, word), word.contains(" ")))
            .orElse(null));
  }

  private CommandMistake mistake(Token token) {
    Map<String, Token> suggestions = new LinkedHashMap<>();
    for (OptionSpec option : spec.options()) {
      suggestions.put(option.name() + ":", new Token(option.name(), token.value(), token.quoted()));
      for (Word word : words(option, token.value())) {
        suggestions.putIfAbsent(
            word.value(), new Token(option.name(), word.value(), word.value().contains(" ")));
      }
    }
    String typed = token.name().isEmpty() ? token.value() : token.name() + ":";
    Optional<String> nearest = NearestWord.of(typed, suggestions.keySet());
    String example = spec.exampleLine(vocabulary);
    Said sentence =
        language -> {
          CommandTexts say = CommandTexts.in(language);
          return say.notUnderstood(token.shown())
              + nearest.map(word -> " " + say.didYouMean(meaning(suggestions, word))).orElse("")
              + " "
              + say.example(example);
        };
    return offering(sentence, nearest.map(suggestions::get).orElse(null));
  }

  /** Asked for only when something has to be said, as the platform may have to be asked. */
  private static String meaning(Map<String, Token> suggestions, String word) {
    Token token = suggestions.get(word);
    return word.endsWith(":") || token == null ? word : token.name() + ":" + word;
  }

  /** The mistake with what was right and the suggestion in its place, ready to be run. */
  private CommandMistake offering(Said sentence, @Nullable Token suggestion) {
    if (suggestion == null || slips >= MOST_SLIPS) {
      return new CommandMistake(sentence);
    }
    List<Token> repaired = new ArrayList<>(line);
    repaired.set(at, suggestion);
    String text = CommandText.line(repaired);
    try {
      CommandInput again = new CommandGrammar(spec, vocabulary, slips + 1).read(text);
      return again.values().isEmpty()
          ? new CommandMistake(sentence)
          : CommandMistake.offering(sentence, spec.name() + " " + text);
    } catch (CommandMistake next) {
      return next.line().isEmpty()
          ? new CommandMistake(sentence)
          : CommandMistake.offering(sentence, next.line());
    }
  }
}

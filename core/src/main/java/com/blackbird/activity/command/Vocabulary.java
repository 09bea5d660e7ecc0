package com.blackbird.activity.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The words that an account knows for a command's options of the kind {@code KNOWN}. */
public interface Vocabulary {
  /** Knows no word. */
  Vocabulary NONE = of(option -> List.of());

  /** The word that was typed, whatever its case. */
  Optional<Word> word(OptionSpec option, String typed);

  /** Words that may have been meant by one that is none. */
  List<Word> similar(OptionSpec option, String typed);

  /** Words that complete what is typed, at most so many. */
  List<Word> completions(OptionSpec option, String typed, int most);

  /** So few words that they can be listed. */
  static Vocabulary of(Function<OptionSpec, List<Word>> words) {
    return new Vocabulary() {
      @Override
      public Optional<Word> word(OptionSpec option, String typed) {
        return words.apply(option).stream().filter(word -> word.matches(typed)).findFirst();
      }

      @Override
      public List<Word> similar(OptionSpec option, String typed) {
        return words.apply(option);
      }

      @Override
      public List<Word> completions(OptionSpec option, String typed, int most) {
        return words.apply(option).stream()
            .filter(word -> word.contains(typed))
            .limit(most)
            .toList();
      }
    };
  }
}

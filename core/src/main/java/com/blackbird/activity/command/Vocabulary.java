package com.blackbird.activity.command;

import java.util.List;
import java.util.Optional;

/** The words that a command knows for one caller. */
interface Vocabulary {
  /** Knows no word. */
  Vocabulary NONE =
      new Vocabulary() {
        @Override
        public Optional<Word> word(OptionSpec option, String typed) {
          return Optional.empty();
        }

        @Override
        public List<Word> similar(OptionSpec option, String typed) {
          return List.of();
        }
      };

  /** The word that was typed. */
  Optional<Word> word(OptionSpec option, String typed);

  /** Words that may have been meant. */
  List<Word> similar(OptionSpec option, String typed);
}

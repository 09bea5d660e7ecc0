package com.blackbird.activity.alert;

import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Vocabulary;
import com.blackbird.activity.command.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The account's integrations as words, and one that stands for all of them.
 *
 * @param known the integrations alone
 */
record IntegrationsOrAll(Vocabulary known) implements Vocabulary {
  private static final Word ALL =
      Word.of(SubscriptionInput.ALL, language -> AlertTexts.in(language).everywhere());

  @Override
  public Optional<Word> word(OptionSpec option, String typed) {
    return known
        .word(option, typed)
        .or(() -> ALL.matches(typed) ? Optional.of(ALL) : Optional.empty());
  }

  @Override
  public List<Word> similar(OptionSpec option, String typed) {
    return known.similar(option, typed);
  }

  @Override
  public List<Word> completions(OptionSpec option, String typed, int most) {
    return Stream.concat(
            known.completions(option, typed, most).stream(),
            Stream.of(ALL).filter(word -> word.value().startsWith(typed)))
        .limit(most)
        .toList();
  }
}

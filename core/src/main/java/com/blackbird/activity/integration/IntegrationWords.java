package com.blackbird.activity.integration;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.NearestWord;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Vocabulary;
import com.blackbird.activity.command.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An account's integrations as words of a command, by key or name, however many there are. */
public record IntegrationWords(IntegrationStore integrations, AccountId account)
    implements Vocabulary {
  private static final int MOST_SIMILAR = 50;

  @Override
  public Optional<Word> word(OptionSpec option, String typed) {
    return integrations.named(account, typed).map(IntegrationWords::word);
  }

  @Override
  public List<Word> similar(OptionSpec option, String typed) {
    return words(integrations.similar(account, typed, MOST_SIMILAR));
  }

  @Override
  public List<Word> completions(OptionSpec option, String typed, int most) {
    return words(integrations.containing(account, typed, most, 0));
  }

  /**
   * The key of the one that a person named by key or name.
   *
   * @throws CommandMistake with the nearest, when there is no such integration
   */
  public String key(String typed) {
    return integrations
        .named(account, typed)
        .map(integration -> integration.key().text())
        .orElseThrow(() -> unknown(typed));
  }

  private CommandMistake unknown(String typed) {
    Optional<String> nearest =
        NearestWord.of(
            typed,
            integrations.similar(account, typed, MOST_SIMILAR).stream()
                .flatMap(one -> Stream.of(one.name(), one.key().text()))
                .toList());
    return new CommandMistake(language -> {
      IntegrationTexts say = IntegrationTexts.in(language);
      return nearest.map(name -> say.unknownBut(typed, name)).orElseGet(() -> say.unknown(typed));
    });
  }

  private static List<Word> words(List<Integration> integrations) {
    return integrations.stream().map(IntegrationWords::word).toList();
  }

  private static Word word(Integration integration) {
    return Word.named(integration.key().text(), integration.name());
  }
}

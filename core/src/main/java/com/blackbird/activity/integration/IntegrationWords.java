package com.blackbird.activity.integration;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Vocabulary;
import com.blackbird.activity.command.Word;
import java.util.List;
import java.util.Optional;

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

  private static List<Word> words(List<Integration> integrations) {
    return integrations.stream().map(IntegrationWords::word).toList();
  }

  private static Word word(Integration integration) {
    return Word.named(integration.key().text(), integration.name());
  }
}

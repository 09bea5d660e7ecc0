package com.blackbird.activity.integration;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.command.Word;
import java.util.List;
import java.util.Optional;

/** The words by which people name integrations; asked for one by one, for there may be many. */
public final class IntegrationWords {
  private static final int MOST_SIMILAR = 50;

  private final IntegrationStore integrations;

  /** The words of what this store holds. */
  public IntegrationWords(IntegrationStore integrations) {
    this.integrations = integrations;
  }

  /** The integration whose key or name was typed. */
  public Optional<Word> word(Account account, String typed) {
    return integrations.named(account.id(), typed).map(IntegrationWords::word);
  }

  /** Integrations that may have been meant by what names none. */
  public List<Word> similar(Account account, String typed) {
    return words(integrations.similar(account.id(), typed, MOST_SIMILAR));
  }

  /** Integrations that complete what is typed, at most so many. */
  public List<Word> completions(Account account, String typed, int most) {
    return words(integrations.containing(account.id(), typed, most, 0));
  }

  private static List<Word> words(List<Integration> integrations) {
    return integrations.stream().map(IntegrationWords::word).toList();
  }

  private static Word word(Integration integration) {
    return Word.of(integration.key().text(), integration.name());
  }
}

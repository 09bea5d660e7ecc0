package com.blackbird.activity.fix;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.language.Said;
import com.blackbird.activity.view.ActivityLists;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives fixes to all accounts, in words in which nothing of the account that they come from is. */
public final class FixSharing {
  private final Fixes fixes;
  private final IntegrationStore integrations;
  private final ActivityLists log;

  /** Knows what is an account's own by these. */
  public FixSharing(Fixes fixes, IntegrationStore integrations, ActivityLists log) {
    this.fixes = fixes;
    this.integrations = integrations;
    this.log = log;
  }

  /**
   * Gives the fix to all accounts in these words.
   *
   * @throws CommandMistake when something of the account is in them
   */
  public Fix share(Account account, Fix fix, String words, Who who) {
    String line = new FixNote(words, "", who, Optional.empty()).line();
    objection(account, words)
        .ifPresent(sentence -> {
          throw new CommandMistake(sentence);
        });
    String title = objection(account, fix.title()).isEmpty() ? fix.title() : "";
    return fixes.share(fix, title, line, who);
  }

  private Optional<Said> objection(Account account, String line) {
    return Anonymity.objection(line, names(account))
        .or(() -> log.known(account, words(line)).stream().findFirst().map(FixSharing::isRecord));
  }

  private static Said isRecord(String reference) {
    return language -> FixTexts.in(language).isRecord(reference);
  }

  /** A name that is the platform's tells nothing. */
  private List<String> names(Account account) {
    return Stream.concat(
            Stream.of(account.name(), account.key()),
            integrations.list(account.id()).stream()
                .filter(one -> !isCalledLikeItsPlatform(one))
                .flatMap(one -> Stream.of(one.name(), one.key().text())))
        .toList();
  }

  private static boolean isCalledLikeItsPlatform(Integration integration) {
    return Stream.of(integration.name(), integration.key().text())
        .allMatch(name ->
            name.equalsIgnoreCase(integration.platform().name())
                || name.equalsIgnoreCase(integration.platform().key()));
  }

  private static List<String> words(String line) {
    return Stream.of(line.split("[\\s,;:!?()\"“”'‘’]+", -1))
        .map(word -> word.replaceAll("[.]+$", ""))
        .filter(word -> word.length() > 1)
        .toList();
  }
}

package com.blackbird.activity.planned;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.integration.IntegrationKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Work on an integration during which nobody is alerted of it. It always ends.
 *
 * @param integration on which there is work; empty for all of the account
 * @param reason in the words of whoever planned it; foreign text
 */
public record PlannedWork(
    AccountId account,
    UUID id,
    Optional<IntegrationKey> integration,
    Instant begins,
    Instant ends,
    String reason,
    Who by) {
  /** What takes longer is no work but a state. */
  public static final Duration LONGEST = Duration.ofDays(30);

  /** The longest reason. */
  public static final int LONGEST_REASON = 300;

  /** Refuses what never ends, or ends before it begins. */
  public PlannedWork {
    if (!begins.isBefore(ends)) {
      throw new CommandMistake(language -> PlannedTexts.in(language).endComesAfter());
    }
    if (begins.plus(LONGEST).isBefore(ends)) {
      throw new CommandMistake(
          language -> PlannedTexts.in(language).atMost((int) LONGEST.toDays()));
    }
    reason =
        reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason.strip();
  }

  /** Whether it goes on at this moment. */
  public boolean goesOn(Instant now) {
    return !now.isBefore(begins) && now.isBefore(ends);
  }
}

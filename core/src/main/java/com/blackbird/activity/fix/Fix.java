package com.blackbird.activity.fix;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.command.Who;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * What fixed an error once, as somebody told it.
 *
 * @param account whose it is; {@link Fixes#EVERYBODY} when it is for all accounts
 * @param platform the key of the platform whose error it fixes
 * @param title the error in a few words; empty when it may not be told to others
 * @param line what fixed it; foreign text
 * @param reason why it happened, or what else to know; may be empty
 * @param by who told it first
 * @param fromCase the number of the case in which it was found
 * @param usedAt when somebody last said that it was this
 */
public record Fix(
    AccountId account,
    UUID id,
    String platform,
    String title,
    String line,
    String reason,
    Who by,
    Optional<String> fromCase,
    Instant usedAt,
    FixTally tally,
    boolean retired) {
  /** Those that helped most come first, retired ones last. */
  static final Comparator<Fix> BEST_FIRST =
      Comparator.comparing(Fix::retired)
          .thenComparingDouble(fix -> -fix.tally().score())
          .thenComparing(Fix::isForEverybody)
          .thenComparing(Fix::usedAt, Comparator.reverseOrder())
          .thenComparing(Fix::id);

  /** Whether support has given it to all accounts. */
  public boolean isForEverybody() {
    return account.equals(Fixes.EVERYBODY);
  }

  /** Whether people are told of it without asking. */
  public boolean isOffered() {
    return !retired && !tally.isDoubtful();
  }
}

package com.blackbird.activity.problem;

import com.blackbird.activity.account.AccountId;
import java.util.Optional;

/** What is known about a platform's errors, in general and by an account. */
@FunctionalInterface
public interface Recognition {
  /** Knows nothing. */
  Recognition NOTHING = (account, platform, message) -> Optional.empty();

  /** What this message of this platform is about, as the account knows it now. */
  Optional<Recognised> of(AccountId account, String platform, String message);

  /**
   * A known error.
   *
   * @param guide the id of the guide entry that explains it
   * @param category the word of its category
   */
  record Recognised(String guide, String category) {}
}

package com.blackbird.activity.access;

import com.blackbird.activity.account.Account;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a place in a workspace can show.
 *
 * @param all the accounts that the workspace is linked to, by name
 * @param chosen the one that was chosen for the place
 */
public record LinkedHere(List<Account> all, Optional<Account> chosen) {
  public LinkedHere {
    all = List.copyOf(all);
  }

  /** The same without the accounts that do not fit. */
  LinkedHere only(Predicate<Account> fits) {
    return new LinkedHere(all.stream().filter(fits).toList(), chosen.filter(fits));
  }

  /** The account that the place shows, unless there are several and nobody has chosen. */
  Optional<Account> shown() {
    return all.size() == 1 ? Optional.of(all.getFirst()) : chosen;
  }
}

package com.blackbird.activity.command;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.language.Language;

/**
 * One use of a command or control that has passed the gate.
 *
 * @param account whose data the caller may see
 */
public record Call(Caller caller, Account account) {
  /** The language in which the caller reads. */
  public Language language() {
    return caller.language();
  }
}

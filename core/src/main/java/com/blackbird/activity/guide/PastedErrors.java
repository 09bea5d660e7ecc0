package com.blackbird.activity.guide;

import com.blackbird.activity.account.AccountId;

/** Keeps what somebody looks up, so that support reads it when they escalate it. */
public interface PastedErrors {
  /** How long a key is; it has to fit into a button beside a guide's id. */
  int KEY_LENGTH = 10;

  /**
   * Keeps an error without its secrets for a while.
   *
   * @return its key, {@value #KEY_LENGTH} letters, digits, dashes and underscores
   */
  String keep(AccountId account, String error);
}

package com.blackbird.activity.support;

import com.blackbird.activity.access.GrantedRights;
import com.blackbird.activity.account.Account;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.Rights;

/**
 * Lets support work: whoever acts at a desk has the right of support there, and may do for a
 * customer what a manager of theirs may; who has which right at the customer's is not support's to
 * decide. With an account of their own workspace they have the rights that its admins gave them.
 */
public final class SupportRights implements Rights {
  private final GrantedRights granted;
  private final SupportGate gate;

  /** Asks the first for everybody who is not at a desk. */
  public SupportRights(GrantedRights granted, SupportGate gate) {
    this.granted = granted;
    this.gate = gate;
  }

  @Override
  public boolean may(Caller caller, Account account, Right needed) {
    return granted.may(caller, account, needed)
        || (isForSupport(needed)
            && gate.desk(caller).isPresent()
            && (needed == Right.SUPPORT || !granted.isLinked(caller, account)));
  }

  @Override
  public CommandMistake refusal(Caller caller, Account account, Right needed) {
    return granted.refusal(caller, account, needed);
  }

  @Override
  public void require(Caller caller, Right needed) {
    if (!isForSupport(needed) || gate.desk(caller).isEmpty()) {
      require(caller, gate.account(caller), needed);
    }
  }

  private static boolean isForSupport(Right needed) {
    return needed == Right.SUPPORT || Right.MANAGER.includes(needed);
  }
}

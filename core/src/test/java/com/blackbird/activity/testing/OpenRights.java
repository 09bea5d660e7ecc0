package com.blackbird.activity.testing;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.Rights;

/** Everybody may do everything, for tests of what it is that they do. */
public final class OpenRights implements Rights {
  @Override
  public boolean may(Caller caller, Account account, Right needed) {
    return true;
  }

  @Override
  public CommandMistake refusal(Caller caller, Account account, Right needed) {
    throw new IllegalStateException("Nobody is refused here");
  }

  @Override
  public void require(Caller caller, Right needed) {}
}

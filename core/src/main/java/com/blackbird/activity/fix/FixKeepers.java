package com.blackbird.activity.fix;

import com.blackbird.activity.command.Call;

/** Who looks after the fixes of all accounts: support. */
@FunctionalInterface
public interface FixKeepers {
  /** Nobody does. */
  FixKeepers NOBODY = call -> false;

  /** Whether the person who asks there is one of them. */
  boolean include(Call call);
}

package com.blackbird.activity.guide;

import com.blackbird.activity.command.Call;

/** Who writes guides for all accounts: support. */
@FunctionalInterface
public interface GuideKeepers {
  /** Whether the person who asks there is one of them. */
  boolean include(Call call);
}

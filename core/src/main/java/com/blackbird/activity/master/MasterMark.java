package com.blackbird.activity.master;

import com.blackbird.activity.relay.Arrival;
import java.util.List;

/** What the bot's reaction to a message to all says of it. */
enum MasterMark {
  NONE,
  /** Every customer has it. */
  ALL,
  /** Somebody could not be reached. */
  NOT_ALL;

  /**
   * What it says.
   *
   * @param wanted how far it has got in the cases in which it is to be
   */
  static MasterMark of(List<Arrival> wanted) {
    if (wanted.stream().anyMatch(one -> one.state() == Arrival.State.FAILED)) {
      return NOT_ALL;
    }
    return !wanted.isEmpty()
            && wanted.stream().allMatch(one -> one.state() == Arrival.State.ARRIVED)
        ? ALL
        : NONE;
  }
}

package com.blackbird.activity.lease;

import java.util.Collection;

/** Uses what is held. */
public interface LeaseHolder {
  /** Begins to use it; returns at once. */
  void begin(int number, int size);

  /** Ends the use of these; returns when all of it has ended, within two seconds. */
  void end(Collection<Integer> numbers);
}

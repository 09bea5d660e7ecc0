package com.blackbird.activity.delivery;

import java.util.List;

/** Hears what has become of what was owed. */
@FunctionalInterface
public interface DeliveryListener {
  /**
   * Called inside the transaction that records it, so that what is written here is as durable. It
   * should only insert: other transactions of the caller's may hold what an update would wait for.
   *
   * @throws RuntimeException of the database: everything is recorded, and told, once more. Any
   *     other is logged, and the telling is lost
   */
  void settled(List<Settled> all);
}

package com.blackbird.activity.delivery;

import java.util.List;

/**
 * Who is asked and told while deliveries are sent.
 *
 * @param catchUp words the summary for a channel that was away
 * @param troubles hears of channels that take no messages
 * @param watch counts
 * @param listeners hear what became of each message
 */
public record DeliveryHooks(
    CatchUp catchUp,
    TroubleListener troubles,
    DeliveryWatch watch,
    List<DeliveryListener> listeners) {
  public DeliveryHooks {
    listeners = List.copyOf(listeners);
  }

  /** Nobody is asked, nobody is told. */
  public static DeliveryHooks none() {
    return new DeliveryHooks(CatchUp.none(), trouble -> {}, DeliveryWatch.none(), List.of());
  }
}

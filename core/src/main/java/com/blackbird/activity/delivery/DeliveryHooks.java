package com.blackbird.activity.delivery;

/**
 * Who is asked and told while deliveries are sent.
 *
 * @param catchUp words the summary for a channel that was away
 * @param troubles hears of channels that take no messages
 * @param watch counts
 */
public record DeliveryHooks(CatchUp catchUp, TroubleListener troubles, DeliveryWatch watch) {
  /** Nobody is asked, nobody is told. */
  public static DeliveryHooks none() {
    return new DeliveryHooks(CatchUp.none(), trouble -> {}, DeliveryWatch.none());
  }
}

package com.blackbird.activity.delivery;

import com.blackbird.activity.redaction.Discretion;
import com.blackbird.activity.trace.Spans;
import java.util.List;

/**
 * Who is asked and told while deliveries are sent.
 *
 * @param catchUp words the summary for a channel that was away
 * @param troubles hears of channels that take no messages
 * @param watch counts
 * @param listeners hear what became of each message
 * @param discretion decides what of a message is shown
 * @param spans traces the calls to the chats
 */
public record DeliveryHooks(
    CatchUp catchUp,
    TroubleListener troubles,
    DeliveryWatch watch,
    List<DeliveryListener> listeners,
    Discretion discretion,
    Spans spans) {
  public DeliveryHooks {
    listeners = List.copyOf(listeners);
  }

  /** Nothing is traced. */
  public DeliveryHooks(
      CatchUp catchUp,
      TroubleListener troubles,
      DeliveryWatch watch,
      List<DeliveryListener> listeners,
      Discretion discretion) {
    this(catchUp, troubles, watch, listeners, discretion, Spans.none());
  }

  /** Nothing but secrets is hidden. */
  public DeliveryHooks(
      CatchUp catchUp,
      TroubleListener troubles,
      DeliveryWatch watch,
      List<DeliveryListener> listeners) {
    this(catchUp, troubles, watch, listeners, Discretion.SECRETS_ONLY);
  }

  /** Nobody is asked, nobody is told. */
  public static DeliveryHooks none() {
    return new DeliveryHooks(CatchUp.none(), trouble -> {}, DeliveryWatch.none(), List.of());
  }
}

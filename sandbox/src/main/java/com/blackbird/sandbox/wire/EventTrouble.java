package com.blackbird.sandbox.wire;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Delivers events, with the faults that are asked for. */
public final class EventTrouble {
  private final Faults faults;
  private final SandboxClock clock;
  private final Map<Object, Runnable> held = new ConcurrentHashMap<>();

  /** What happens to the events of one platform. */
  public EventTrouble(Faults faults, SandboxClock clock) {
    this.faults = faults;
    this.clock = clock;
  }

  /**
   * Sends one event, or does with it what a fault says.
   *
   * @param receiver whose events keep their order among each other
   * @param places ids and names of the channel it is about
   * @param drop breaks the line instead of sending
   */
  public void deliver(
      Object receiver, String type, Set<String> places, Runnable send, Runnable drop) {
    switch (faults.forEvent(type, places)) {
      case Fault.SocketDropped() -> drop.run();
      case Fault.OutOfOrder() -> held.put(receiver, send);
      case Fault.Slow(var delay) -> clock.after(delay, send);
      case Fault.Twice() -> {
        send.run();
        send.run();
        release(receiver);
      }
      case null, default -> {
        send.run();
        release(receiver);
      }
    }
  }

  private void release(Object receiver) {
    Runnable late = held.remove(receiver);
    if (late != null) {
      late.run();
    }
  }
}

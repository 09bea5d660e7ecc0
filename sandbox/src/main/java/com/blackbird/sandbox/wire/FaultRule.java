package com.blackbird.sandbox.wire;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * When a fault is to happen.
 *
 * @param method a method such as {@code chat.postMessage} or {@code POST /channels/*}, or an event
 *     such as {@code message}; a star stands for anything
 * @param channel the id or name of the one channel it is about; empty for all
 * @param times how often it happens
 * @param probability how likely it happens each time, from 0 to 1
 */
public record FaultRule(Fault fault, String method, String channel, int times, double probability) {
  /** Stands for every method. */
  public static final String ANY = "*";

  private static final int FOREVER = Integer.MAX_VALUE;

  public FaultRule {
    if (times < 1) {
      throw new IllegalArgumentException("\"times\" is 1 or more");
    }
    if (!(probability > 0 && probability <= 1)) {
      throw new IllegalArgumentException("\"probability\" is above 0 and at most 1");
    }
    channel = channel.startsWith("#") ? channel.substring(1) : channel;
  }

  /** A fault that happens to the next request or event, whatever it is. */
  public static FaultRule next(Fault fault) {
    return new FaultRule(fault, ANY, "", 1, 1);
  }

  /** The same for one method or event; a star stands for anything. */
  public FaultRule on(String wanted) {
    return new FaultRule(fault, wanted, channel, times, probability);
  }

  /** The same in one channel, by id or name. */
  public FaultRule in(String wanted) {
    return new FaultRule(fault, method, wanted, times, probability);
  }

  /** The same so many times. */
  public FaultRule times(int count) {
    return new FaultRule(fault, method, channel, count, probability);
  }

  /** The same until cleared, each time with this probability. */
  public FaultRule likely(double chance) {
    return new FaultRule(fault, method, channel, FOREVER, chance);
  }

  /** Whether it ends only when cleared. */
  public boolean isForever() {
    return times == FOREVER;
  }

  boolean concerns(boolean event, String called, Set<String> places) {
    boolean kind = event ? fault.isForEvents() : fault.isForRequests();
    return kind && matches(method, called) && (channel.isEmpty() || places.contains(channel));
  }

  /** Whether a name is meant by a pattern in which a star stands for anything. */
  static boolean matches(String pattern, String name) {
    String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
    return name.matches(regex);
  }
}

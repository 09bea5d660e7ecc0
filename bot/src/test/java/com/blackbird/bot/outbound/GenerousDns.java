package com.blackbird.bot.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.Dns;

/**
 * The most obliging resolver there could be: takes every way of writing an IPv4 address that any C
 * library has taken, and gives a name one answer after the other.
 */
final class GenerousDns implements Dns {
  private static final int BITS = 32;
  private final Map<String, Deque<List<InetAddress>>> answers = new HashMap<>();

  /** Another answer for this name; the last one stays. */
  GenerousDns then(String name, String... addresses) {
    answers
        .computeIfAbsent(name, any -> new ArrayDeque<>())
        .add(Stream.of(addresses).map(InetAddress::ofLiteral).toList());
    return this;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    Deque<List<InetAddress>> known = answers.get(host);
    if (known != null) {
      return known.size() > 1 ? known.remove() : known.getFirst();
    }
    if (host.contains(":")) {
      return List.of(InetAddress.ofLiteral(host));
    }
    try {
      return List.of(InetAddress.getByAddress(number(host)));
    } catch (NumberFormatException e) {
      throw new UnknownHostException(host);
    }
  }

  /** As inet_aton reads it: one to four numbers, the last of which fills what is left. */
  private static byte[] number(String host) {
    String[] parts = host.split("\\.", -1);
    long address = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean isLast = i == parts.length - 1;
      address |= Long.decode(parts[i]) << (isLast ? 0 : BITS - Byte.SIZE * (i + 1));
    }
    return new byte[] {
      (byte) (address >> 24), (byte) (address >> 16), (byte) (address >> 8), (byte) address
    };
  }
}

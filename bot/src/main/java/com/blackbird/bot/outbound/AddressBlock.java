package com.blackbird.bot.outbound;

import java.net.InetAddress;

/** All addresses that begin alike, such as {@code 10.0.0.0/8}. */
record AddressBlock(InetAddress first, int bits) {
  /** Reads the usual notation. */
  static AddressBlock of(String text) {
    String[] halves = text.split("/", 2);
    return new AddressBlock(InetAddress.ofLiteral(halves[0]), Integer.parseInt(halves[1]));
  }

  boolean holds(InetAddress address) {
    byte[] own = first.getAddress();
    byte[] other = address.getAddress();
    if (own.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      if (bit(own, bit) != bit(other, bit)) {
        return false;
      }
    }
    return true;
  }

  private static int bit(byte[] bytes, int number) {
    return bytes[number / Byte.SIZE] >> (Byte.SIZE - 1 - number % Byte.SIZE) & 1;
  }
}

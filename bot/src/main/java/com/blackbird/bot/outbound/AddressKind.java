package com.blackbird.bot.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What an address is for; what is not known to be everybody's is not. */
enum AddressKind {
  /** Anybody's, on the public network. */
  PUBLIC,
  /** Inside a network, or on this machine. */
  PRIVATE,
  /**
   * Never a server that somebody meant: the machine's own surroundings, where clouds answer with
   * credentials, many receivers at once, and what stands for no address.
   */
  NOBODYS;

  private static final AddressBlock IPV6_UNICAST = AddressBlock.of("2000::/3");

  /** An IPv4 address as networks without IPv4 write it. RFC 6052 */
  private static final AddressBlock TRANSLATED = AddressBlock.of("64:ff9b::/96");

  /** 168.63.129.16 is public in form, and at Azure the machine's own host. */
  private static final List<AddressBlock> NEVER =
      blocks(
          "0.0.0.0/8",
          "169.254.0.0/16",
          "224.0.0.0/4",
          "240.0.0.0/4",
          "168.63.129.16/32",
          "::/128",
          "fe80::/10",
          "ff00::/8");

  /**
   * https://www.iana.org/assignments/iana-ipv4-special-registry and
   * https://www.iana.org/assignments/iana-ipv6-special-registry
   */
  private static final List<AddressBlock> SET_ASIDE =
      blocks(
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "2001::/23",
          "2001:db8::/32",
          "2002::/16",
          "3fff::/20");

  /** What this address is for. */
  static AddressKind of(InetAddress address) {
    if (isIn(NEVER, address)) {
      return NOBODYS;
    }
    if (TRANSLATED.holds(address)) {
      return of(inside(address));
    }
    boolean isUnicast = address instanceof Inet4Address || IPV6_UNICAST.holds(address);
    return isUnicast && !isIn(SET_ASIDE, address) ? PUBLIC : PRIVATE;
  }

  private static InetAddress inside(InetAddress translated) {
    byte[] all = translated.getAddress();
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(all, all.length - 4, all.length));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are an address", e);
    }
  }

  private static boolean isIn(List<AddressBlock> blocks, InetAddress address) {
    return blocks.stream().anyMatch(block -> block.holds(address));
  }

  private static List<AddressBlock> blocks(String... texts) {
    return Stream.of(texts).map(AddressBlock::of).toList();
  }
}

package com.blackbird.bot.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * Under what the requests of strangers are counted: the address, or with IPv6 the network of 64
 * bits that it is in, since whoever has one address there has all of them.
 */
public final class HomeNetwork {
  private static final int NETWORK_BYTES = 8;

  private HomeNetwork() {}

  /** What this request counts under. */
  public static String of(HttpServletRequest request) {
    return of(request.getRemoteAddr());
  }

  static String of(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      InetAddress known = InetAddress.ofLiteral(address.replaceFirst("%.*", ""));
      return known instanceof Inet6Address
          ? HexFormat.of().formatHex(known.getAddress(), 0, NETWORK_BYTES)
          : known.getHostAddress();
    } catch (IllegalArgumentException noAddress) {
      return address;
    }
  }
}

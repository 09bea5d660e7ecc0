package com.blackbird.bot.desk;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;
import org.jspecify.annotations.NonNull;

/** Finds hosts, and refuses those that are inside a private network: nobody may lead us there. */
final class DeskDns implements Dns {
  private final String trusted;

  /** Refuses every private address, except for this host; empty when there is none. */
  DeskDns(String trusted) {
    this.trusted = trusted;
  }

  @Override
  public @NonNull List<@NonNull InetAddress> lookup(@NonNull String host)
      throws UnknownHostException {
    List<InetAddress> found = Dns.SYSTEM.lookup(host);
    if (!host.equalsIgnoreCase(trusted)) {
      for (InetAddress address : found) {
        if (isPrivate(address)) {
          throw new UnknownHostException(host + " is on a private network");
        }
      }
    }
    return found;
  }

  static boolean isPrivate(InetAddress address) {
    return address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isUniqueLocal(address)
        || isShared(address);
  }

  /** fc00::/7, RFC 4193. */
  private static boolean isUniqueLocal(InetAddress address) {
    return address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
  }

  /** 0.0.0.0/8, 100.64.0.0/10 (RFC 6598) and 240.0.0.0/4. */
  private static boolean isShared(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xFF;
    return bytes.length == 4
        && (first == 0 || first >= 240 || (first == 100 && (bytes[1] & 0xC0) == 0x40));
  }
}

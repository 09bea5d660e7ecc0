package com.blackbird.activity.lease;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of this machine for a server that must be told one, such as PostgreSQL, held by one
 * process until it gives it back or ends. Asking the system for any free port is not enough:
 * between the asking and the server's start somebody else may be given the same.
 */
public final class PortLease implements AutoCloseable {
  /** These lie below the ports that systems give to whoever asks for any. */
  private static final int FIRST = 20_000;

  private static final int COUNT = 12_000;

  /** The server listens by TCP; whoever has the same number by UDP may start one there. */
  private final DatagramSocket sign;

  private PortLease(DatagramSocket sign) {
    this.sign = sign;
  }

  /** Holds one that nobody uses. */
  public static PortLease take() {
    int start = ThreadLocalRandom.current().nextInt(COUNT);
    for (int i = 0; i < COUNT; i++) {
      Optional<PortLease> lease = at(FIRST + (start + i) % COUNT);
      if (lease.isPresent()) {
        return lease.get();
      }
    }
    throw new IllegalStateException("No port of this machine is free");
  }

  /** Holds this one, unless it is held or used already. */
  static Optional<PortLease> at(int port) {
    InetAddress here = InetAddress.getLoopbackAddress();
    DatagramSocket sign;
    try {
      sign = new DatagramSocket(port, here);
    } catch (SocketException e) {
      return Optional.empty();
    }
    try (var _ = new ServerSocket(port, 1, here)) {
      return Optional.of(new PortLease(sign));
    } catch (IOException e) {
      sign.close();
      return Optional.empty();
    }
  }

  /** Its number. */
  public int port() {
    return sign.getLocalPort();
  }

  /** Gives it back; the server must have ended. */
  @Override
  public void close() {
    sign.close();
  }
}

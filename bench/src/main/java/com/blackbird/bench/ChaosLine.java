package com.blackbird.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.locks.LockSupport;

/** The network between the replicas and PostgreSQL, which can be slow and can lose connections. */
final class ChaosLine implements AutoCloseable {
  private static final int PIECE = 16_384;

  private final ServerSocket door;
  private final int target;
  private final Set<Socket> abandoned =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
  private final Set<Socket> open =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
  private volatile Duration delay = Duration.ZERO;

  /** A line to that port of this machine. */
  ChaosLine(int target) throws IOException {
    this.target = target;
    this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("line").start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Both ends of each connection go on to believe in it, and nothing arrives any more. */
  void abandon() {
    synchronized (open) {
      abandoned.addAll(open);
    }
  }

  /** Whatever is sent from now on takes so long. */
  void delay(Duration each) {
    delay = each;
  }

  private void accept() {
    try {
      while (true) {
        Socket near = door.accept();
        Thread.ofVirtual().start(() -> connect(near));
      }
    } catch (IOException closed) {
      // The trial is over.
    }
  }

  private void connect(Socket near) {
    try {
      Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
      open.add(near);
      Thread.ofVirtual().start(() -> carry(near, near, far));
      Thread.ofVirtual().start(() -> carry(near, far, near));
    } catch (IOException down) {
      close(near);
    }
  }

  private void carry(Socket connection, Socket from, Socket to) {
    byte[] piece = new byte[PIECE];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        if (abandoned.contains(connection)) {
          continue;
        }
        if (delay.isPositive()) {
          LockSupport.parkNanos(delay.toNanos());
        }
        out.write(piece, 0, length);
        out.flush();
      }
    } catch (IOException lost) {
      // The other end hears of it, unless nothing arrives there any more.
    }
    if (!abandoned.contains(connection)) {
      close(from);
      close(to);
    }
  }

  private static void close(Socket one) {
    try {
      one.close();
    } catch (IOException gone) {
      // Then it is closed.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}

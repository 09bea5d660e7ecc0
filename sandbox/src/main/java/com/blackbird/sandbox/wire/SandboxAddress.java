package com.blackbird.sandbox.wire;

/** Where the sandbox is reached; known once the server has started. */
public final class SandboxAddress {
  private volatile String hostAndPort = "127.0.0.1:0";

  /** Says where the server listens, once it does. */
  public void set(String host, int port) {
    hostAndPort = host + ":" + port;
  }

  /**
   * An HTTP address in the sandbox.
   *
   * @param path begins with a slash
   */
  public String http(String path) {
    return "http://" + hostAndPort + path;
  }

  /**
   * A WebSocket address in the sandbox.
   *
   * @param path begins with a slash
   */
  public String webSocket(String path) {
    return "ws://" + hostAndPort + path;
  }
}

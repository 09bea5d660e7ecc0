package com.blackbird.sandbox.slack.socket;

import com.blackbird.sandbox.slack.world.SlackApp;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One open connection of an app. */
final class AppSocket {
  /** An acknowledgement may carry a whole view of 100 blocks. */
  private static final long MAX_TEXT = 1 << 20;

  private static final long PING_SECONDS = 10;

  private final SlackApp app;
  private final WsContext context;

  AppSocket(SlackApp app, WsContext context) {
    this.app = app;
    this.context = context;
    context.session.setMaxTextMessageSize(MAX_TEXT);
    context.session.setIdleTimeout(Duration.ofMinutes(5));
    context.enableAutomaticPings(PING_SECONDS, TimeUnit.SECONDS);
  }

  SlackApp app() {
    return app;
  }

  boolean is(String sessionId) {
    return context.sessionId().equals(sessionId);
  }

  /** False when the connection is no longer there. */
  boolean send(String text) {
    try {
      synchronized (this) {
        context.send(text);
      }
      return true;
    } catch (RuntimeException broken) {
      return false;
    }
  }

  /** Ends the TCP connection without a closing handshake. */
  void cut() {
    context.session.disconnect();
  }
}

package com.blackbird.bot.operations;

import org.springframework.context.SmartLifecycle;

/** Opens a chat connection once everything else runs, and closes it before anything else ends. */
public final class ConnectionLife implements SmartLifecycle {
  private final Runnable open;
  private final Runnable close;
  private volatile boolean running;

  /** A life that begins and ends with these. */
  public ConnectionLife(Runnable open, Runnable close) {
    this.open = open;
    this.close = close;
  }

  @Override
  public void start() {
    running = true;
    open.run();
  }

  @Override
  public void stop() {
    close.run();
    running = false;
  }

  /** Before what sends through the connection begins, and after it has ended. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 1;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}

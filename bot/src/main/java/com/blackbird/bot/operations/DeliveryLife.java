package com.blackbird.bot.operations;

import com.blackbird.activity.delivery.DeliveryWorker;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Sends deliveries while the bot runs: begins after the connections to the chats, ends before. */
final class DeliveryLife implements SmartLifecycle {
  private final Supplier<DeliveryWorker> workers;
  private volatile @Nullable DeliveryWorker worker;

  DeliveryLife(Supplier<DeliveryWorker> workers) {
    this.workers = workers;
  }

  @Override
  public void start() {
    DeliveryWorker started = workers.get();
    worker = started;
    started.start();
  }

  @Override
  public void stop() {
    DeliveryWorker running = worker;
    worker = null;
    if (running != null) {
      running.close();
    }
  }

  /** Beside what else ends at this time. */
  @Override
  public void stop(Runnable stopped) {
    SteadyWork.stopBeside("delivery", this::stop, stopped);
  }

  @Override
  public boolean isRunning() {
    return worker != null;
  }
}

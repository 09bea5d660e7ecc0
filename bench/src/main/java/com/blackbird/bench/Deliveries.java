package com.blackbird.bench;

import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.delivery.DeliveryHooks;
import com.blackbird.activity.delivery.DeliverySignal;
import com.blackbird.activity.delivery.DeliveryWorker;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.Owed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The outbox of a database that is measured. */
final class Deliveries {
  private static final int BATCH = 5_000;

  private Deliveries() {}

  /** A worker as the bot has one, which has not begun. */
  static DeliveryWorker worker(
      BenchDatabase database, Supplier<List<ChatGateway>> chats, DeliverySignal signal) {
    return new DeliveryWorker(
        database.jdbc(),
        database.transaction(),
        Clock.systemUTC(),
        chats,
        signal,
        DeliveryHooks.none());
  }

  /** Owes so many, thousands a transaction, and wakes nobody. */
  static void owe(BenchDatabase database, int count, IntFunction<Owed> owed) {
    var outbox = new Outbox(database.jdbc(), Clock.systemUTC(), new DeliverySignal());
    List<Owed> batch = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      batch.add(owed.apply(i));
      if (batch.size() == BATCH) {
        outbox.owe(batch);
        batch.clear();
      }
    }
    outbox.owe(batch);
  }
}

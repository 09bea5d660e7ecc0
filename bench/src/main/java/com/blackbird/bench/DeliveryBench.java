package com.blackbird.bench;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.delivery.DeliverySignal;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.Owed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Goal P9: what the outbox claims and completes for a chat that takes everything at once. */
final class DeliveryBench implements Bench {
  private static final double RATE = 12_000;
  private static final double PICK_UP_MILLIS = 5;
  private static final AccountId ACCOUNT = AccountId.of("bench");

  @Override
  public String name() {
    return "delivery";
  }

  @Override
  public Map<String, Integer> usual() {
    return Map.of(
        "messages", 100_000, "channels", 500, "workspaces", 20, "alone", 1_000, "rounds", 3);
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    try (var database = BenchDatabase.start()) {
      report.begin(this, settings, database);
      var rounds =
          new Rounds()
              .side("outbox", () -> outbox(database, settings))
              .side("delete", () -> delete(database, settings))
              .warmUp()
              .run(settings.get("rounds"));
      report.rate("outbox, claim and complete", rounds.of("outbox"));
      report.rate("bare skip locked, 500 a time", rounds.of("delete"));
      report.ratio("outbox / bare", rounds.of("outbox").over(rounds.of("delete")));
      report.say(
          "P9  %,.0f a second, goal >= %,.0f: %s"
              .formatted(
                  rounds.of("outbox").median(),
                  RATE,
                  rounds.of("outbox").median() >= RATE ? "reached" : "MISSED"));
      Latencies pickUp = pickUp(database, settings.get("alone"));
      report.latencies("from commit to chat", pickUp);
      report.atMost("P9", "pick-up p50, ms", pickUp.percentile(50), PICK_UP_MILLIS);
    }
  }

  /** One message after the other, for a worker that has nothing else to do. */
  private static Latencies pickUp(BenchDatabase database, int messages) throws Exception {
    var jdbc = database.jdbc();
    database.owner().sql("truncate delivery, delivery_message").update();
    var signal = new DeliverySignal();
    var outbox = new Outbox(jdbc, Clock.systemUTC(), signal);
    var chat = new AtomicReference<>(new SilentChat(1));
    var nanos = new long[messages];
    try (var worker = Deliveries.worker(database, () -> List.of(chat.get()), signal)) {
      worker.start();
      for (int i = 0; i < messages; i++) {
        var next = new SilentChat(1);
        chat.set(next);
        outbox.show(
            new Handle(ACCOUNT, new ChannelRef(ChatPlatform.SLACK, "T1", "C" + i % 20), "p" + i),
            ChatMessage.of("Order #" + i + " could not be pushed"));
        long committed = System.nanoTime();
        if (!next.all().await(1, TimeUnit.MINUTES)) {
          throw new IllegalStateException("Message " + i + " was not sent");
        }
        nanos[i] = System.nanoTime() - committed;
      }
    }
    var latencies = new Latencies();
    latencies.add(nanos);
    return latencies;
  }

  /** The worker as the bot runs it, until everything is gone. */
  private static double outbox(BenchDatabase database, Settings settings) throws Exception {
    var jdbc = fill(database, settings);
    int messages = settings.get("messages");
    var chat = new SilentChat(messages);
    var worker = Deliveries.worker(database, () -> List.of(chat), new DeliverySignal());
    long begin = System.nanoTime();
    worker.start();
    if (!chat.all().await(10, TimeUnit.MINUTES)) {
      throw new IllegalStateException("The chat still lacks " + chat.all().getCount());
    }
    long left = 1;
    while (left > 0) {
      left = jdbc.sql("select count(*) from delivery").query(Long.class).single();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    worker.close();
    long known = jdbc.sql("select count(*) from delivery_message").query(Long.class).single();
    if (known != messages || chat.calls() != messages) {
      throw new IllegalStateException(
          "%d messages, %d posted, %d known".formatted(messages, chat.calls(), known));
    }
    return messages / seconds;
  }

  /** The simplest queue: one connection takes 500 rows and deletes them, in no order. */
  private static double delete(BenchDatabase database, Settings settings) {
    var jdbc = fill(database, settings);
    long begin = System.nanoTime();
    int deleted;
    do {
      deleted =
          jdbc.sql(
                  """
                  delete from delivery where (account_id, lane, id) in (
                    select account_id, lane, id from delivery
                    order by account_id, lane, id limit 500 for update skip locked)
                  """)
              .update();
    } while (deleted > 0);
    return settings.get("messages") / ((System.nanoTime() - begin) / 1e9);
  }

  private static JdbcClient fill(BenchDatabase database, Settings settings) {
    var jdbc = database.jdbc();
    database.owner().sql("truncate delivery, delivery_message").update();
    Deliveries.owe(
        database,
        settings.get("messages"),
        i -> {
          int channel = i % settings.get("channels");
          var there =
              new ChannelRef(
                  ChatPlatform.SLACK, "T" + channel % settings.get("workspaces"), "C" + channel);
          return Owed.show(
              new Handle(ACCOUNT, there, "m" + i),
              ChatMessage.of("Order #" + i + " could not be pushed: email has been taken"));
        });
    database.owner().sql("vacuum analyze delivery").update();
    database.owner().sql("checkpoint").update();
    return jdbc;
  }
}

package com.blackbird.bench;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.delivery.DeliverySignal;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Owed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Goal R1: what is held for channels that are away, a million at first, holds up nobody else. */
final class HeldBench implements Bench {
  private static final double UNDISTURBED = 0.9;
  private static final double LONGEST_SECONDS = 5;
  private static final AccountId ACCOUNT = AccountId.of("held");

  @Override
  public String name() {
    return "held";
  }

  @Override
  public Map<String, Integer> usual() {
    return Map.of("held", 1_000_000, "away", 20, "messages", 50_000, "channels", 200, "rounds", 3);
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    try (var database = BenchDatabase.start()) {
      report.begin(this, settings, database);
      Series alone = rounds(database, settings, "a");
      long begin = System.nanoTime();
      owe(database, "x", settings.get("held"), settings.get("away"), "h");
      report.say(
          "%,d owed to %d channels that are away, in %.0f s"
              .formatted(
                  settings.get("held"), settings.get("away"), (System.nanoTime() - begin) / 1e9));
      Series beside = rounds(database, settings, "b");
      report.rate("nothing held", alone);
      report.rate("beside what is held", beside);
      report.atLeast("R1", "beside / nothing held", beside.over(alone), UNDISTURBED);
      long left = database.jdbc().sql("select count(*) from delivery").query(Long.class).single();
      if (left != settings.get("held")) {
        throw new IllegalStateException(
            "%,d are held, not %,d".formatted(left, settings.get("held")));
      }
      report.atMost("R1", "a restart until it sends, s", restart(database), LONGEST_SECONDS);
    }
  }

  /** One round before does not count. */
  private static Series rounds(BenchDatabase database, Settings settings, String name)
      throws Exception {
    send(database, settings, name);
    List<Double> rates = new ArrayList<>();
    for (int round = 0; round < settings.get("rounds"); round++) {
      rates.add(send(database, settings, name + round));
    }
    return new Series(rates);
  }

  /** From an empty lane to an empty lane, beside whatever is held. */
  private static double send(BenchDatabase database, Settings settings, String name)
      throws Exception {
    int messages = settings.get("messages");
    owe(database, "C", messages, settings.get("channels"), name);
    var chat = chat(messages);
    long begin = System.nanoTime();
    try (var worker = Deliveries.worker(database, () -> List.of(chat), new DeliverySignal())) {
      worker.start();
      if (!chat.all().await(10, TimeUnit.MINUTES)) {
        throw new IllegalStateException("The chat still lacks " + chat.all().getCount());
      }
    }
    return messages / ((System.nanoTime() - begin) / 1e9);
  }

  /** How long a worker that has just begun takes to send one message past all that is held. */
  private static double restart(BenchDatabase database) throws Exception {
    var chat = chat(1);
    owe(database, "C", 1, 1, "restart");
    long begin = System.nanoTime();
    try (var worker = Deliveries.worker(database, () -> List.of(chat), new DeliverySignal())) {
      worker.start();
      if (!chat.all().await(10, TimeUnit.MINUTES)) {
        throw new IllegalStateException("One message was not sent");
      }
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  /** Its channels that begin with x are away. */
  private static SilentChat chat(int expected) {
    return new SilentChat(expected, channel -> channel.channel().startsWith("x"));
  }

  private static void owe(
      BenchDatabase database, String prefix, int count, int channels, String name) {
    Deliveries.owe(
        database,
        count,
        i ->
            Owed.show(
                new Handle(
                    ACCOUNT,
                    new ChannelRef(ChatPlatform.SLACK, "T" + i % 20, prefix + i % channels),
                    name + "/" + i),
                ChatMessage.of("Order #" + i + " could not be pushed")));
  }
}

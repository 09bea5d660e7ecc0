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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Messages owed at a steady rate, half of them changes of such that were posted a second ago. */
final class PinnedPhase {
  private static final AccountId ACCOUNT = AccountId.of("pinned");
  private static final int TICKS_A_SECOND = 100;
  private static final int PAGES_A_SECOND = 50;
  private static final int WORKSPACES = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final double NANOS_A_SECOND = 1e9;

  private final String name;
  private final BenchDatabase database;
  private final Settings settings;
  private final Runnable bystander;
  private final Timeline pages = new Timeline();
  private final StampedChat chat = new StampedChat();
  private final DeliverySignal signal = new DeliverySignal();
  private final AtomicInteger owed = new AtomicInteger();

  PinnedPhase(String name, BenchDatabase database, Settings settings, Runnable bystander) {
    this.name = name;
    this.database = database;
    this.settings = settings;
    this.bystander = bystander;
  }

  /**
   * What came of it.
   *
   * @param rate messages that were owed and no longer are, a second
   * @param settled how many these were
   * @param dead rows of the outbox's table that nothing could remove
   */
  record Found(double rate, long settled, long dead, Latencies sent, Latencies pages) {}

  Found run(Report report, Duration length) throws Exception {
    database.owner().sql("truncate delivery, delivery_message").update();
    database.owner().sql("vacuum analyze delivery").update();
    database.owner().sql("checkpoint").update();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var worker = Deliveries.worker(database, () -> List.of(chat), signal)) {
      worker.start();
      return run(threads, report, length.toNanos());
    }
  }

  private Found run(ExecutorService threads, Report report, long length) throws Exception {
    int parts = settings.get("parts");
    long begin = System.nanoTime();
    long end = begin + length;
    var owing = every(threads, TICKS_A_SECOND, () -> System.nanoTime() >= end, this::owe);
    var looking = every(threads, PAGES_A_SECOND, () -> System.nanoTime() >= end, this::look);
    long before = 0;
    for (int part = 1; part <= parts; part++) {
      long from = begin + length * (part - 1) / parts;
      long until = begin + length * part / parts;
      TimeUnit.NANOSECONDS.sleep(until - System.nanoTime());
      long settled = owed.get() - left();
      report.say(line(begin, from, settled - before));
      before = settled;
    }
    double seconds = (System.nanoTime() - begin) / NANOS_A_SECOND;
    long dead = dead();
    owing.get();
    looking.get();
    awaitAll();
    return new Found(
        before / seconds, before, dead, chat.times().within(begin, end), pages.within(begin, end));
  }

  /** What was late is made up for, so that the rate is kept. */
  private static Future<?> every(
      ExecutorService threads, int aSecond, BooleanSupplier isOver, Runnable work) {
    return threads.submit(() -> {
      long next = System.nanoTime();
      while (!isOver.getAsBoolean()) {
        TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
        work.run();
        next += TimeUnit.SECONDS.toNanos(1) / aSecond;
      }
      return null;
    });
  }

  private void owe() {
    int rate = settings.get("rate");
    int count = Math.max(2, rate / TICKS_A_SECOND);
    int first = owed.get();
    List<Owed> wishes = new ArrayList<>();
    for (int i = first; i < first + count; i++) {
      // An odd one changes the even one of a second before.
      int shown = i % 2 == 0 ? i : Math.max(0, i - 1 - rate);
      var there =
          new ChannelRef(
              ChatPlatform.SLACK, "T" + shown % WORKSPACES, "C" + shown % settings.get("channels"));
      wishes.add(
          Owed.show(
              new Handle(ACCOUNT, there, "m" + shown),
              ChatMessage.of(StampedChat.stamped("Order #" + i + " could not be pushed"))));
    }
    new Outbox(database.jdbc(), Clock.systemUTC(), signal).owe(wishes);
    owed.addAndGet(count);
  }

  private void look() {
    long begin = System.nanoTime();
    bystander.run();
    pages.add(System.nanoTime() - begin);
  }

  private String line(long begin, long from, long settled) {
    long now = System.nanoTime();
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %,.0f | %s | %s | %,d |",
        name,
        (now - begin) / NANOS_A_SECOND / 60,
        settled / ((now - from) / NANOS_A_SECOND),
        shown(chat.times().within(from, now)),
        shown(pages.within(from, now)),
        dead());
  }

  private static String shown(Latencies times) {
    return times.count() == 0
        ? "-"
        : String.format(Locale.ROOT, "%.1f / %.1f", times.percentile(50), times.percentile(99));
  }

  private long left() {
    return database.owner().sql("select count(*) from delivery").query(Long.class).single();
  }

  private long dead() {
    return database
        .owner()
        .sql("select n_dead_tup from pg_stat_user_tables where relname = 'delivery'")
        .query(Long.class)
        .single();
  }

  /** All that was owed is sent in the end, each message posted once. */
  private void awaitAll() throws InterruptedException {
    long begin = System.nanoTime();
    while (left() > 0) {
      if (System.nanoTime() - begin > PATIENCE.toNanos()) {
        throw new IllegalStateException(left() + " are still owed");
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    long known =
        database.owner().sql("select count(*) from delivery_message").query(Long.class).single();
    if (chat.posts() != known || known == 0) {
      throw new IllegalStateException("%,d posted, %,d known to be".formatted(chat.posts(), known));
    }
  }
}

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
import java.util.List;
import java.util.stream.IntStream;

/**
 * Messages that three replicas send while something goes wrong: a third of them before, then the
 * fault, and what is owed by then; when all is there a last third is owed, which shows whether they
 * are as fast as before.
 */
final class Trial {
  private static final AccountId ACCOUNT = AccountId.of("chaos");
  private static final int REPLICAS = 3;
  private static final int BATCH = 5_000;
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final ChaosDatabase database;
  private final Duration length;
  private final int first;
  private final int extra;
  private final int all;
  private final Toll toll;
  private final ChaosChat chat;
  private final ChaosLine line;
  private final Replicas replicas;

  private Trial(ChaosDatabase database, int messages, int channels, Duration length, Fault fault)
      throws Exception {
    this.database = database;
    this.length = length;
    this.first = messages * 2 / 3;
    this.extra = fault.kind() == Fault.Kind.OVERLOAD ? messages / 2 : 0;
    this.all = messages + extra;
    this.toll = new Toll(all, channels);
    this.chat = new ChaosChat(toll);
    this.line = new ChaosLine(database.port());
    this.replicas = new Replicas(database.urlThrough(line.port()), chat.address());
  }

  /**
   * What came of it.
   *
   * @param waits how long each channel to which something was owed when the fault began waited for
   *     it, the shortest first
   */
  record Outcome(Toll toll, double before, double after, List<Duration> waits, Duration fault) {}

  static Outcome run(
      ChaosDatabase database, int messages, int channels, Duration length, Fault fault)
      throws Exception {
    var trial = new Trial(database, messages, channels, length, fault);
    try (trial.line;
        trial.chat;
        trial.replicas) {
      return trial.run(fault);
    }
  }

  private Outcome run(Fault fault) throws Exception {
    // The last trial has ended as soon as all was there: what it has not recorded is still owed.
    for (String table : List.of("delivery", "delivery_message")) {
      database.ask(
          "with gone as (delete from %s returning 1) select count(*) from gone".formatted(table));
    }
    owe(0, first);
    replicas.start(REPLICAS);
    await(first / 2);
    long faultAt = System.nanoTime();
    fault.trouble().happen(this);
    long end = System.nanoTime();
    await(first + extra);
    owe(first + extra, all);
    await(all);
    return new Outcome(
        toll,
        toll.rate(first / 6, first / 2),
        rateOfLast(first + extra),
        toll.waits(faultAt, first + extra),
        Duration.ofNanos(end - faultAt));
  }

  /** Without its first messages, for which nobody was awake, and its last, when some have done. */
  private double rateOfLast(int from) {
    int tenth = (all - from) / 10;
    return toll.rate(from + tenth, all - 3 * tenth);
  }

  ChaosDatabase database() {
    return database;
  }

  ChaosChat chat() {
    return chat;
  }

  ChaosLine line() {
    return line;
  }

  Replicas replicas() {
    return replicas;
  }

  Duration length() {
    return length;
  }

  /** Lets the fault last. */
  void suffer() throws InterruptedException {
    Thread.sleep(length);
  }

  /** More than the replicas can take for a while. */
  void oweMore() {
    owe(first, first + extra);
  }

  private void owe(int from, int to) {
    var outbox = new Outbox(database.database().jdbc(), Clock.systemUTC(), new DeliverySignal());
    for (int start = from; start < to; start += BATCH) {
      outbox.owe(
          IntStream.range(start, Math.min(to, start + BATCH)).mapToObj(this::message).toList());
    }
  }

  private Owed message(int number) {
    int channel = toll.channel(number);
    var there = new ChannelRef(ChatPlatform.SLACK, "T" + channel % 20, "C" + channel);
    return Owed.show(
        new Handle(ACCOUNT, there, "m" + number), ChatMessage.of(String.valueOf(number)));
  }

  /** Waits for all to be there; what is not by then is lost. */
  private void await(int wanted) throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (toll.arrived() < wanted && System.nanoTime() < end) {
      replicas.check();
      Thread.sleep(Duration.ofMillis(10));
    }
  }
}

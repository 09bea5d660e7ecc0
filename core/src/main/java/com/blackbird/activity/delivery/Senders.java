package com.blackbird.activity.delivery;

import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendPace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets gateways send, each delivery on a thread of its own, and collects what came of it. */
final class Senders {
  private static final Logger LOG = LoggerFactory.getLogger(Senders.class);

  /** After so many unexpected errors in a row, some two minutes, it is the message's own fault. */
  private static final int FAULTS = 8;

  private final Supplier<List<ChatGateway>> gateways;
  private final Executor threads;
  private final Runnable wake;
  private final Queue<Tried> tried = new ConcurrentLinkedQueue<>();

  /**
   * Senders that run on these threads.
   *
   * @param wake called, on any thread, when there is something to collect
   */
  Senders(Supplier<List<ChatGateway>> gateways, Executor threads, Runnable wake) {
    this.gateways = gateways;
    this.threads = threads;
    this.wake = wake;
  }

  Map<ChatPlatform, ChatGateway> gateways() {
    return gateways.get().stream()
        .collect(Collectors.toMap(ChatGateway::platform, Function.identity()));
  }

  static SendPace pace(Map<ChatPlatform, ChatGateway> gateways, Delivery delivery) {
    ChatGateway gateway = gateways.get(delivery.channel().platform());
    return gateway == null ? SendPace.UNBOUND : gateway.pace();
  }

  /** Tries it; what comes of it can be collected later. */
  void send(Lane lane, Delivery delivery, boolean summary, Function<ChatGateway, Outcome> attempt) {
    ChatGateway gateway = gateways().get(delivery.channel().platform());
    int failures = lane.failures();
    threads.execute(() -> {
      Outcome outcome =
          gateway == null
              ? new Outcome.Later(Duration.ZERO, Reason.PLATFORM_DOWN)
              : outcome(delivery, failures, () -> attempt.apply(gateway));
      tried.add(new Tried(lane, delivery, outcome, summary));
      wake.run();
    });
  }

  /** What has been tried since the last call. */
  List<Tried> collect() {
    List<Tried> all = new ArrayList<>();
    for (Tried one = tried.poll(); one != null; one = tried.poll()) {
      all.add(one);
    }
    return all;
  }

  private static Outcome outcome(Delivery delivery, int failures, Supplier<Outcome> attempt) {
    try {
      return attempt.get();
    } catch (UnreadableMessage e) {
      LOG.warn("Left delivery {} to a newer version of the bot", delivery.id(), e);
      return new Outcome.Later(Duration.ZERO, Reason.UNKNOWN);
    } catch (RuntimeException | Error e) {
      // Whatever it is, the lane has to hear of it, or it would wait for ever.
      LOG.error("Delivery {} to {} failed", delivery.id(), delivery.channel(), e);
      return failures < FAULTS
          ? new Outcome.Later(Duration.ZERO, Reason.UNKNOWN)
          : new Outcome.Dead(Reason.UNKNOWN, Attempt.storable(e.toString()));
    }
  }
}

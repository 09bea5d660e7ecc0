package com.blackbird.bench;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.sandbox.wire.Recorded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who asks one question after the other in a channel where nobody else is answered. */
final class Asker {
  private static final int PATIENCE_SECONDS = 30;
  private static final String APOLOGY = "No answer";

  private final Clock clock;
  private final ChatPerson person;
  private final ChannelRef channel;
  private final AtomicInteger unanswered = new AtomicInteger();
  private volatile CompletableFuture<Recorded> answer = new CompletableFuture<>();

  /** What is asked, and where it is noted how long that took. */
  record Question(String command, Map<String, String> options, Timeline times) {}

  Asker(Clock clock, ChatPerson person, ChannelRef channel) {
    this.clock = clock;
    this.person = person;
    this.channel = channel;
  }

  /** Asks and waits for the answer. */
  void ask(Question question) throws InterruptedException, ExecutionException {
    answer = new CompletableFuture<>();
    Instant since = clock.instant();
    try {
      if (person.types(question.command(), question.options())) {
        Recorded found = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!found.arguments().toString().contains(APOLOGY)) {
          question.times().add(Duration.between(since, found.at()).toNanos());
          return;
        }
      }
    } catch (TimeoutException nothing) {
      // That is what is counted.
    }
    unanswered.incrementAndGet();
  }

  void heard(Recorded call) {
    if (Ears.isAnswer(call) && call.isIn(channel.channel())) {
      answer.complete(call);
    }
  }

  /** How many were not answered, or with an apology. */
  int unanswered() {
    return unanswered.get();
  }
}

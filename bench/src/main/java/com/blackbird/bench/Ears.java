package com.blackbird.bench;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.wire.Recorded;
import com.blackbird.sandbox.wire.Recorder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Hears each request that the sandbox has done for the bot, once; it forgets most after a while.
 */
final class Ears implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final String RESPONSE_URL = "response_url";

  /** An answer to an interaction that is a message of its own; others only promise one. */
  private static final int MESSAGE = 4;

  private final List<Consumer<Recorded>> listeners = new CopyOnWriteArrayList<>();
  private final List<Ear> ears;
  private final Thread thread;
  private volatile boolean isOver;

  Ears(Sandbox sandbox) {
    this.ears =
        Stream.of(sandbox.slack().recorder(), sandbox.discord().recorder()).map(Ear::new).toList();
    this.thread = Thread.ofPlatform().name("ears").start(this::listen);
  }

  void tell(Consumer<Recorded> listener) {
    listeners.add(listener);
  }

  private void listen() {
    while (!isOver) {
      hear();
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    hear();
  }

  private void hear() {
    ears.forEach(
        ear -> ear.news().forEach(call -> listeners.forEach(listener -> listener.accept(call))));
  }

  /** Whether it is a new message for a channel or a thread. */
  static boolean isPost(Recorded call) {
    return call.method().equals("chat.postMessage")
        || (call.method().startsWith("POST ") && call.method().endsWith("/messages"));
  }

  /** Whether it is the answer to what somebody typed or clicked. */
  static boolean isAnswer(Recorded call) {
    return call.method().equals(RESPONSE_URL)
        || call.method().startsWith("PATCH /webhooks/")
        || (call.method().startsWith("POST /interactions/")
            && call.arguments().path("type").asInt(0) == MESSAGE);
  }

  @Override
  public void close() {
    isOver = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One platform's recorder, from where it was left. */
  private static final class Ear {
    private final Recorder recorder;
    private final Set<Long> unanswered = new HashSet<>();
    private long last;

    Ear(Recorder recorder) {
      this.recorder = recorder;
      recorder.clear();
    }

    /** What has been answered since the last time. */
    List<Recorded> news() {
      List<Recorded> news = new ArrayList<>();
      for (Recorded call : recorder.all()) {
        if (call.kind() != Recorded.Kind.REQUEST
            || (call.number() <= last && !unanswered.remove(call.number()))) {
          continue;
        }
        if (call.status() == 0) {
          unanswered.add(call.number());
        } else if (call.isOk()) {
          news.add(call);
        }
        last = Math.max(last, call.number());
      }
      return news;
    }
  }
}

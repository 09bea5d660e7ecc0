package com.blackbird.bench;

import com.blackbird.sandbox.wire.Recorded;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words by which something is known again where it arrives. They are letters alone, so that two
 * errors that differ in them are two problems; and all posts by their keys, to find doubled ones.
 */
final class Marks {
  private static final Pattern MARK = Pattern.compile("mark[g-z]{6}");
  private static final int LETTERS = 6;
  private static final int BASE = 'z' - 'g' + 1;

  private final Clock clock;
  private final AtomicInteger made = new AtomicInteger();
  private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();
  private final Map<String, String> posted = new ConcurrentHashMap<>();
  private final AtomicInteger doubled = new AtomicInteger();

  private record Awaited(Instant since, Timeline times) {}

  Marks(Clock clock) {
    this.clock = clock;
  }

  /** A new one, which is awaited from now on. */
  String next(Timeline times) {
    int number = made.getAndIncrement();
    var mark = new StringBuilder("mark");
    for (int i = 0; i < LETTERS; i++, number /= BASE) {
      mark.append((char) ('g' + number % BASE));
    }
    awaited.put(mark.toString(), new Awaited(clock.instant(), times));
    return mark.toString();
  }

  void heard(Recorded call) {
    if (!Ears.isPost(call)) {
      return;
    }
    note(call);
    Matcher mark = MARK.matcher(call.arguments().toString());
    while (mark.find()) {
      Awaited one = awaited.remove(mark.group());
      if (one != null) {
        one.times().add(Duration.between(one.since(), call.at()).toNanos());
      }
    }
  }

  /** Slack is given the key as metadata, Discord as the nonce. */
  private void note(Recorded call) {
    String key =
        call.arguments().path("nonce").asString("") + call.arguments().path("metadata").toString();
    String message = call.answer().path("ts").asString("") + call.answer().path("id").asString("");
    String earlier = key.isEmpty() ? null : posted.putIfAbsent(key, message);
    if (earlier != null && !earlier.equals(message)) {
      doubled.incrementAndGet();
    }
  }

  /** How many have not been heard of yet. */
  int missing() {
    return awaited.size();
  }

  int made() {
    return made.get();
  }

  int posts() {
    return posted.size();
  }

  /** How many posts stand there twice. */
  int doubled() {
    return doubled.get();
  }
}

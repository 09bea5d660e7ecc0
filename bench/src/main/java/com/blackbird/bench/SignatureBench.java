package com.blackbird.bench;

import com.blackbird.activity.access.Secret;
import com.blackbird.bot.slack.SlackSignature;
import com.blackbird.bot.slack.UsedOnce;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Goal S6: how long it takes to tell whether a request is from Slack, and whether it is new. */
final class SignatureBench implements Bench {
  private static final double MOST_MILLIS = 1;
  private static final Secret SECRET = new Secret("a-signing-secret-of-nobody-0123456789");

  @Override
  public String name() {
    return "signatures";
  }

  @Override
  public Map<String, Integer> usual() {
    return Map.of("requests", 20_000, "bytes", 3_000, "seed", 6);
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    try (var database = BenchDatabase.start()) {
      report.begin(this, settings, database);
      var turn =
          new Turn(
              new SlackSignature(SECRET),
              new UsedOnce(database.owner(), Clock.systemUTC()),
              settings.get("bytes"),
              new Random(settings.get("seed")));
      turn.take(settings.get("requests") / 10);
      var times = turn.take(settings.get("requests"));
      report.latencies("a genuine request", times.genuine());
      report.latencies("a forged one", times.forged());
      report.latencies("whether it came before", times.once());
      report.atMost("S6", "genuine, p99 in ms", times.genuine().percentile(99), MOST_MILLIS);
      report.atMost("S6", "forged, p99 in ms", times.forged().percentile(99), MOST_MILLIS);
    }
  }

  private record Times(Latencies genuine, Latencies forged, Latencies once) {}

  /** Requests of one size, every second one changed by a byte. */
  private record Turn(SlackSignature signature, UsedOnce usedOnce, int bytes, Random random) {
    Times take(int requests) {
      var times = new Times(new Latencies(), new Latencies(), new Latencies());
      for (int i = 0; i < requests; i++) {
        byte[] body = new byte[bytes];
        random.nextBytes(body);
        Instant now = Instant.now();
        String time = Long.toString(now.getEpochSecond());
        String signed = signature.of(time, body);
        times.genuine().add(check(true, time, signed, body, now));
        long start = System.nanoTime();
        boolean isFirst = usedOnce.isFirst(signed, now.plus(SlackSignature.WINDOW));
        times.once().add(new long[] {System.nanoTime() - start});
        body[random.nextInt(bytes)]++;
        times.forged().add(check(false, time, signed, body, now));
        if (!isFirst || usedOnce.isFirst(signed, now)) {
          throw new IllegalStateException("A request was taken twice, or not at all");
        }
      }
      return times;
    }

    private long[] check(boolean genuine, String time, String signed, byte[] body, Instant now) {
      long start = System.nanoTime();
      boolean taken = signature.flaw(List.of(time), List.of(signed), body, now).isEmpty();
      long nanos = System.nanoTime() - start;
      if (taken != genuine) {
        throw new IllegalStateException(genuine ? "Slack was refused" : "A forgery was taken");
      }
      return new long[] {nanos};
    }
  }
}

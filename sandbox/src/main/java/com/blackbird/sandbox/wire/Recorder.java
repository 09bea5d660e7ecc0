package com.blackbird.sandbox.wire;

import com.blackbird.sandbox.wire.Recorded.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Remembers the newest requests and events of one platform. */
public final class Recorder {
  private static final int KEPT = 10_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final String platform;
  private final Clock clock;
  private final LiveFeed feed;
  private final NavigableMap<Long, Recorded> records = new TreeMap<>();
  private final Set<Long> expected = new HashSet<>();
  private final List<String> ignored = new ArrayList<>();
  private long last;

  /** A recorder that tells the pages of what it records. */
  public Recorder(String platform, Clock clock, LiveFeed feed) {
    this.platform = platform;
    this.clock = clock;
    this.feed = feed;
  }

  /**
   * Records a request that has come in; the answer is the number under which its answer is told.
   */
  public long request(String method, String path, Set<String> places, JsonNode arguments) {
    return begin(Kind.REQUEST, method, path, places, arguments);
  }

  /** Records an event that an app is told. */
  public long event(String type, Set<String> places, JsonNode body) {
    return begin(Kind.EVENT, type, "", places, body);
  }

  private long begin(
      Kind kind, String method, String path, Set<String> places, JsonNode arguments) {
    JsonNode copy = arguments.deepCopy();
    synchronized (this) {
      last++;
      records.put(
          last,
          new Recorded(
              last,
              clock.instant(),
              kind,
              method,
              path,
              Set.copyOf(places),
              copy,
              0,
              MissingNode.getInstance()));
      if (records.size() > KEPT) {
        expected.remove(records.pollFirstEntry().getKey());
      }
      notifyAll();
      feed.recorded(platform, last, method);
      return last;
    }
  }

  /** Adds the answer to what was recorded. */
  public synchronized void answered(long number, int status, JsonNode answer) {
    if (records.computeIfPresent(number, (_, record) -> record.answered(status, answer)) != null) {
      notifyAll();
      feed.recorded(platform, number, "");
    }
  }

  /** Says that a fault was the only answer. */
  public void failed(long number, @Nullable Fault fault) {
    if (fault instanceof Fault.Status(int status)) {
      answered(number, status, MissingNode.getInstance());
    }
  }

  /** Everything that is remembered, oldest first. */
  public synchronized List<Recorded> all() {
    return List.copyOf(records.values());
  }

  /** The requests, oldest first. */
  public List<Recorded> calls() {
    return all().stream().filter(record -> record.kind() == Kind.REQUEST).toList();
  }

  /** The requests of one method, oldest first; a star stands for anything. */
  public List<Recorded> calls(String method) {
    return named(method, calls());
  }

  /** The events, oldest first. */
  public List<Recorded> events() {
    return all().stream().filter(record -> record.kind() == Kind.EVENT).toList();
  }

  /** The events of one type, oldest first; a star stands for anything. */
  public List<Recorded> events(String type) {
    return named(type, events());
  }

  private static List<Recorded> named(String pattern, List<Recorded> records) {
    return records.stream().filter(r -> FaultRule.matches(pattern, r.method())).toList();
  }

  /** Forgets everything. */
  public synchronized void clear() {
    records.clear();
    expected.clear();
  }

  /** Leaves requests of this method out of what is left over; a star stands for anything. */
  public synchronized void ignore(String method) {
    ignored.add(method);
  }

  /**
   * Waits for an answered request of a method that was not expected before, and counts it as
   * expected.
   *
   * @param method a star stands for anything
   * @param part what its body contains
   */
  public Recorded expects(String method, String part) {
    Recorded found =
        await(record ->
            FaultRule.matches(method, record.method())
                && record.status() != 0
                && record.arguments().toString().contains(part));
    if (found == null) {
      throw new AssertionError(
          "expected a call of " + method + " with \"" + part + "\", but there was" + listed());
    }
    return found;
  }

  private synchronized @Nullable Recorded await(Predicate<Recorded> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      Recorded found = unexpected(wanted);
      while (found == null) {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return null;
        }
        wait(left);
        found = unexpected(wanted);
      }
      expected.add(found.number());
      return found;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private @Nullable Recorded unexpected(Predicate<Recorded> wanted) {
    return leftOver().stream().filter(wanted).findFirst().orElse(null);
  }

  /** The requests that nobody expected and that are not ignored, oldest first. */
  public synchronized List<Recorded> leftOver() {
    return calls().stream()
        .filter(record -> !expected.contains(record.number()))
        .filter(r -> ignored.stream().noneMatch(name -> FaultRule.matches(name, r.method())))
        .toList();
  }

  /** Fails when a request was made that nobody expected. */
  public void expectsNothingElse() {
    if (!leftOver().isEmpty()) {
      throw new AssertionError("expected nothing else, but there was" + listed());
    }
  }

  private String listed() {
    List<Recorded> left = leftOver();
    return left.isEmpty()
        ? " nothing"
        : left.stream().map(record -> "\n  " + record).collect(Collectors.joining());
  }
}

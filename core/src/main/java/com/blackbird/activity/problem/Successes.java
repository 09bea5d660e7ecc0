package com.blackbird.activity.problem;

import com.blackbird.activity.activity.Activity;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** When what went through, in one batch. */
final class Successes {
  /** The first and the last moment. */
  record Span(Instant first, Instant last) {
    Span and(Span other) {
      return new Span(
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last);
    }
  }

  private final SortedMap<RecordKey, Span> spans = new TreeMap<>();

  /** Also a sign for those that failed without a reference. */
  void add(Activity success) {
    var span = new Span(success.createdAt(), success.createdAt());
    var key = RecordKey.of(success);
    spans.merge(key, span, Span::and);
    if (!key.isInferred()) {
      spans.merge(key.withoutReference(), span, Span::and);
    }
  }

  SortedMap<RecordKey, Span> spans() {
    return spans;
  }
}

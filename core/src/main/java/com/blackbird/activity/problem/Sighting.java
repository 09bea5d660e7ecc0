package com.blackbird.activity.problem;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.signature.Signature;
import java.time.Instant;
import java.util.UUID;

/**
 * What one batch saw of one problem.
 *
 * @param sample the first of its errors
 */
record Sighting(
    UUID problem,
    String platform,
    Signature signature,
    Activity sample,
    long count,
    Instant first,
    Instant last) {

  static Sighting of(UUID problem, String platform, Signature signature, Activity error) {
    return new Sighting(
        problem, platform, signature, error, 1, error.createdAt(), error.createdAt());
  }

  /** Both together; the sample with its words is the one that the log has first. */
  Sighting and(Sighting other) {
    Sighting begin = sample.ref().compareTo(other.sample.ref()) <= 0 ? this : other;
    return new Sighting(
        problem,
        begin.platform,
        begin.signature,
        begin.sample,
        count + other.count,
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }
}

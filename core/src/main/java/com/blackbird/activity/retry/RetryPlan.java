package com.blackbird.activity.retry;

import com.blackbird.activity.guide.GuideEntry;
import com.blackbird.activity.integration.Integration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would be sent, and what not and why.
 *
 * @param problem the problem that it is about, if it is known
 * @param title what the error is, in a few words
 * @param guide what is known of the error
 * @param leftOut how many are left out for each reason; 0 where nobody counts them
 */
record RetryPlan(
    Integration integration,
    @Nullable UUID problem,
    String title,
    Optional<GuideEntry> guide,
    List<RetryRecord> records,
    Map<LeftOut, Long> leftOut) {
  /** So many are sent at once. */
  static final int MOST = 1_000;

  RetryPlan {
    records = List.copyOf(records);
    leftOut = Map.copyOf(leftOut);
  }

  /** What is sent of some candidates, and what is left out of them. */
  record Choice(List<RetryRecord> records, Map<LeftOut, Long> leftOut) {
    /**
     * Chooses; a record is sent once, however many errors it had.
     *
     * @param underWay what was sent a moment ago, and when it had failed then
     */
    static Choice of(
        List<RetryCandidate> candidates,
        Map<RetryRecord.Key, Instant> underWay,
        boolean isPaused,
        int most) {
      Map<LeftOut, Long> left = new EnumMap<>(LeftOut.class);
      List<RetryRecord> chosen = new ArrayList<>();
      Set<RetryRecord.Key> seen = new HashSet<>();
      for (RetryCandidate candidate : candidates) {
        if (seen.add(candidate.record().key())) {
          why(candidate, underWay, isPaused, chosen.size() >= most)
              .ifPresentOrElse(
                  why -> left.merge(why, 1L, Long::sum), () -> chosen.add(candidate.record()));
        }
      }
      return new Choice(chosen, left);
    }

    private static Optional<LeftOut> why(
        RetryCandidate candidate,
        Map<RetryRecord.Key, Instant> underWay,
        boolean isPaused,
        boolean isFull) {
      RetryRecord record = candidate.record();
      if (!candidate.advice().allows()) {
        return Optional.of(
            candidate.advice() == RetryAdvice.NEVER ? LeftOut.NO_USE : LeftOut.NOT_KNOWN);
      }
      if (isPaused) {
        return Optional.of(LeftOut.PAUSED);
      }
      Instant sent = underWay.get(record.key());
      if (sent != null && !record.failedAt().isAfter(sent)) {
        return Optional.of(LeftOut.ON_ITS_WAY);
      }
      if (candidate.isTooSoon()) {
        return Optional.of(LeftOut.TOO_SOON);
      }
      return isFull ? Optional.of(LeftOut.TOO_MANY) : Optional.empty();
    }
  }
}

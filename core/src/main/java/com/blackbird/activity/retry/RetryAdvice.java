package com.blackbird.activity.retry;

import com.blackbird.activity.guide.GuideEntry;
import java.util.Optional;

/** Whether an error may be retried, as its guide says, and after what. */
enum RetryAdvice {
  /** Nobody has said; so it is not done. */
  UNKNOWN,
  NEVER,
  NOW,
  LATER,
  AFTER_STEPS;

  static RetryAdvice of(Optional<GuideEntry> guide) {
    return guide
        .map(entry ->
            switch (entry.retry().when()) {
              case NOW -> NOW;
              case LATER -> LATER;
              case AFTER_STEPS -> AFTER_STEPS;
              case NEVER -> NEVER;
            })
        .orElse(UNKNOWN);
  }

  boolean allows() {
    return switch (this) {
      case NOW, LATER, AFTER_STEPS -> true;
      case UNKNOWN, NEVER -> false;
    };
  }
}

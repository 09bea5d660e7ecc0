package com.blackbird.activity.retry;

import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.Language;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Says what became of a retry: how its messages fare, and what the log says since. */
final class RetryNews {
  private final Retries retries;
  private final Clock clock;

  RetryNews(Retries retries, Clock clock) {
    this.retries = retries;
    this.clock = clock;
  }

  /** What became of all of it. */
  Rich of(Retry retry, Language language) {
    RetryTexts say = RetryTexts.in(language);
    return switch (retry.state()) {
      case ASKED -> waiting(retry, say);
      case CANCELLED -> Rich.of(say.cancelledBy(retry.decidedBy().name()));
      case EXPIRED -> Rich.of(say.expired());
      case SENT -> {
        RetryOutcome outcome = retries.outcome(retry);
        String since = say.since(outcome.synced(), outcome.failedAgain(), outcome.nothingYet());
        yield sent(retry, since, say);
      }
    };
  }

  /** What became of one of its records. */
  Rich of(Retry retry, List<RetryOutcome.Latest> one, Language language) {
    RetryTexts say = RetryTexts.in(language);
    if (retry.state() == RetryState.ASKED) {
      return waiting(retry, say);
    }
    RetryOutcome outcome = RetryOutcome.of(one);
    String since =
        outcome.synced() > 0
            ? say.syncedSince()
            : outcome.failedAgain() > 0 ? say.failedSince() : say.noNewsYet();
    return sent(retry, since, say);
  }

  private Rich waiting(Retry retry, RetryTexts say) {
    return retry.waits(clock.instant())
        ? say.waits(retry.askedBy().name(), retry.records(), Rich.empty().time(retry.expiresAt()))
        : Rich.of(say.expired());
  }

  private Rich sent(Retry retry, String since, RetryTexts say) {
    Rich line =
        say.wasSent(retry.records(), retry.decidedBy().name(), Rich.empty().time(retry.at()))
            .text("\n" + since);
    RetryProgress progress = retries.progress(retry);
    if (!progress.isTroubled()) {
      return line;
    }
    String why = say.trouble(progress.detail().isEmpty() ? "GONE" : progress.detail());
    Instant next = progress.nextTry();
    return line.text("\n")
        .then(
            next == null
                ? Rich.of(say.notTaken(why))
                : say.notTakenYet(why, Rich.empty().time(next)));
  }
}

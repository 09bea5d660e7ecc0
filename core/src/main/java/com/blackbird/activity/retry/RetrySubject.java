package com.blackbird.activity.retry;

import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.chat.ActionRef;
import java.util.Optional;
import java.util.UUID;

/** What somebody wants to have synced again; short enough for a button. */
sealed interface RetrySubject {
  /** The text form. */
  String text();

  /** The record of one activity. */
  record OfActivity(ActivityRef ref) implements RetrySubject {
    @Override
    public String text() {
      return "a" + ref.text();
    }
  }

  /** All records that are stuck in a problem. */
  record OfProblem(UUID id) implements RetrySubject {
    @Override
    public String text() {
      return "p" + id;
    }
  }

  /** Reads the text form. */
  static Optional<RetrySubject> parse(String text) {
    String rest = text.isEmpty() ? "" : text.substring(1);
    return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
      case 'a' -> ActivityRef.parse(rest).map(OfActivity::new);
      case 'p' -> ActionRef.id(rest).map(OfProblem::new);
      default -> Optional.empty();
    };
  }
}

package com.blackbird.activity.intake;

import com.blackbird.activity.intake.Parsed.Rejected;
import java.util.List;

/**
 * What became of a body.
 *
 * @param accepted how many are new
 * @param duplicates how many were stored before, word for word
 * @param rejected those that were not taken, as far as they are listed
 * @param rejectedOmitted how many more were not taken
 */
public record Receipt(
    long accepted, long duplicates, List<Rejected> rejected, long rejectedOmitted) {
  /** Copies the list. */
  public Receipt {
    rejected = List.copyOf(rejected);
  }

  /** Whether something was sent and none of it could be taken. */
  public boolean nothingWasValid() {
    return accepted == 0 && duplicates == 0 && !rejected.isEmpty();
  }
}

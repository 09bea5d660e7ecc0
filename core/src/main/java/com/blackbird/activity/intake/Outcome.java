package com.blackbird.activity.intake;

import com.blackbird.activity.intake.Parsed.Rejected;

/** What became of one valid activity. */
sealed interface Outcome {
  void count(Tally tally);

  /** It is new. */
  record Accepted() implements Outcome {
    @Override
    public void count(Tally tally) {
      tally.addAccepted();
    }
  }

  /** The same was stored before. */
  record Duplicate() implements Outcome {
    @Override
    public void count(Tally tally) {
      tally.addDuplicate();
    }
  }

  /** Another one was stored before under its name. */
  record Conflict(Rejected rejected) implements Outcome {
    @Override
    public void count(Tally tally) {
      tally.add(rejected);
    }
  }
}

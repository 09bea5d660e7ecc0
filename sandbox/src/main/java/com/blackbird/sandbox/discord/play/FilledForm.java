package com.blackbird.sandbox.discord.play;

import java.util.function.Supplier;

/** A form with what the user has written into it. */
public final class FilledForm {
  private final Supplier<Acknowledgement> submission;

  FilledForm(Supplier<Acknowledgement> submission) {
    this.submission = submission;
  }

  /** Sends it. */
  public Acknowledgement submits() {
    return submission.get();
  }
}
